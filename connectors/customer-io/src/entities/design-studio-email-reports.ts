import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Strings, WholeNumber } from '../fields.ts';

const nodeId = doc(v.string(), 'ID of the email or translation.');

const mapping = record(
  {},
  {
    node_id: v.string(),
    language: doc(v.string(), 'Language code. Empty for the default language.'),
    template_id: doc(WholeNumber, 'ID of the template that received the content.'),
    version_id: doc(v.string(), 'ID of the template version that was created.'),
  },
);
const publishSchema = record(
  { status: doc(v.string(), 'done or pending. While pending, poll get_publish_status with publish_id.') },
  {
    publish_id: doc(v.string(), 'ID to pass to get_publish_status. Only while pending.'),
    mappings: doc(v.array(mapping), 'What was published where. Only when done.'),
  },
);

/** The progress of publishing an email. */
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
      'Message that uses the email now.',
    ),
    template_id: doc(WholeNumber, 'ID of the template that the email fills.'),
  },
);

/** The result of linking an email. */
export interface EmailLink extends v.InferOutput<typeof linkSchema> {}
export const EmailLink: v.GenericSchema<unknown, EmailLink> = linkSchema;

const changesSchema = record(
  {},
  {
    has_unpublished_changes: doc(v.boolean(), 'Whether the email or one of its translations has unpublished changes.'),
  },
);

/** Whether an email has unpublished changes. */
export interface UnpublishedChanges extends v.InferOutput<typeof changesSchema> {}
export const UnpublishedChanges: v.GenericSchema<unknown, UnpublishedChanges> = changesSchema;

const rendered = {
  node_id: nodeId,
  node_type: v.string(),
  language: doc(v.string(), 'Language code of a translation. Missing for the default language.'),
  html: v.string(),
  amp: v.string(),
  text: doc(v.string(), 'Plain text version, as a page.'),
};
const renderSchema = record({}, rendered);

/** An email as HTML, with unevaluated Liquid. */
export interface RenderedEmail extends v.InferOutput<typeof renderSchema> {}
export const RenderedEmail: v.GenericSchema<unknown, RenderedEmail> = renderSchema;

const link = record(
  {},
  {
    text: v.string(),
    url: v.string(),
    tracked: doc(v.boolean(), 'Whether clicks on the link are tracked.'),
    errors: doc(Strings, 'Problems with the link.'),
  },
);
const previewSchema = record(
  {},
  {
    ...rendered,
    subject: v.string(),
    preheader_text: v.string(),
    from: v.string(),
    plaintext_body: doc(v.string(), 'Plain text that people receive.'),
    links: v.array(link),
    errors: doc(v.record(v.string(), Strings), 'Liquid errors by field. A field without errors has an empty list.'),
    headers: doc(v.array(v.unknown()), 'Problems with headers.'),
  },
);

/** An email as one person would receive it. */
export interface EmailPreview extends v.InferOutput<typeof previewSchema> {}
export const EmailPreview: v.GenericSchema<unknown, EmailPreview> = previewSchema;

const finding = record(
  {},
  {
    id: v.string(),
    check: doc(v.string(), 'Check that found it.'),
    severity: doc(v.string(), 'error, warning or tip.'),
    state: doc(v.string(), 'fail or pass.'),
    title: v.string(),
    summary: doc(v.string(), 'Where the problem is.'),
    details: doc(v.string(), 'How to fix it.'),
  },
);
const reviewSchema = record(
  {},
  {
    node_id: nodeId,
    status: doc(v.string(), 'complete; partial: call again in a few seconds; render_failed: nothing was checked.'),
    score: doc(
      record({}, { score: WholeNumber, counts: v.record(v.string(), WholeNumber) }),
      '0 to 100. At most 60 if there is an error.',
    ),
    findings: v.array(finding),
    checks: doc(
      v.record(v.string(), record({}, { status: v.string(), error: v.string() })),
      'Status of each check: complete, degraded, error or skipped.',
    ),
  },
);

/** The review of an email before it is sent. */
export interface EmailReview extends v.InferOutput<typeof reviewSchema> {}
export const EmailReview: v.GenericSchema<unknown, EmailReview> = reviewSchema;
