import type { Random } from '../../../engine/random.ts';
import { createTable, type Table } from '../../../engine/table.ts';
import type { ArticleRecord, VisibilityConfig } from '../records/article.ts';
import type {
  ArticleFeedbackRecord,
  CollectionRecord,
  KnowledgeBaseRecord,
  RouteRedirectRecord,
  ThemeRecord,
} from '../records/knowledge-base.ts';
import type { TagRecord } from '../records/tag.ts';
import { timestamp } from '../timestamp.ts';
import { type ArticleSketch, type CollectionSketch, feedbackComments, helpCenter, runbooks } from './article-texts.ts';
import { slugOf } from './names.ts';
import { day, type World } from './world.ts';

export interface Knowledge {
  readonly bases: Table<KnowledgeBaseRecord>;
  readonly collections: Table<CollectionRecord>;
  readonly articles: Table<ArticleRecord>;
  readonly redirects: Table<RouteRedirectRecord>;
  readonly themes: Table<ThemeRecord>;
  readonly feedback: Table<ArticleFeedbackRecord>;
}

/** Everybody sees it, and the AI agents that may see what is around it. */
export const openToAll: VisibilityConfig = { visibility: 'public', ai_agent_access: 'inherit', allowed_agent_ids: [] };

export function createKnowledge(world: World, tags: readonly TagRecord[]): Knowledge {
  const random = world.random('knowledge');
  const since = world.now - 800 * day;
  const bases = [
    { title: 'Help Center', slug: 'help-center', default_language: 'en', supported_languages: ['en', 'de'] },
    { title: 'Runbooks', slug: 'runbooks', default_language: 'en', supported_languages: ['en'] },
  ].map((base) => ({ id: random.uuid(), ...base }));
  const collections: CollectionRecord[] = [];
  const articles: ArticleRecord[] = [];
  const fill = (base: KnowledgeBaseRecord | undefined, sketches: readonly CollectionSketch[]) => {
    const config = sketches === runbooks ? { ...openToAll, visibility: 'internal_only' } : openToAll;
    for (const sketch of sketches) {
      const collection: CollectionRecord = {
        id: random.uuid(),
        knowledge_base_id: base?.id ?? '',
        title: sketch.title,
        slug: slugOf(sketch.title),
        description: sketch.description,
        icon: sketch.icon,
        parent_collection_id: collections.find(({ title }) => title === sketch.parent)?.id ?? null,
        visibility_config: config,
        created_at: timestamp(since + collections.length * day),
      };
      collections.push(collection);
      for (const article of sketch.articles) articles.push(createArticle(random, world, article, collection, tags));
    }
  };
  fill(bases[0], helpCenter);
  fill(bases[1], runbooks);
  articles.sort((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at));

  const id = (record: { readonly id: string }) => record.id;
  return {
    bases: createTable({ id, records: bases }),
    collections: createTable({ id, records: collections }),
    articles: createTable({ id, records: articles }),
    redirects: createTable<RouteRedirectRecord>({ id: ({ view }) => view.id }),
    themes: createTable({ id, records: bases.map((base) => createTheme(base, timestamp(since))) }),
    feedback: createTable({ id, records: createFeedback(random, world, articles) }),
  };
}

function createArticle(
  random: Random,
  world: World,
  sketch: ArticleSketch,
  collection: CollectionRecord,
  tags: readonly TagRecord[],
): ArticleRecord {
  const created = world.now - random.int(40, 700) * day - random.int(0, day);
  const edited = random.dateBetween(new Date(created), new Date(world.now - random.int(1, 30) * day)).getTime();
  const published = sketch.unpublished ? null : html(sketch.text);
  const isChanged = sketch.draft !== undefined;
  return {
    id: random.uuid(),
    knowledge_base_id: collection.knowledge_base_id,
    collection_id: collection.id,
    author_user_id: random.pick(world.users).id,
    identifier: String(random.int(1_000_000_000, 9_999_999_999)),
    title: sketch.title,
    slug: slugOf(sketch.title),
    version_id: random.uuid(),
    draft_html: html(sketch.draft === undefined ? sketch.text : [...sketch.text.slice(0, -1), sketch.draft]),
    published_html: published,
    is_published: !sketch.unpublished,
    is_unlisted: false,
    tag_ids: random.sample(tags, random.int(0, 2)).map(({ id }) => id),
    visibility_config: collection.visibility_config,
    approval_info: null,
    translations: sketch.german
      ? {
          de: {
            title: sketch.german.title,
            draft_html: html(sketch.german.text),
            published_html: html(sketch.german.text),
          },
        }
      : {},
    created_at: timestamp(created),
    last_edited_at: timestamp(edited),
    last_published_at: sketch.unpublished ? null : timestamp(isChanged ? created + (edited - created) / 2 : edited),
  };
}

/** No published operation lists themes: so that one can be reached, it has the ID of its knowledge base. */
function createTheme(base: KnowledgeBaseRecord, since: string): ThemeRecord {
  const fields = { name: `${base.title} theme`, primary_color: '#1d4ed8', logo_url: null };
  return { id: base.id, knowledge_base_id: base.id, fields, published_at: since, updated_at: since };
}

function createFeedback(random: Random, world: World, articles: readonly ArticleRecord[]): ArticleFeedbackRecord[] {
  const published = articles.filter(({ is_published, visibility_config }) => {
    return is_published && visibility_config.visibility === 'public';
  });
  const ages = Array.from({ length: 60 }, () => random.int(60_000, 39 * day)).sort((a, b) => b - a);
  return ages.map((age) => {
    const article = random.pick(published);
    return {
      id: random.uuid(),
      article_id: article.id,
      knowledge_base_id: article.knowledge_base_id,
      contact_id: random.chance(0.5) ? random.pick(world.contacts).id : null,
      is_helpful: random.chance(0.75),
      comment: random.chance(0.3) ? random.pick(feedbackComments) : null,
      created_at: timestamp(world.now - age),
    };
  });
}

function html(paragraphs: readonly string[]): string {
  return paragraphs.map((text) => `<p>${text}</p>`).join('');
}
