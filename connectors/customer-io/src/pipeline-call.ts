import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { atMostKilobytes } from './byte-size.ts';
import { EmptyOrText, givenIn, Text, Values } from './fields.ts';
import { type ShapeRule, shapeProblem } from './shape-rule.ts';

const Time = v.pipe(v.string(), v.isoTimestamp('Expected a time as ISO 8601, such as 2026-10-01T00:00:00Z'));

/** Who a call is about. An id may be empty where the email in traits says who it is. */
export const userFields = {
  userId: doc(v.optional(EmptyOrText), "The person's id; needed unless there is an anonymousId."),
  anonymousId: doc(v.optional(EmptyOrText), 'Id of somebody who is not known yet.'),
};

/** What every call takes, alone or in a batch. */
export const callFields = {
  messageId: doc(
    v.optional(Text),
    'Id of the call: one that was seen before is ignored, so that it is safe to send again.',
  ),
  timestamp: doc(v.optional(Time), 'When it happened, ISO 8601; now unless told.'),
  originalTimestamp: doc(v.optional(Time), 'When it happened by the clock of the device, ISO 8601; rarely needed.'),
  sentAt: doc(v.optional(Time), 'When it was sent by the clock of the device, ISO 8601; rarely needed.'),
};

/** What a single call takes, and a batch once for all of its calls. */
export const sharedFields = {
  context: doc(v.optional(Values), 'Circumstances: ip, locale, userAgent, device, campaign, page and others.'),
  integrations: doc(
    v.optional(Values),
    'Destinations by name: true or false. { "All": false } turns off those not named.',
  ),
};

export const traits = doc(
  v.optional(Values),
  'Attributes of the person, such as email, createdAt (ISO 8601) and any of your own.',
);

export const properties = doc(v.optional(Values), 'Properties of it.');

/** What the rule about people looks at of a call. */
interface Call {
  readonly event?: string | undefined;
  readonly userId?: string | undefined;
  readonly anonymousId?: string | undefined;
  readonly groupId?: string | undefined;
}

/** Whether a call says whom it is about. An empty userId stands for whoever has the email in traits. */
export const namesUser = ({ userId, anonymousId }: Call) => (userId ?? anonymousId) !== undefined;

/** Events may be about a group alone, and reports about messages name nobody. */
export const namesSubject = (call: Call) =>
  namesUser(call) || call.groupId !== undefined || /^Report (Delivery|Content) Event$/.test(call.event ?? '');

const kinds = ['identify', 'track', 'page', 'screen', 'group'] as const;

const always = ['type', ...Object.keys(userFields), ...Object.keys(callFields)];
const visit: ShapeRule = { needs: [], takes: [...always, 'name', 'properties'] };
const rules: Readonly<Record<(typeof kinds)[number], ShapeRule>> = {
  identify: { needs: [], takes: [...always, 'traits', ...Object.keys(sharedFields)] },
  track: { needs: ['event'], takes: [...always, 'groupId', 'properties'] },
  page: visit,
  screen: visit,
  group: { needs: ['groupId'], takes: [...always, 'traits'] },
};

const schema = v.pipe(
  v.strictObject({
    type: doc(v.picklist(kinds), 'What it tells: who somebody is, what they did or saw, or which group they are in.'),
    ...userFields,
    traits: doc(v.optional(Values), 'identify: attributes of the person. group: attributes of the group.'),
    event: doc(v.optional(Text), 'track: name of the event. Some delete people, see track_deletion.'),
    name: doc(v.optional(v.string()), 'page, screen: its name.'),
    properties: doc(v.optional(Values), 'track, page, screen: properties of it.'),
    groupId: doc(v.optional(Text), 'group: id of the group, an object in Customer.io. track: the group it is about.'),
    ...callFields,
    context: doc(v.optional(Values), 'identify: circumstances of this person, in place of those of the batch.'),
    integrations: doc(v.optional(Values), 'identify: destinations of this person, in place of those of the batch.'),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const call = dataset.value;
    const problem = shapeProblem(rules[call.type], givenIn(call), `type '${call.type}'`);
    if (problem !== undefined) addIssue({ message: `Expected ${problem}` });
    else if (!(call.type === 'track' ? namesSubject(call) : namesUser(call)))
      addIssue({ message: 'Expected userId or anonymousId' });
  }),
  atMostKilobytes(32),
);

/** One call of a batch to the Pipelines API. */
export interface PipelineCall extends v.InferInput<typeof schema> {}
export const PipelineCall: v.GenericSchema<PipelineCall, PipelineCall> = schema;
