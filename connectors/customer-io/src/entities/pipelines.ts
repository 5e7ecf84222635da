import { doc, entity, Nothing, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { atMostKilobytes } from '../byte-size.ts';
import { pipelinesDocs } from '../docs.ts';
import { Text, Values } from '../fields.ts';
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

/** Events that Customer.io takes as an order which cannot be taken back. */
const orders = ['User Deleted', 'User Suppressed', 'Object Deleted'] as const;

const common = { ...userFields, ...callFields, ...sharedFields };

const isOrder = (event: string) => orders.some((order) => order.toLowerCase() === event.trim().toLowerCase());

/** Calls of a source. */
export const pipelines = entity(
  {
    summary:
      'Calls of a source of the Pipelines API: people and events, handed on to Customer.io and every other destination.',
  },
  () => ({
    identify: operation('POST /v1/identify', {
      summary: 'Create or change a person in every destination of the source. May start automations.',
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
        'Record something that a person did, in every destination of the source. May start automations that message them.',
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
                (event) => !isOrder(event),
                'Expected an event that deletes nobody: those are sent with track_deletion',
              ),
            ),
            'Name of the event. Some are orders to Customer.io: Device Created or Updated, Device Deleted, Relationship Deleted, User Unsuppressed, Report Delivery Event.',
          ),
          ...common,
          groupId: doc(v.optional(Text), 'Group that it is about, in place of a person.'),
          properties,
        }),
        v.check((call) => namesSubject(call), 'Expected userId, anonymousId or groupId'),
        atMostKilobytes(32),
      ),
      output: Nothing,
    }),

    // The same route: an operation has one effect, and these events cannot be taken back.
    trackDeletion: operation('POST /v1/track', {
      summary: 'Delete a person or an object for good, or suppress a person, by the event that orders it.',
      docs: pipelinesDocs,
      api: 'pipelines',
      effect: 'destructive',
      constants: { type: 'track' },
      input: v.pipe(
        v.strictObject({
          event: doc(
            v.picklist(orders),
            'User Deleted: delete the person. User Suppressed: delete them and keep them out. Object Deleted: delete the object that properties name.',
          ),
          ...common,
          properties: doc(
            v.optional(
              v.looseObject({
                objectId: doc(v.optional(Text), 'Id of the object, for Object Deleted.'),
                objectTypeId: doc(v.optional(v.pipe(v.number(), v.integer())), 'Its kind; 1 unless told.'),
              }),
            ),
            'The object, for Object Deleted.',
          ),
        }),
        v.check(
          ({ event, userId, anonymousId }) =>
            event === 'Object Deleted' ? anonymousId !== undefined : userId !== undefined,
          'Expected userId; for Object Deleted anonymousId',
        ),
        v.check(
          ({ event, properties }) => event !== 'Object Deleted' || properties?.objectId !== undefined,
          'Expected properties.objectId with Object Deleted',
        ),
      ),
      output: Nothing,
    }),

    page: operation('POST /v1/page', {
      summary: 'Record that somebody saw a page of a web site, in every destination of the source.',
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
            'Properties of it: url, title, referrer, path, search, category and any of your own.',
          ),
        }),
        v.check((call) => namesUser(call), 'Expected userId or anonymousId'),
        atMostKilobytes(32),
      ),
      output: Nothing,
    }),

    screen: operation('POST /v1/screen', {
      summary: 'Record that somebody saw a screen of a mobile app, in every destination of the source.',
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
      summary: 'Put a person into a group, such as their company, and describe it; an object in Customer.io.',
      docs: pipelinesDocs,
      api: 'pipelines',
      effect: 'write',
      constants: { type: 'group' },
      input: v.pipe(
        v.strictObject({
          groupId: doc(Text, 'Id of the group.'),
          ...common,
          traits: doc(
            v.optional(
              v.looseObject({
                object_type_id: doc(v.optional(ObjectTypeId), 'Kind of the object in Customer.io, such as "1".'),
                relationshipAttributes: doc(v.optional(Values), 'Attributes of the relationship to the person.'),
              }),
            ),
            'Attributes of the group, beside these two.',
          ),
        }),
        v.check((call) => namesUser(call), 'Expected userId or anonymousId'),
        atMostKilobytes(32),
      ),
      output: Nothing,
    }),

    // It merges ids in the destinations that understand it; no call takes them apart again.
    alias: operation('POST /v1/alias', {
      summary:
        'Merge an older id of a person into the one that stays, for the few destinations, such as Mixpanel, that need it.',
      docs: pipelinesDocs,
      api: 'pipelines',
      effect: 'destructive',
      constants: { type: 'alias' },
      input: v.strictObject({
        previousId: doc(Text, 'The anonymousId or userId that goes.'),
        userId: doc(Text, 'The userId that stays.'),
      }),
      output: Nothing,
    }),

    // Among its calls may be events that delete people.
    batch: operation('POST /v1/batch', {
      summary: 'Send many identify, track, page, screen and group calls at once, 500 KB in all.',
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
          batch: doc(v.pipe(v.array(PipelineCall), v.minLength(1)), 'The calls, each at most 32 KB.'),
          ...sharedFields,
        }),
        atMostKilobytes(500),
      ),
      output: Nothing,
    }),
  }),
);
