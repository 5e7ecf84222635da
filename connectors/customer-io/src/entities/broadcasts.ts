import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { Id, Strings, UnixTime, WholeNumber } from '../fields.ts';
import { anyLimit, cursor, startPages } from '../start-pages.ts';
import { messageFilters } from './message-filters.ts';
import { Message, messageBrief } from './message-record.ts';
import {
  hasAllowedSteps,
  LinkReport,
  linkWords,
  MetricReport,
  metricChannel,
  metricWindow,
  metricWords,
  tooManySteps,
  uniqueClicks,
} from './metric-fields.ts';

const reference = record({ id: WholeNumber }, { type: v.string() });

const schema = record(
  { id: doc(WholeNumber, 'ID of the broadcast.') },
  {
    name: v.string(),
    type: v.string(),
    active: doc(v.boolean(), 'Whether the broadcast can be triggered.'),
    state: v.string(),
    tags: Strings,
    actions: doc(v.array(reference), 'Steps that send a message or call a webhook.'),
    // Documented as a list of objects. Elsewhere, such lists contain plain IDs.
    msg_template_ids: v.array(v.unknown()),
    created: doc(UnixTime, 'Unix timestamp in seconds.'),
    updated: doc(UnixTime, 'Unix timestamp in seconds.'),
    deduplicate_id: doc(v.string(), 'The ID and the time of the last change. Differs after every change.'),
  },
);

/** A message to many people that is triggered through the API. */
export interface Broadcast extends v.InferOutput<typeof schema> {}
export const Broadcast: v.GenericSchema<unknown, Broadcast> = schema;

const id = doc(Id, 'ID of the broadcast.');

/** API-triggered broadcasts. */
export const broadcasts = entity(
  {
    summary: 'API-triggered broadcasts: messages to many people, sent with broadcast_trigger.',
    also: ['bulk messages', 'blasts', 'mass mailings'],
    key: 'id',
    brief: ['id', 'name', 'state', 'active', 'tags', 'created', 'updated'],
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('GET /v1/broadcasts', {
      summary: 'List all API-triggered broadcasts.',
      also: ['drafts'],
      docs: appDocs,
      items: 'broadcasts',
      pagination: 'none',
      input: v.strictObject({}),
      item: Broadcast,
    }),

    get: operation('GET /v1/broadcasts/{broadcast_id}', {
      summary: 'Get an API-triggered broadcast.',
      also: ['details', 'status', 'active'],
      docs: appDocs,
      data: 'broadcast',
      input: v.strictObject({ broadcast_id: id }),
      output: Broadcast,
    }),

    getMetrics: operation('GET /v1/broadcasts/{broadcast_id}/metrics', {
      summary: 'Get message metrics (sent, delivered, opened, clicked and others) of a broadcast over time.',
      also: metricWords,
      brief: [],
      docs: appDocs,
      data: 'metric',
      input: v.pipe(
        v.strictObject({ broadcast_id: id, ...metricWindow, type: metricChannel }),
        v.check((input) => hasAllowedSteps(input), tooManySteps),
      ),
      output: MetricReport,
    }),

    listLinkMetrics: list('GET /v1/broadcasts/{broadcast_id}/metrics/links', {
      summary: 'List the links in the messages of a broadcast, with their clicks over time.',
      also: linkWords,
      brief: [],
      docs: appDocs,
      items: 'links',
      pagination: 'none',
      input: v.pipe(
        v.strictObject({ broadcast_id: id, ...metricWindow, unique: uniqueClicks }),
        v.check((input) => hasAllowedSteps(input), tooManySteps),
      ),
      item: LinkReport,
    }),

    listMessages: list('GET /v1/broadcasts/{broadcast_id}/messages', {
      summary:
        'List the messages of a broadcast, one per recipient, with their metrics (sent, opened, bounced and others).',
      also: ['recipients', 'deliveries'],
      brief: messageBrief,
      docs: appDocs,
      pagination: startPages('messages'),
      input: v.strictObject({
        broadcast_id: id,
        ...messageFilters,
        state: doc(
          v.optional(v.picklist(['failed', 'sent', 'drafted', 'attempted'])),
          'Only messages in this state. Older alternative to metric.',
        ),
        limit: anyLimit,
        cursor,
      }),
      item: Message,
    }),
  }),
);
