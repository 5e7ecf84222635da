import type { Random } from '../../../engine/random.ts';
import { day, minute, momentBetween, momentsBetween } from '../../../engine/seed.ts';
import {
  type ArticleRecord,
  type CollectionRecord,
  type KnowledgeBaseRecord,
  openToAll,
} from '../records/knowledge.ts';
import type { TagRecord } from '../records/organisation.ts';
import { timestamp } from '../timestamp.ts';
import content from './articles.json' with { type: 'json' };
import { slugOf } from './names.ts';
import { paragraph } from './text.ts';
import type { World } from './world.ts';

/** One article: one text for each paragraph. */
interface ArticleSketch {
  readonly title: string;
  readonly text: readonly string[];
  /** Written but not published yet: replaces the last paragraph. */
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
  const common = { default_language: 'en', supported_languages: ['en'] };
  const helpCenter = {
    ...common,
    id: random.uuid(),
    title: 'Help Center',
    slug: 'help-center',
    supported_languages: ['en', 'de'],
  };
  const runbooks = { ...common, id: random.uuid(), title: 'Runbooks', slug: 'runbooks' };
  const collections: CollectionRecord[] = [];
  const articles: ArticleRecord[] = [];
  const fill = (base: KnowledgeBaseRecord, sketches: readonly CollectionSketch[], visibility = 'public') => {
    for (const { title, description, icon, parent, articles: texts } of sketches) {
      const collection: CollectionRecord = {
        id: random.uuid(),
        knowledge_base_id: base.id,
        title,
        slug: slugOf(title),
        description,
        icon,
        parent_collection_id: collections.find((other) => other.title === parent)?.id ?? null,
        visibility_config: { ...openToAll, visibility },
        created_at: timestamp(since + collections.length * day),
      };
      collections.push(collection);
      for (const text of texts) articles.push(createArticle(random, world, text, collection, tags));
    }
  };
  fill(helpCenter, content.helpCenter);
  fill(runbooks, content.runbooks, 'internal_only');
  articles.sort((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at));
  const knowledgeBases = [helpCenter, runbooks];
  return {
    knowledgeBases,
    collections,
    articles,
    themes: knowledgeBases.map((base) => createTheme(base, timestamp(since))),
    articleFeedback: createFeedback(random, world, articles),
  };
}

function createArticle(
  random: Random,
  { now, users }: World,
  { title, text, draft, unpublished = false, german }: ArticleSketch,
  collection: CollectionRecord,
  tags: readonly TagRecord[],
): ArticleRecord {
  const created = now - random.int(40, 700) * day - random.int(0, day);
  const edited = momentBetween(random, created, now - random.int(1, 30) * day);
  const published = draft === undefined ? edited : created + (edited - created) / 2;
  const translation = german && {
    title: german.title,
    draft_html: html(german.text),
    published_html: html(german.text),
  };
  return {
    id: random.uuid(),
    knowledge_base_id: collection.knowledge_base_id,
    collection_id: collection.id,
    author_user_id: random.pick(users).id,
    identifier: String(random.int(1_000_000_000, 9_999_999_999)),
    title,
    slug: slugOf(title),
    version_id: random.uuid(),
    draft_html: html(draft === undefined ? text : [...text.slice(0, -1), draft]),
    published_html: unpublished ? null : html(text),
    is_published: !unpublished,
    is_unlisted: false,
    tag_ids: random.sample(tags, random.int(0, 2)).map(({ id }) => id),
    visibility_config: collection.visibility_config,
    approval_info: null,
    translations: translation ? { de: translation } : {},
    created_at: timestamp(created),
    last_edited_at: timestamp(edited),
    last_published_at: unpublished ? null : timestamp(published),
  };
}

/** No published operation lists themes: so that one can be reached, it has the ID of its knowledge base. */
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

const html = (paragraphs: readonly string[]) => paragraphs.map(paragraph).join('');
