import { doc, entity, Nothing, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { atMostKilobytes } from '../byte-size.ts';
import { pipelinesDocs } from '../docs.ts';
import { NumericId, Text, Values } from '../fields.ts';
import { ObjectTypeId } from '../object-filter.ts';
import {
  callFields,
  namesSubject,
  namesUser,
  PipelineCall,
  properties,
  sharedFields,
  traits,
  userFields,
} from '../pipeline-call.ts';

/** Events that Customer.io carries out as irreversible commands. */
const deletionEvents = ['User Deleted', 'User Suppressed', 'Object Deleted'] as const;

const common = { ...userFields, ...callFields, ...sharedFields };

const isDeletion = (event: string) => deletionEvents.some((name) => name.toLowerCase() === event.trim().toLowerCase());

/** Calls to a source. */
export const pipelines = entity(
  {
    summary:
      'Calls to a source of the Pipelines API: people and events, forwarded to Customer.io and every other destination.',
    also: ['data pipelines', 'CDP', 'source calls'],
  },
  () => ({
    identify: operation('POST /v1/identify', {
      summary:
        'Create or update a person in every destination of the source. May trigger campaigns. Returns nothing: check with people.get.',
      also: ['upsert'],
      example: { userId: '1042', traits: { email: 'ada@example.com', plan: 'team' } },
      docs: pipelinesDocs,
      api: 'pipelines',
      effect: 'write',
      constants: { type: 'identify' },
      input: v.pipe(
        v.strictObject({ ...common, traits }),
        v.check((call) => namesUser(call), 'Expected userId or anonymousId'),
        atMostKilobytes(32),
      ),
      output: Nothing,
    }),

    track: operation('POST /v1/track', {
      summary:
        'Record an event of a person in every destination of the source. May trigger campaigns that message them. Returns nothing: check with people.list_activities.',
      also: ['log'],
      example: { userId: '1042', event: 'Order Completed', properties: { total: 49.9 } },
      docs: pipelinesDocs,
      api: 'pipelines',
      effect: 'write',
      constants: { type: 'track' },
      input: v.pipe(
        v.strictObject({
          event: doc(
            v.pipe(
              Text,
              v.check(
                (event) => !isDeletion(event),
                'Expected an event that deletes nothing: send those with track_deletion',
              ),
            ),
            'Name of the event. Customer.io treats some as commands: Device Created or Updated, Device Deleted, Relationship Deleted, User Unsuppressed, Report Delivery Event.',
          ),
          ...common,
          groupId: doc(v.optional(Text), 'ID of the group that the event is about, instead of a person.'),
          properties,
        }),
        v.check((call) => namesSubject(call), 'Expected userId, anonymousId or groupId'),
        atMostKilobytes(32),
      ),
      output: Nothing,
    }),

    // The route of `track`. It is an operation of its own, because an operation has one effect and these events are
    // irreversible.
    trackDeletion: operation('POST /v1/track', {
      summary: 'Delete a person or an object permanently, or suppress a person, by sending the matching event.',
      also: ['erase', 'suppress'],
      example: {
        event: 'Object Deleted',
        anonymousId: 'anon-17',
        properties: { objectId: 'acme', objectTypeId: 1 },
      },
      docs: pipelinesDocs,
      api: 'pipelines',
      effect: 'destructive',
      constants: { type: 'track' },
      input: v.pipe(
        v.strictObject({
          event: doc(
            v.picklist(deletionEvents),
            'User Deleted: delete the person. User Suppressed: delete the person and block their identifiers. Object Deleted: delete the object in properties.',
          ),
          ...common,
          properties: doc(
            v.optional(
              v.looseObject({
                objectId: doc(v.optional(Text), 'Object Deleted: ID of the object.'),
                objectTypeId: doc(v.optional(NumericId), 'Object Deleted: ID of the object type. Default: 1.'),
              }),
            ),
            'Object Deleted: the object.',
          ),
        }),
        v.check(
          ({ event, userId, anonymousId }) =>
            event === 'Object Deleted' ? anonymousId !== undefined : userId !== undefined,
          'Expected userId, or anonymousId for Object Deleted',
        ),
        v.check(
          ({ event, properties }) => event !== 'Object Deleted' || properties?.objectId !== undefined,
          'Expected properties.objectId with Object Deleted',
        ),
      ),
      output: Nothing,
    }),

    page: operation('POST /v1/page', {
      summary: 'Record a page view on a website, in every destination of the source.',
      also: ['page view', 'visit'],
      example: { userId: '1042', name: 'Pricing', properties: { url: 'https://example.com/pricing' } },
      docs: pipelinesDocs,
      api: 'pipelines',
      effect: 'write',
      constants: { type: 'page' },
      input: v.pipe(
        v.strictObject({
          ...common,
          name: doc(v.optional(v.string()), 'Name of the page.'),
          properties: doc(
            v.optional(Values),
            'Properties of the page: url, title, referrer, path, search, category and custom ones.',
          ),
        }),
        v.check((call) => namesUser(call), 'Expected userId or anonymousId'),
        atMostKilobytes(32),
      ),
      output: Nothing,
    }),

    screen: operation('POST /v1/screen', {
      summary: 'Record a screen view in a mobile app, in every destination of the source.',
      also: ['screen view'],
      example: { userId: '1042', name: 'Settings' },
      docs: pipelinesDocs,
      api: 'pipelines',
      effect: 'write',
      constants: { type: 'screen' },
      input: v.pipe(
        v.strictObject({ ...common, name: doc(v.optional(v.string()), 'Name of the screen.'), properties }),
        v.check((call) => namesUser(call), 'Expected userId or anonymousId'),
        atMostKilobytes(32),
      ),
      output: Nothing,
    }),

    group: operation('POST /v1/group', {
      summary:
        'Add a person to a group, such as their company, and set its attributes. The group is an object in Customer.io.',
      also: ['company', 'account'],
      example: { groupId: 'acme', userId: 'u-1042', traits: { object_type_id: '1', name: 'Acme' } },
      docs: pipelinesDocs,
      api: 'pipelines',
      effect: 'write',
      constants: { type: 'group' },
      input: v.pipe(
        v.strictObject({
          groupId: doc(Text, 'ID of the group.'),
          ...common,
          traits: doc(
            v.optional(
              v.looseObject({
                object_type_id: doc(v.optional(ObjectTypeId), 'ID of the object type in Customer.io, such as "1".'),
                relationshipAttributes: doc(v.optional(Values), 'Attributes of the relationship with the person.'),
              }),
            ),
            'Attributes of the group, besides these two.',
          ),
        }),
        v.check((call) => namesUser(call), 'Expected userId or anonymousId'),
        atMostKilobytes(32),
      ),
      output: Nothing,
    }),

    // Merges IDs in the destinations that support it. No call separates them again.
    alias: operation('POST /v1/alias', {
      summary:
        'Merge an old ID of a person into the one to keep, for the few destinations that need it, such as Mixpanel.',
      docs: pipelinesDocs,
      api: 'pipelines',
      effect: 'destructive',
      constants: { type: 'alias' },
      input: v.strictObject({
        previousId: doc(Text, 'The anonymousId or userId to replace, from your own tracking.'),
        userId: doc(Text, 'The userId to keep.'),
      }),
      output: Nothing,
    }),

    // Destructive: its calls may include events that delete people.
    batch: operation('POST /v1/batch', {
      summary:
        'Send many identify, track, page, screen and group calls in one request, at most 500 KB. Some track calls delete people, see track_deletion.',
      docs: pipelinesDocs,
      api: 'pipelines',
      effect: 'destructive',
      example: {
        batch: [
          { type: 'identify', userId: 'u-1042', traits: { plan: 'team' } },
          { type: 'track', userId: 'u-1042', event: 'invited_colleague' },
        ],
      },
      input: v.pipe(
        v.strictObject({
          batch: doc(v.pipe(v.array(PipelineCall), v.minLength(1)), 'Calls, each at most 32 KB.'),
          ...sharedFields,
        }),
        atMostKilobytes(500),
      ),
      output: Nothing,
    }),
  }),
);
