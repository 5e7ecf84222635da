import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { UnixTime } from '../fields.ts';
import { channels, messageMetrics } from './message-record.ts';

/** What the messages of one sender, such as a campaign or a broadcast, are filtered by. */
export const messageFilters = {
  type: doc(v.optional(v.picklist(channels)), 'Only this channel; twilio is SMS.'),
  metric: doc(v.optional(v.picklist(messageMetrics)), 'Only those that this became of.'),
  start_ts: doc(v.optional(UnixTime), 'Created at this time or later, unix seconds.'),
  end_ts: doc(
    v.optional(UnixTime),
    'Created at this time or earlier, unix seconds; at most six months after start_ts.',
  ),
  get_tracked_responses: doc(v.optional(v.boolean()), 'Add the answers that were tracked.'),
};
