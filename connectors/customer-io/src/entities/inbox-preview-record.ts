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
    cached: doc(v.boolean(), 'It was there from an earlier run, and cost nothing.'),
    screenshots: doc(v.record(v.string(), v.string()), 'Addresses of the full pictures, by key; see get_capture.'),
    thumbnail: v.string(),
    full_thumbnail: v.string(),
    error: doc(record({}, { type: v.string(), message: v.string() }), 'Why there is no picture.'),
  },
);

const schema = record(
  { run_id: doc(WholeNumber, 'Id of the run.') },
  {
    name: v.string(),
    node_id: doc(v.string(), 'Email or translation that it shows, the first of several.'),
    node_count: doc(WholeNumber, 'How many emails it shows.'),
    client_ids: Strings,
    is_processed: doc(v.boolean(), 'It is done; ask again until it is.'),
    previews: doc(v.array(shot), 'One for each client; missing in the listing.'),
    total_previews_requested: WholeNumber,
    total_previews_ready: doc(WholeNumber, 'How many pictures can be had.'),
    total_previews_succeeded: doc(WholeNumber, 'Made by this run.'),
    total_previews_cached: doc(WholeNumber, 'There from an earlier run, and not charged.'),
    total_previews_bounced: doc(WholeNumber, 'Without a picture, and refunded.'),
    created_at: doc(UnixTime, 'Unix seconds.'),
    updated_at: doc(UnixTime, 'Unix seconds.'),
  },
);

/** A run that shows an email in mail programs. */
export interface InboxPreview extends v.InferOutput<typeof schema> {}
export const InboxPreview: v.GenericSchema<unknown, InboxPreview> = schema;

const startedSchema = record(
  { run_id: doc(WholeNumber, 'Id of the run, by which to ask for its pictures.') },
  { replayed: doc(v.boolean(), 'true: the same run was there already and was not charged again.') },
);

/** A run that was asked for. */
export interface StartedInboxPreview extends v.InferOutput<typeof startedSchema> {}
export const StartedInboxPreview: v.GenericSchema<unknown, StartedInboxPreview> = startedSchema;

const clientSchema = record(
  { id: doc(v.string(), 'What client_ids takes.') },
  {
    client: doc(v.string(), 'Name of the mail program and device.'),
    category: doc(v.string(), 'Mobile, Application or Web.'),
    os: doc(v.string(), 'Operating system; says so if it is in dark mode.'),
    browser: doc(v.string(), 'Of Web ones.'),
  },
);

/** A mail program that emails can be shown in. */
export interface PreviewClient extends v.InferOutput<typeof clientSchema> {}
export const PreviewClient: v.GenericSchema<unknown, PreviewClient> = clientSchema;

const creditsSchema = record(
  {},
  {
    tier: doc(v.string(), 'free or paid; there may be several of one.'),
    credits_original: WholeNumber,
    credits_remaining: doc(WholeNumber, 'How many are left.'),
    expires_at: doc(UnixTime, 'Unix seconds; null where none is known.'),
  },
);

/** A pool of credits, which every preview takes one of. */
export interface PreviewCredits extends v.InferOutput<typeof creditsSchema> {}
export const PreviewCredits: v.GenericSchema<unknown, PreviewCredits> = creditsSchema;
