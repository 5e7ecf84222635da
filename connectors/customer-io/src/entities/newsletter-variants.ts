import { doc, entity, list, Nothing, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { givenIn, Id } from '../fields.ts';
import {
  hasAllowedSteps,
  LinkReport,
  linkWords,
  MetricReport,
  metricWindow,
  metricWords,
  tooManySteps,
  uniqueClicks,
} from './metric-fields.ts';
import {
  contentBrief,
  contentChange,
  contentMissing,
  hasContent,
  language,
  NewsletterContent,
  newLanguage,
  translationContents,
} from './newsletter-content.ts';
import { Newsletter } from './newsletters.ts';

const newsletter_id = doc(Id, 'ID of the newsletter.');
const content_id = doc(Id, 'ID of the variant, one of the content_ids of the newsletter.');

/** Variants of newsletters. */
export const newsletterVariants = entity(
  {
    summary: 'Variants of a newsletter: its content, one per language and A/B test group.',
    also: ['language versions', 'one-time send content', 'mailing text'],
    key: 'id',
    brief: contentBrief,
    from: { language: 'newsletter_variants.list:language' },
    sync: {
      full: { operation: 'list' },
      deletes: 'full_compare',
      parent: { entity: 'newsletters', params: { newsletter_id: 'id' } },
    },
  },
  () => ({
    list: list('GET /v1/newsletters/{newsletter_id}/contents', {
      summary: 'List the variants of a newsletter with their content.',
      docs: appDocs,
      items: 'contents',
      pagination: 'none',
      input: v.strictObject({ newsletter_id }),
      item: NewsletterContent,
    }),

    get: operation('GET /v1/newsletters/{newsletter_id}/contents/{content_id}', {
      summary: 'Get a variant of a newsletter with its content.',
      also: ['details'],
      brief: [],
      docs: appDocs,
      data: 'content',
      input: v.strictObject({ newsletter_id, content_id }),
      output: NewsletterContent,
    }),

    update: operation('PUT /v1/newsletters/{newsletter_id}/contents/{content_id}', {
      summary: 'Change the content of a newsletter variant. Not for in-app messages or Design Studio content.',
      also: ['edit', 'rewrite', 'change'],
      example: {
        newsletter_id: 12,
        content_id: 55,
        subject: 'Our winter offer',
        headers: [{ name: 'X-Team', value: 'growth' }],
      },
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
      summary: 'Get message metrics (sent, delivered, opened, clicked and others) of one newsletter variant over time.',
      also: metricWords,
      brief: [],
      docs: appDocs,
      data: 'metric',
      input: v.pipe(
        v.strictObject({ newsletter_id, content_id, ...metricWindow }),
        v.check((input) => hasAllowedSteps(input), tooManySteps),
      ),
      output: MetricReport,
    }),

    listLinkMetrics: list('GET /v1/newsletters/{newsletter_id}/contents/{content_id}/metrics/links', {
      summary: 'List the links in one newsletter variant, with their clicks over time.',
      also: linkWords,
      brief: [],
      docs: appDocs,
      items: 'links',
      pagination: 'none',
      input: v.pipe(
        v.strictObject({ newsletter_id, content_id, ...metricWindow, unique: uniqueClicks }),
        v.check((input) => hasAllowedSteps(input), tooManySteps),
      ),
      item: LinkReport,
    }),

    // The response is the whole newsletter, with the new content in `content_ids`.
    createTranslation: operation('POST /v1/newsletters/{newsletter_id}/language', {
      summary:
        'Add a language to a newsletter that has not been sent yet. For one with test groups, use newsletter_test_groups.',
      also: ['add language', 'translate'],
      brief: [],
      from: { language: null },
      example: { newsletter_id: 12, language: 'de', subject: 'Unser Winterangebot' },
      docs: appDocs,
      effect: 'write',
      data: 'newsletter',
      input: v.pipe(
        v.strictObject({ newsletter_id, language: newLanguage, ...translationContents() }),
        v.check((input) => hasContent(input), contentMissing),
      ),
      output: Newsletter,
    }),

    getTranslation: operation('GET /v1/newsletters/{newsletter_id}/language/{language}', {
      summary: 'Get the content of a newsletter in one language.',
      also: ['read', 'localized'],
      brief: [],
      docs: appDocs,
      data: 'content',
      input: v.strictObject({ newsletter_id, language }),
      output: NewsletterContent,
    }),

    updateTranslation: operation('PUT /v1/newsletters/{newsletter_id}/language/{language}', {
      summary: 'Change the content of a newsletter in one language. Not for in-app messages.',
      also: ['edit', 'change'],
      example: { newsletter_id: 12, language: 'de', subject: 'Unser Winterangebot' },
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
      summary: 'Delete the content of a newsletter in one language.',
      also: ['remove'],
      docs: appDocs,
      effect: 'destructive',
      input: v.strictObject({ newsletter_id, language }),
      output: Nothing,
    }),
  }),
);
