import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Strings, UnixTime, WholeNumber } from '../fields.ts';

const shot = record(
  {},
  {
    client_id: v.string(),
    display_name: v.string(),
    category: doc(v.string(), 'Mobile, Application or Web.'),
    os: v.string(),
    browser: v.string(),
    status: doc(v.string(), 'Pending, Processing, Complete or Bounced.'),
    cached: doc(v.boolean(), 'Whether the screenshot is from an earlier run and cost nothing.'),
    screenshots: doc(v.record(v.string(), v.string()), 'URLs of the full screenshots, by key. See get_capture.'),
    thumbnail: v.string(),
    full_thumbnail: v.string(),
    error: doc(record({}, { type: v.string(), message: v.string() }), 'Why there is no screenshot.'),
  },
);

const schema = record(
  { run_id: doc(WholeNumber, 'ID of the run.') },
  {
    name: v.string(),
    node_id: doc(v.string(), 'ID of the email or translation shown, the first of several.'),
    node_count: doc(WholeNumber, 'Number of emails shown.'),
    client_ids: Strings,
    is_processed: doc(v.boolean(), 'Whether the run is finished. Poll until true.'),
    previews: doc(v.array(shot), 'One preview per email client. Missing in listings.'),
    total_previews_requested: WholeNumber,
    total_previews_ready: doc(WholeNumber, 'Number of available screenshots.'),
    total_previews_succeeded: doc(WholeNumber, 'Number of screenshots that this run took.'),
    total_previews_cached: doc(WholeNumber, 'Number of screenshots from an earlier run, not charged.'),
    total_previews_bounced: doc(WholeNumber, 'Number of previews without a screenshot, refunded.'),
    created_at: doc(UnixTime, 'Unix timestamp in seconds.'),
    updated_at: doc(UnixTime, 'Unix timestamp in seconds.'),
  },
);

/** An inbox preview run. */
export interface InboxPreview extends v.InferOutput<typeof schema> {}
export const InboxPreview: v.GenericSchema<unknown, InboxPreview> = schema;

const startedSchema = record(
  { run_id: doc(WholeNumber, 'ID of the run. Use it with get to read the screenshots.') },
  { replayed: doc(v.boolean(), 'true: the same run existed already and was not charged again.') },
);

/** An inbox preview run that was started. */
export interface StartedInboxPreview extends v.InferOutput<typeof startedSchema> {}
export const StartedInboxPreview: v.GenericSchema<unknown, StartedInboxPreview> = startedSchema;

const clientSchema = record(
  { id: doc(v.string(), 'ID to pass in client_ids.') },
  {
    client: doc(v.string(), 'Name of the email client and device.'),
    category: doc(v.string(), 'Mobile, Application or Web.'),
    os: doc(v.string(), 'Operating system. Says if it is in dark mode.'),
    browser: doc(v.string(), 'Browser of a Web client.'),
  },
);

/** An email client that inbox previews support. */
export interface PreviewClient extends v.InferOutput<typeof clientSchema> {}
export const PreviewClient: v.GenericSchema<unknown, PreviewClient> = clientSchema;

const creditsSchema = record(
  {},
  {
    tier: doc(v.string(), 'free or paid. There may be several pools of one tier.'),
    credits_original: WholeNumber,
    credits_remaining: doc(WholeNumber, 'Number of credits left.'),
    expires_at: doc(UnixTime, 'Unix timestamp in seconds, or null if unknown.'),
  },
);

/** A pool of inbox preview credits. Each preview uses one credit. */
export interface PreviewCredits extends v.InferOutput<typeof creditsSchema> {}
export const PreviewCredits: v.GenericSchema<unknown, PreviewCredits> = creditsSchema;
