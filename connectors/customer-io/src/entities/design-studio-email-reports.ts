import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Strings, WholeNumber } from '../fields.ts';

const nodeId = doc(v.string(), 'Id of the email or translation.');

const mapping = record(
  {},
  {
    node_id: v.string(),
    language: doc(v.string(), 'Empty for the default language.'),
    template_id: doc(WholeNumber, 'Template that got the contents.'),
    version_id: doc(v.string(), 'Version of the template that was made.'),
  },
);
const publishSchema = record(
  { status: doc(v.string(), 'done, or pending: then ask getPublishStatus with publish_id.') },
  {
    publish_id: doc(v.string(), 'By which getPublishStatus tells how far it is; while it is pending.'),
    mappings: doc(v.array(mapping), 'What was published where; when it is done.'),
  },
);

/** How far the publishing of an email is. */
export interface PublishStatus extends v.InferOutput<typeof publishSchema> {}
export const PublishStatus: v.GenericSchema<unknown, PublishStatus> = publishSchema;

const linkSchema = record(
  {},
  {
    node_id: nodeId,
    target: doc(
      record(
        {},
        {
          type: v.string(),
          action_id: WholeNumber,
          newsletter_id: WholeNumber,
          transactional_message_id: WholeNumber,
        },
      ),
      'What it is used by now.',
    ),
    template_id: doc(WholeNumber, 'Template that it fills.'),
  },
);

/** What an email was linked to. */
export interface EmailLink extends v.InferOutput<typeof linkSchema> {}
export const EmailLink: v.GenericSchema<unknown, EmailLink> = linkSchema;

const changesSchema = record(
  {},
  { has_unpublished_changes: doc(v.boolean(), 'Something of it, or of its translations, was not published yet.') },
);

/** Whether an email is ahead of what is sent. */
export interface UnpublishedChanges extends v.InferOutput<typeof changesSchema> {}
export const UnpublishedChanges: v.GenericSchema<unknown, UnpublishedChanges> = changesSchema;

const rendered = {
  node_id: nodeId,
  node_type: v.string(),
  language: doc(v.string(), 'Of a translation; missing for the default language.'),
  html: v.string(),
  amp: v.string(),
  text: doc(v.string(), 'The plain text as a page.'),
};
const renderSchema = record({}, rendered);

/** An email as HTML, its Liquid as it is written. */
export interface RenderedEmail extends v.InferOutput<typeof renderSchema> {}
export const RenderedEmail: v.GenericSchema<unknown, RenderedEmail> = renderSchema;

const link = record(
  {},
  {
    text: v.string(),
    url: v.string(),
    tracked: doc(v.boolean(), 'Clicks on it will be tracked.'),
    errors: doc(Strings, 'What is wrong with it.'),
  },
);
const previewSchema = record(
  {},
  {
    ...rendered,
    subject: v.string(),
    preheader_text: v.string(),
    from: v.string(),
    plaintext_body: doc(v.string(), 'The plain text that people get.'),
    links: v.array(link),
    errors: doc(
      v.record(v.string(), Strings),
      'What is wrong with the Liquid, by field; empty lists where nothing is.',
    ),
    headers: doc(v.array(v.unknown()), 'What is wrong with headers.'),
  },
);

/** An email as one person would get it. */
export interface EmailPreview extends v.InferOutput<typeof previewSchema> {}
export const EmailPreview: v.GenericSchema<unknown, EmailPreview> = previewSchema;

const finding = record(
  {},
  {
    id: v.string(),
    check: doc(v.string(), 'Which check found it.'),
    severity: doc(v.string(), 'error, warning or tip.'),
    state: doc(v.string(), 'fail, or pass.'),
    title: v.string(),
    summary: doc(v.string(), 'Where it is.'),
    details: doc(v.string(), 'What to do about it.'),
  },
);
const reviewSchema = record(
  {},
  {
    node_id: nodeId,
    status: doc(v.string(), 'complete; partial: ask again in some seconds; render_failed: nothing was checked.'),
    score: doc(
      record({}, { score: WholeNumber, counts: v.record(v.string(), WholeNumber) }),
      '0 to 100; 60 or less with an error.',
    ),
    findings: v.array(finding),
    checks: doc(
      v.record(v.string(), record({}, { status: v.string(), error: v.string() })),
      'How far each check got: complete, degraded, error or skipped.',
    ),
  },
);

/** What is wrong with an email before it is sent. */
export interface EmailReview extends v.InferOutput<typeof reviewSchema> {}
export const EmailReview: v.GenericSchema<unknown, EmailReview> = reviewSchema;
