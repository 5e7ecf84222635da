import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { Id, Strings, UnixTime, WholeNumber } from '../fields.ts';
import { anyLimit, cursor, startPages } from '../start-pages.ts';
import { messageFilters } from './message-filters.ts';
import { Message } from './message-record.ts';
import {
  hasFewSteps,
  LinkReport,
  MetricReport,
  metricChannel,
  metricWindow,
  tooManySteps,
  uniqueClicks,
} from './metric-fields.ts';

const reference = record({ id: WholeNumber }, { type: v.string() });

const schema = record(
  { id: doc(WholeNumber, 'Id of the broadcast.') },
  {
    name: v.string(),
    type: v.string(),
    active: doc(v.boolean(), 'It can be started.'),
    state: v.string(),
    tags: Strings,
    actions: doc(v.array(reference), 'Its steps that send or call something.'),
    // Documented as a list of objects; elsewhere such a list holds bare ids.
    msg_template_ids: v.array(v.unknown()),
    created: doc(UnixTime, 'Unix seconds.'),
    updated: doc(UnixTime, 'Unix seconds.'),
    deduplicate_id: doc(v.string(), 'The id and the time of the last change: differs after every change.'),
  },
);

/** A message to many people that is started through the API. */
export interface Broadcast extends v.InferOutput<typeof schema> {}
export const Broadcast: v.GenericSchema<unknown, Broadcast> = schema;

const id = doc(Id, 'Id of the broadcast.');

/** API-triggered broadcasts. */
export const broadcasts = entity(
  { summary: 'API-triggered broadcasts: messages to many people that are started by broadcast_trigger.', key: 'id' },
  () => ({
    list: list('GET /v1/broadcasts', {
      summary: 'List all API-triggered broadcasts.',
      docs: appDocs,
      items: 'broadcasts',
      pagination: 'none',
      input: v.strictObject({}),
      item: Broadcast,
    }),

    get: operation('GET /v1/broadcasts/{broadcast_id}', {
      summary: 'Get one API-triggered broadcast.',
      docs: appDocs,
      data: 'broadcast',
      input: v.strictObject({ broadcast_id: id }),
      output: Broadcast,
    }),

    getMetrics: operation('GET /v1/broadcasts/{broadcast_id}/metrics', {
      summary: 'Get what became of the messages of a broadcast over time, in numbers.',
      docs: appDocs,
      data: 'metric',
      input: v.pipe(
        v.strictObject({ broadcast_id: id, ...metricWindow, type: metricChannel }),
        v.check((input) => hasFewSteps(input), tooManySteps),
      ),
      output: MetricReport,
    }),

    listLinkMetrics: list('GET /v1/broadcasts/{broadcast_id}/metrics/links', {
      summary: 'List how often each link in the messages of a broadcast was clicked over time.',
      docs: appDocs,
      items: 'links',
      pagination: 'none',
      input: v.pipe(
        v.strictObject({ broadcast_id: id, ...metricWindow, unique: uniqueClicks }),
        v.check((input) => hasFewSteps(input), tooManySteps),
      ),
      item: LinkReport,
    }),

    listMessages: list('GET /v1/broadcasts/{broadcast_id}/messages', {
      summary: 'List the messages of a broadcast to single people and what became of them.',
      docs: appDocs,
      pagination: startPages('messages'),
      input: v.strictObject({
        broadcast_id: id,
        ...messageFilters,
        state: doc(
          v.optional(v.picklist(['failed', 'sent', 'drafted', 'attempted'])),
          'Only those in this state; the older way to ask, see metric.',
        ),
        limit: anyLimit,
        cursor,
      }),
      item: Message,
    }),
  }),
);
