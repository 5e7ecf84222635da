import { doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { givenIn, Id, WholeNumber } from '../fields.ts';
import {
  contentChange,
  contentMissing,
  hasContent,
  language,
  NewsletterContent,
  newLanguage,
  translationContents,
} from './newsletter-content.ts';
import { Newsletter } from './newsletters.ts';

const schema = record(
  { id: doc(WholeNumber, 'ID of the test group, starting at 0.') },
  {
    name: doc(v.string(), 'Letter of the test group: A, B and so on.'),
    label: doc(v.string(), 'Name of the variant.'),
    winner: doc(v.boolean(), 'Whether the test group won.'),
    content_ids: doc(v.array(v.union([WholeNumber, v.string()])), 'IDs of its variants, one per language.'),
  },
);

/** A group of a newsletter's A/B test. */
export interface NewsletterTestGroup extends v.InferOutput<typeof schema> {}
export const NewsletterTestGroup: v.GenericSchema<unknown, NewsletterTestGroup> = schema;

const newsletter_id = doc(Id, 'ID of the newsletter.');
const test_group_id = doc(Id, 'ID of the test group.');

/** Test groups of newsletters. */
// The vendor's paths differ: the groups are under `test_groups`, a single one is under `test_group`.
export const newsletterTestGroups = entity(
  {
    summary: "Groups of a newsletter's A/B test, each with its own content.",
    also: ['A/B tests', 'split tests', 'subject line tests', 'one-time send tests'],
    key: 'id',
    from: { language: 'newsletter_variants.list:language' },
    sync: {
      full: { operation: 'list' },
      deletes: 'full_compare',
      parent: { entity: 'newsletters', params: { newsletter_id: 'id' } },
    },
  },
  () => ({
    list: list('GET /v1/newsletters/{newsletter_id}/test_groups', {
      summary: 'List the test groups of a newsletter and which one won.',
      also: ['winner'],
      docs: appDocs,
      items: 'test_groups',
      pagination: 'none',
      input: v.strictObject({ newsletter_id }),
      item: NewsletterTestGroup,
    }),

    // The response is the whole newsletter, with the new content in `content_ids`.
    create: operation('POST /v1/newsletters/{newsletter_id}/test_groups', {
      summary: 'Add an empty test group to a newsletter that has not been sent yet. Returns the newsletter.',
      also: ['add', 'new'],
      docs: appDocs,
      effect: 'write',
      data: 'newsletter',
      input: v.strictObject({ newsletter_id }),
      output: Newsletter,
    }),

    createTranslation: operation('POST /v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language', {
      summary: 'Add a language to a test group of a newsletter that has not been sent yet. Returns the newsletter.',
      also: ['translate', 'add language'],
      from: { language: null },
      example: { newsletter_id: 12, test_group_id: 1, language: 'de', subject: 'Unser Winterangebot' },
      docs: appDocs,
      effect: 'write',
      data: 'newsletter',
      input: v.pipe(
        v.strictObject({ newsletter_id, test_group_id, language: newLanguage, ...translationContents() }),
        v.check((input) => hasContent(input), contentMissing),
      ),
      output: Newsletter,
    }),

    getTranslation: operation('GET /v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language/{language}', {
      summary: "Get the content of a newsletter's test group in one language.",
      also: ['read', 'localized'],
      docs: appDocs,
      data: 'content',
      input: v.strictObject({ newsletter_id, test_group_id, language }),
      output: NewsletterContent,
    }),

    updateTranslation: operation('PUT /v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language/{language}', {
      summary: "Change the content of a newsletter's test group in one language. Not for in-app messages.",
      also: ['edit', 'change'],
      example: {
        newsletter_id: 12,
        test_group_id: 0,
        language: 'de',
        subject: 'Unser Winterangebot',
        headers: [{ name: 'X-Team', value: 'growth' }],
      },
      docs: appDocs,
      effect: 'write',
      data: 'content',
      input: v.pipe(
        v.strictObject({ newsletter_id, test_group_id, language, ...contentChange() }),
        v.check((input) => givenIn(input).length > 3, 'Expected at least one field to change'),
      ),
      output: NewsletterContent,
    }),

    deleteTranslation: operation(
      'DELETE /v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language/{language}',
      {
        summary: "Delete the content of a newsletter's test group in one language.",
        also: ['remove'],
        docs: appDocs,
        effect: 'destructive',
        input: v.strictObject({ newsletter_id, test_group_id, language }),
        output: Nothing,
      },
    ),
  }),
);
