import { doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { givenIn, Id, WholeNumber } from '../fields.ts';
import {
  contentChange,
  language,
  NewsletterContent,
  newLanguage,
  saysNothing,
  saysSomething,
  translationContents,
} from './newsletter-content.ts';
import { Newsletter } from './newsletters.ts';

const schema = record(
  { id: doc(WholeNumber, 'Id of the group, from 0.') },
  {
    name: doc(v.string(), 'Letter of the group: A, B and so on.'),
    label: doc(v.string(), 'Name of the variant.'),
    winner: doc(v.boolean(), 'It won the test.'),
    content_ids: doc(v.array(v.union([WholeNumber, v.string()])), 'Its variants, one for each language.'),
  },
);

/** One arm of a test of a newsletter. */
export interface NewsletterTestGroup extends v.InferOutput<typeof schema> {}
export const NewsletterTestGroup: v.GenericSchema<unknown, NewsletterTestGroup> = schema;

const newsletter_id = doc(Id, 'Id of the newsletter.');
const test_group_id = doc(Id, 'Id of the group.');

/** Test groups of newsletters. */
// Vendor's spelling: the groups are below `test_groups`, a single one below `test_group`.
export const newsletterTestGroups = entity(
  { summary: 'The arms of an A/B test of a newsletter, each with contents of its own.', key: 'id' },
  () => ({
    list: list('GET /v1/newsletters/{newsletter_id}/test_groups', {
      summary: 'List the test groups of a newsletter, and which one won.',
      docs: appDocs,
      items: 'test_groups',
      pagination: 'none',
      input: v.strictObject({ newsletter_id }),
      item: NewsletterTestGroup,
    }),

    // The whole newsletter comes back, whose content_ids have grown.
    create: operation('POST /v1/newsletters/{newsletter_id}/test_groups', {
      summary: 'Add an empty test group to a newsletter that was not sent yet; answers the newsletter.',
      docs: appDocs,
      effect: 'write',
      data: 'newsletter',
      input: v.strictObject({ newsletter_id }),
      output: Newsletter,
    }),

    createTranslation: operation('POST /v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language', {
      summary: 'Add a language to one test group of a newsletter that was not sent yet; answers the newsletter.',
      docs: appDocs,
      effect: 'write',
      data: 'newsletter',
      input: v.pipe(
        v.strictObject({ newsletter_id, test_group_id, language: newLanguage, ...translationContents() }),
        v.check((input) => saysSomething(input), saysNothing),
      ),
      output: Newsletter,
    }),

    getTranslation: operation('GET /v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language/{language}', {
      summary: 'Get what one test group of a newsletter says in one of its languages.',
      docs: appDocs,
      data: 'content',
      input: v.strictObject({ newsletter_id, test_group_id, language }),
      output: NewsletterContent,
    }),

    updateTranslation: operation('PUT /v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language/{language}', {
      summary: 'Change what one test group of a newsletter says in one of its languages. Not for in-app messages.',
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
        summary: 'Delete what one test group of a newsletter says in one of its languages.',
        docs: appDocs,
        effect: 'destructive',
        input: v.strictObject({ newsletter_id, test_group_id, language }),
        output: Nothing,
      },
    ),
  }),
);
