import { doc, entity, list, Nothing, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { givenIn, Id } from '../fields.ts';
import { hasFewSteps, LinkReport, MetricReport, metricWindow, tooManySteps, uniqueClicks } from './metric-fields.ts';
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

const newsletter_id = doc(Id, 'Id of the newsletter.');
const content_id = doc(Id, 'Id of the variant, one of the content_ids of the newsletter.');

/** Variants of newsletters. */
export const newsletterVariants = entity(
  { summary: 'What a newsletter says, one variant for each language and each arm of a test.', key: 'id' },
  () => ({
    list: list('GET /v1/newsletters/{newsletter_id}/contents', {
      summary: 'List the variants of a newsletter with their contents.',
      docs: appDocs,
      items: 'contents',
      pagination: 'none',
      input: v.strictObject({ newsletter_id }),
      item: NewsletterContent,
    }),

    get: operation('GET /v1/newsletters/{newsletter_id}/contents/{content_id}', {
      summary: 'Get one variant of a newsletter with its contents.',
      docs: appDocs,
      data: 'content',
      input: v.strictObject({ newsletter_id, content_id }),
      output: NewsletterContent,
    }),

    update: operation('PUT /v1/newsletters/{newsletter_id}/contents/{content_id}', {
      summary: 'Change what one variant of a newsletter says. Not for in-app messages nor contents of Design Studio.',
      docs: appDocs,
      effect: 'write',
      data: 'content',
      input: v.pipe(
        v.strictObject({ newsletter_id, content_id, ...contentChange() }),
        v.check((input) => givenIn(input).length > 2, 'Expected at least one field to change'),
      ),
      output: NewsletterContent,
    }),

    getMetrics: operation('GET /v1/newsletters/{newsletter_id}/contents/{content_id}/metrics', {
      summary: 'Get what became of the messages of one variant of a newsletter over time, in numbers.',
      docs: appDocs,
      data: 'metric',
      input: v.pipe(
        v.strictObject({ newsletter_id, content_id, ...metricWindow }),
        v.check((input) => hasFewSteps(input), tooManySteps),
      ),
      output: MetricReport,
    }),

    listLinkMetrics: list('GET /v1/newsletters/{newsletter_id}/contents/{content_id}/metrics/links', {
      summary: 'List how often each link in one variant of a newsletter was clicked over time.',
      docs: appDocs,
      items: 'links',
      pagination: 'none',
      input: v.pipe(
        v.strictObject({ newsletter_id, content_id, ...metricWindow, unique: uniqueClicks }),
        v.check((input) => hasFewSteps(input), tooManySteps),
      ),
      item: LinkReport,
    }),

    // The whole newsletter comes back, whose content_ids have grown.
    createTranslation: operation('POST /v1/newsletters/{newsletter_id}/language', {
      summary:
        'Add a language to a newsletter that was not sent yet; one with test groups gets it by newsletter_test_groups.',
      docs: appDocs,
      effect: 'write',
      data: 'newsletter',
      input: v.pipe(
        v.strictObject({ newsletter_id, language: newLanguage, ...translationContents() }),
        v.check((input) => saysSomething(input), saysNothing),
      ),
      output: Newsletter,
    }),

    getTranslation: operation('GET /v1/newsletters/{newsletter_id}/language/{language}', {
      summary: 'Get what a newsletter says in one of its languages.',
      docs: appDocs,
      data: 'content',
      input: v.strictObject({ newsletter_id, language }),
      output: NewsletterContent,
    }),

    updateTranslation: operation('PUT /v1/newsletters/{newsletter_id}/language/{language}', {
      summary: 'Change what a newsletter says in one of its languages. Not for in-app messages.',
      docs: appDocs,
      effect: 'write',
      data: 'content',
      input: v.pipe(
        v.strictObject({ newsletter_id, language, ...contentChange() }),
        v.check((input) => givenIn(input).length > 2, 'Expected at least one field to change'),
      ),
      output: NewsletterContent,
    }),

    deleteTranslation: operation('DELETE /v1/newsletters/{newsletter_id}/language/{language}', {
      summary: 'Delete what a newsletter says in one of its languages.',
      docs: appDocs,
      effect: 'destructive',
      input: v.strictObject({ newsletter_id, language }),
      output: Nothing,
    }),
  }),
);
