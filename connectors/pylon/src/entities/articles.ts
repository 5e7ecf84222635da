import { changesSomething, doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, limits, Page, Strings, UserId, UserIds } from '../fields.ts';
import { anyFilter } from '../filter.ts';
import { Article } from './article-record.ts';
import { visibilityFields } from './visibility.ts';

const page = docs('articles');
const id = doc(Id, 'ID of the knowledge base.');
const article_id = doc(Id, 'ID of the article.');
const language = doc(
  v.optional(v.string()),
  'Language code of the translation to return. Default: the default language of the knowledge base.',
);
const unlisted = doc(v.optional(v.boolean()), 'Whether the article is reachable only through its direct link.');

const reviewSchema = record(
  {},
  { article_id: v.string(), article_version_id: v.string(), approval_status: v.string() },
);

/** The state of an article's draft after a review request. */
export interface ArticleReview extends v.InferOutput<typeof reviewSchema> {}
export const ArticleReview: v.GenericSchema<unknown, ArticleReview> = reviewSchema;

const visibility = () =>
  doc(
    v.optional(
      v.strictObject({
        ...visibilityFields,
        customer_visibility_condition: doc(
          v.optional(anyFilter()),
          'Filter that selects the customers who can read it, for visibility customer. The fields that it supports are not documented.',
        ),
      }),
    ),
    'Who can read it and which AI agents can use it.',
  );

/** Articles of a knowledge base. */
export const articles = entity(
  {
    summary: 'Articles of a knowledge base.',
    also: ['help articles', 'help center articles', 'knowledge base articles', 'FAQs', 'docs pages', 'guides'],
    key: 'id',
    brief: [
      'id',
      'title',
      'url',
      'collection_id',
      'author_user_id',
      'is_published',
      'last_edited_at',
      'last_published_at',
    ],
    from: { id: 'knowledge_bases.list' },
    sync: {
      full: { operation: 'list' },
      deletes: 'full_compare',
      parent: { entity: 'knowledgeBases', params: { id: 'id' } },
    },
  },
  () => ({
    list: list('GET /knowledge-bases/{id}/articles', {
      summary: 'List the articles of a knowledge base, including their content.',
      docs: page,
      rateLimit: limits.medium,
      input: v.strictObject({ id, language, ...Page }),
      item: Article,
    }),

    get: operation('GET /knowledge-bases/{id}/articles/{article_id}', {
      summary: 'Get an article with its published content and its draft.',
      docs: page,
      rateLimit: limits.high,
      input: v.strictObject({ id, article_id, language }),
      output: Article,
    }),

    create: operation('POST /knowledge-bases/{id}/articles', {
      summary:
        'Create an article. It stays a draft unless is_published is true. Its slug and collection cannot be changed later.',
      also: ['write', 'draft', 'author', 'put together'],
      from: { slug: null },
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.strictObject({
        id,
        title: doc(v.string(), 'Title of the article.'),
        body_html: doc(v.string(), 'Content, as HTML. Markdown is not supported.'),
        author_user_id: doc(UserId, 'ID of the user shown as the author.'),
        collection_id: doc(v.optional(v.string()), 'ID of the collection for the article.'),
        slug: doc(
          v.optional(v.string()),
          'Slug of your choice for the URL of the article. Default: derived from the title.',
        ),
        is_published: doc(v.optional(v.boolean()), 'Whether to publish the article. Default: false.'),
        is_unlisted: unlisted,
        translations: doc(
          v.optional(
            v.array(
              v.strictObject({
                language: doc(v.string(), 'Language code.'),
                title: doc(v.string(), 'Title in that language.'),
                body_html: doc(v.string(), 'Content in that language, as HTML.'),
              }),
            ),
          ),
          'Translations of the article.',
        ),
        visibility_config: visibility(),
      }),
      example: {
        id: 'e904cdd0-8f96-45fa-aa49-651c0730d34e',
        title: 'Reset a password',
        body_html: '<p>Open Settings, then Security.</p>',
        author_user_id: '3d98a847-c8e4-4dbc-a861-ba4f28b4e646',
        visibility_config: { visibility: 'public' },
      },
      output: Article,
    }),

    update: operation('PATCH /knowledge-bases/{id}/articles/{article_id}', {
      summary:
        'Update fields of an article. Changes stay in a draft that readers do not see unless publish_updated_body_html is true.',
      also: ['edit', 'fix', 'correct', 'publish', 'unpublish', 'revise', 'translate'],
      docs: page,
      effect: 'write',
      rateLimit: limits.medium,
      input: v.pipe(
        v.strictObject({
          id,
          article_id,
          title: doc(v.optional(v.string()), 'New title.'),
          body_html: doc(v.optional(v.string()), 'New content, as HTML.'),
          publish_updated_body_html: doc(v.optional(v.boolean()), 'Whether to publish the changes. Default: false.'),
          is_published: doc(v.optional(v.boolean()), 'Whether the article is published.'),
          is_unlisted: unlisted,
          language: doc(
            v.optional(v.string()),
            'Language code of the translation to update. Default: the original article.',
          ),
          tag_ids: doc(v.optional(Strings), 'IDs of the tags. Replaces all existing tags.'),
          visibility_config: visibility(),
        }),
        changesSomething('id', 'article_id'),
      ),
      example: {
        id: 'e904cdd0-8f96-45fa-aa49-651c0730d34e',
        article_id: '31bf97c8-4001-49d5-be4c-44b9cb8acdac',
        visibility_config: { visibility: 'internal_only' },
      },
      output: Article,
    }),

    delete: operation('DELETE /knowledge-bases/{id}/articles/{article_id}', {
      summary: 'Delete an article permanently.',
      also: ['remove', 'take down'],
      docs: page,
      effect: 'destructive',
      rateLimit: limits.medium,
      input: v.strictObject({ id, article_id }),
      output: Nothing,
    }),

    requestReview: operation('POST /knowledge-bases/{id}/articles/{article_id}/request-review', {
      summary: 'Request a review of the unpublished draft of an article from users, from AI, or from both.',
      also: ['approval', 'proofread', 'sign-off'],
      brief: [],
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.pipe(
        v.strictObject({
          id,
          article_id,
          reviewer_user_ids: doc(
            v.optional(UserIds),
            'IDs of the users to request a review from. Each must be a reviewer of the knowledge base.',
          ),
          request_ai_review: doc(
            v.optional(v.boolean()),
            'Whether to request an AI review. The organization must have AI article review enabled.',
          ),
        }),
        v.forward(
          v.check(
            ({ reviewer_user_ids: users = [], request_ai_review: ai }) => users.length > 0 || ai === true,
            'Expected at least one user ID, or request_ai_review: true',
          ),
          ['reviewer_user_ids'],
        ),
      ),
      example: {
        id: 'e904cdd0-8f96-45fa-aa49-651c0730d34e',
        article_id: '31bf97c8-4001-49d5-be4c-44b9cb8acdac',
        reviewer_user_ids: ['3d98a847-c8e4-4dbc-a861-ba4f28b4e646'],
      },
      output: ArticleReview,
    }),
  }),
);
