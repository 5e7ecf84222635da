import { changesSomething, doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, limits, Page, Strings } from '../fields.ts';
import { anyFilter } from '../filter.ts';
import { Article } from './article-record.ts';
import { visibilityFields } from './visibility.ts';

const page = docs('articles');
const id = doc(Id, 'Id of the knowledge base.');
const article_id = doc(Id, 'Id of the article.');
const language = doc(v.optional(v.string()), "Code of the language to get it in. Default: the knowledge base's.");
const unlisted = doc(v.optional(v.boolean()), 'Whether only those who have the link find it.');

const reviewSchema = record(
  {},
  { article_id: v.string(), article_version_id: v.string(), approval_status: v.string() },
);

/** The state of an article's draft after a review was asked for. */
export interface ArticleReview extends v.InferOutput<typeof reviewSchema> {}
export const ArticleReview: v.GenericSchema<unknown, ArticleReview> = reviewSchema;

const visibility = () =>
  doc(
    v.optional(
      v.strictObject({
        ...visibilityFields,
        customer_visibility_condition: doc(
          v.optional(anyFilter()),
          'Which customers may read it, for customer. Which fields it takes is not documented.',
        ),
      }),
    ),
    'Who may read it, and which AI agents may use it.',
  );

/** Pages of a knowledge base. */
export const articles = entity({ summary: 'Pages of a knowledge base.', key: 'id' }, () => ({
  list: list('GET /knowledge-bases/{id}/articles', {
    summary: 'List the articles of a knowledge base with their text.',
    docs: page,
    rateLimit: limits.medium,
    input: v.strictObject({ id, language, ...Page }),
    item: Article,
  }),

  get: operation('GET /knowledge-bases/{id}/articles/{article_id}', {
    summary: 'Get one article with its published text and its draft.',
    docs: page,
    rateLimit: limits.high,
    input: v.strictObject({ id, article_id, language }),
    output: Article,
  }),

  create: operation('POST /knowledge-bases/{id}/articles', {
    summary: 'Create an article, as a draft unless is_published is true. Slug and collection cannot be changed later.',
    docs: page,
    effect: 'write',
    rateLimit: limits.low,
    input: v.strictObject({
      id,
      title: doc(v.string(), 'Title of the article.'),
      body_html: doc(v.string(), 'The text, as HTML; Markdown is not understood.'),
      author_user_id: doc(v.string(), 'User who is named as the author.'),
      collection_id: doc(v.optional(v.string()), 'Collection to put it into.'),
      slug: doc(v.optional(v.string()), 'Its part of the address. Default: made of the title.'),
      is_published: doc(v.optional(v.boolean()), 'Whether readers see it at once. Default: no.'),
      is_unlisted: unlisted,
      translations: doc(
        v.optional(
          v.array(
            v.strictObject({
              language: doc(v.string(), 'Code of the language.'),
              title: doc(v.string(), 'The title in that language.'),
              body_html: doc(v.string(), 'The text in that language, as HTML.'),
            }),
          ),
        ),
        'The article in other languages.',
      ),
      visibility_config: visibility(),
    }),
    output: Article,
  }),

  update: operation('PATCH /knowledge-bases/{id}/articles/{article_id}', {
    summary:
      'Change some fields of an article. A new text stays a draft that readers do not see, unless publish_updated_body_html is true.',
    docs: page,
    effect: 'write',
    rateLimit: limits.medium,
    input: v.pipe(
      v.strictObject({
        id,
        article_id,
        title: doc(v.optional(v.string()), 'New title.'),
        body_html: doc(v.optional(v.string()), 'The new text, as HTML.'),
        publish_updated_body_html: doc(
          v.optional(v.boolean()),
          'Whether readers see the changes at once. Default: no.',
        ),
        is_published: doc(v.optional(v.boolean()), 'Whether the article is published at all.'),
        is_unlisted: unlisted,
        language: doc(v.optional(v.string()), 'Code of the translation to change. Default: the article itself.'),
        tag_ids: doc(v.optional(Strings), 'Its tags, by id; replaces all of them.'),
        visibility_config: visibility(),
      }),
      changesSomething('id', 'article_id'),
    ),
    output: Article,
  }),

  delete: operation('DELETE /knowledge-bases/{id}/articles/{article_id}', {
    summary: 'Delete an article for good.',
    docs: page,
    effect: 'destructive',
    rateLimit: limits.medium,
    input: v.strictObject({ id, article_id }),
    output: Nothing,
  }),

  requestReview: operation('POST /knowledge-bases/{id}/articles/{article_id}/request-review', {
    summary: 'Ask users, an AI or both to review the unpublished draft of an article.',
    docs: page,
    effect: 'write',
    rateLimit: limits.low,
    input: v.pipe(
      v.strictObject({
        id,
        article_id,
        reviewer_user_ids: doc(v.optional(Strings), 'Users to ask; each must be a reviewer of the knowledge base.'),
        request_ai_review: doc(v.optional(v.boolean()), 'Whether to ask the AI, where the organization has that.'),
      }),
      v.forward(
        v.check(
          ({ reviewer_user_ids: users = [], request_ai_review: ai }) => users.length > 0 || ai === true,
          'Expected at least one user, or request_ai_review: true',
        ),
        ['reviewer_user_ids'],
      ),
    ),
    output: ArticleReview,
  }),
}));
