import type { Random } from '../../../engine/random.ts';
import { day, minute, momentBetween, momentsBetween, slugOf } from '../../../engine/seed.ts';
import { list, nullable, unset } from '../records/base.ts';
import { type ArticleText, type KnowledgeBaseRecord, openToAll, type VisibilityConfig } from '../records/knowledge.ts';
import type { TagRecord } from '../records/organisation.ts';
import { timestamp } from '../timestamp.ts';
import content from './articles.json' with { type: 'json' };
import { paragraph } from './text.ts';
import type { World } from './world.ts';

/** One article with one text per paragraph. */
interface ArticleSketch {
  readonly title: string;
  readonly text: readonly string[];
  /** An unpublished change that replaces the last paragraph. */
  readonly draft?: string | undefined;
  readonly unpublished?: boolean | undefined;
  readonly german?: { readonly title: string; readonly text: readonly string[] } | undefined;
}

interface CollectionSketch {
  readonly title: string;
  readonly description: string;
  readonly icon: string;
  readonly parent?: string | undefined;
  readonly articles: readonly ArticleSketch[];
}

export function createKnowledge(world: World, tags: readonly TagRecord[]) {
  const random = world.random('knowledge');
  const since = world.now - 800 * day;
  const knowledgeBases = content.knowledgeBases.map((base) => ({ id: random.uuid(), ...base }));
  const collections: CollectionRecord[] = [];
  const articles: ArticleRecord[] = [];
  const fill = (base: KnowledgeBaseRecord | undefined, sketches: readonly CollectionSketch[], visibility: string) => {
    for (const sketch of sketches) {
      const parent = collections.find(({ title }) => title === sketch.parent);
      const created = timestamp(since + collections.length * day);
      const collection = createCollection(random, sketch, base?.id ?? '', parent?.id ?? null, visibility, created);
      collections.push(collection);
      for (const text of sketch.articles) articles.push(createArticle(random, world, text, collection, tags));
    }
  };
  fill(knowledgeBases[0], content.helpCenter, 'public');
  fill(knowledgeBases[1], content.runbooks, 'internal_only');
  articles.sort((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at));
  return {
    knowledgeBases,
    collections,
    articles,
    themes: knowledgeBases.map((base) => createTheme(base, timestamp(since))),
    articleFeedback: createFeedback(random, world, articles),
  };
}

function createCollection(
  random: Random,
  { title, description, icon }: CollectionSketch,
  knowledge_base_id: string,
  parent_collection_id: string | null,
  visibility: string,
  created_at: string,
) {
  const visibility_config: VisibilityConfig = { ...openToAll, visibility };
  const place = { knowledge_base_id, parent_collection_id, visibility_config };
  return { id: random.uuid(), title, slug: slugOf(title), description, icon, ...place, created_at };
}

export type CollectionRecord = ReturnType<typeof createCollection>;

function createArticle(
  random: Random,
  { now, users }: World,
  { title, text, draft, unpublished = false, german }: ArticleSketch,
  collection: CollectionRecord,
  tags: readonly TagRecord[],
) {
  const created = now - random.int(40, 700) * day - random.int(0, day);
  const edited = momentBetween(random, created, now - random.int(1, 30) * day);
  const released = draft === undefined ? edited : created + (edited - created) / 2;
  const translations: Readonly<Record<string, ArticleText>> = german ? { de: published(german) } : {};
  return {
    id: random.uuid(),
    knowledge_base_id: collection.knowledge_base_id,
    collection_id: nullable(collection.id),
    author_user_id: random.pick(users).id,
    identifier: String(random.int(1_000_000_000, 9_999_999_999)),
    title,
    slug: slugOf(title),
    version_id: random.uuid(),
    draft_html: html(draft === undefined ? text : [...text.slice(0, -1), draft]),
    published_html: unpublished ? null : html(text),
    is_published: !unpublished,
    is_unlisted: false,
    tag_ids: list(...random.sample(tags, random.int(0, 2)).map(({ id }) => id)),
    visibility_config: collection.visibility_config,
    /** The state of the review of the unpublished version. */
    approval_info: unset<Readonly<Record<string, string | null>>>(),
    /** Texts in languages other than the knowledge base's own. */
    translations,
    created_at: timestamp(created),
    last_edited_at: timestamp(edited),
    last_published_at: unpublished ? null : timestamp(released),
  };
}

export type ArticleRecord = ReturnType<typeof createArticle>;

/** Creates a theme. No published operation lists themes, so a theme has the ID of its knowledge base. */
function createTheme({ id, title }: KnowledgeBaseRecord, since: string) {
  const fields: Readonly<Record<string, unknown>> = {
    name: `${title} theme`,
    primary_color: '#1d4ed8',
    logo_url: null,
  };
  const published_at: string | null = since;
  return { id, knowledge_base_id: id, fields, published_at, updated_at: since };
}

function createFeedback(random: Random, world: World, articles: readonly ArticleRecord[]) {
  const open = articles.filter((article) => article.is_published && article.visibility_config.visibility === 'public');
  return momentsBetween(random, 60, world.now - 39 * day, world.now - minute).map((moment) => {
    const { id: article_id, knowledge_base_id } = random.pick(open);
    return {
      id: random.uuid(),
      article_id,
      knowledge_base_id,
      contact_id: random.chance(0.5) ? random.pick(world.contacts).id : null,
      is_helpful: random.chance(0.75),
      comment: random.chance(0.3) ? random.pick(content.feedbackComments) : null,
      created_at: timestamp(moment),
    };
  });
}

const published = ({ title, text }: Pick<ArticleSketch, 'title' | 'text'>): ArticleText => {
  return { title, draft_html: html(text), published_html: html(text) };
};

const html = (paragraphs: readonly string[]) => paragraphs.map(paragraph).join('');
