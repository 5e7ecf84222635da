import { doc, EpochSeconds } from '@agent-connectors/core';
import * as v from 'valibot';
import { channels, messageMetrics } from './message-record.ts';

/** Filters for the messages of one source, such as a campaign or a broadcast. */
export const messageFilters = {
  type: doc(v.optional(v.picklist(channels)), 'Only messages of this channel. twilio is SMS.'),
  metric: doc(v.optional(v.picklist(messageMetrics)), 'Only messages with this metric.'),
  start_ts: doc(v.optional(EpochSeconds), 'Only messages created at this time or later (RFC 3339, or Unix seconds).'),
  end_ts: doc(
    v.optional(EpochSeconds),
    'Only messages created at this time or earlier (RFC 3339, or Unix seconds), at most six months after start_ts.',
  ),
  get_tracked_responses: doc(v.optional(v.boolean()), 'Include tracked responses.'),
};
