import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { atMostKilobytes } from './byte-size.ts';
import { EmptyOrText, givenIn, Text, Values } from './fields.ts';
import { type ShapeRule, shapeProblem } from './shape-rule.ts';

const Time = v.pipe(v.string(), v.isoTimestamp('Expected a time in ISO 8601, such as 2026-10-01T00:00:00Z'));

/** The person of a call. An ID may be empty if the email in traits names the person. */
export const userFields = {
  userId: doc(v.optional(EmptyOrText), 'ID of the person. Required unless anonymousId is given.'),
  anonymousId: doc(
    v.optional(EmptyOrText),
    'Anonymous ID, from your website or app, of a person who is not identified yet.',
  ),
};

/** Parameters of every call, alone or in a batch. */
export const callFields = {
  messageId: doc(
    v.optional(Text),
    'ID of the call, which you create. Customer.io ignores another call with the same one, so sending it again is safe.',
  ),
  timestamp: doc(v.optional(Time), 'When it happened, in ISO 8601. Default: now.'),
  originalTimestamp: doc(v.optional(Time), "When it happened by the device's clock, in ISO 8601. Rarely needed."),
  sentAt: doc(v.optional(Time), "When it was sent by the device's clock, in ISO 8601. Rarely needed."),
};

/** Parameters of a single call, or of all calls of a batch together. */
export const sharedFields = {
  context: doc(v.optional(Values), 'Context: ip, locale, userAgent, device, campaign, page and others.'),
  integrations: doc(
    v.optional(Values),
    'Destinations by name: true or false. { "All": false } turns off those not named.',
  ),
};

export const traits = doc(
  v.optional(Values),
  'Attributes of the person, such as email, createdAt (ISO 8601) and custom ones.',
);

export const properties = doc(v.optional(Values), 'Event properties.');

/** The fields of a call that the rules about people read. */
interface Call {
  readonly event?: string | undefined;
  readonly userId?: string | undefined;
  readonly anonymousId?: string | undefined;
  readonly groupId?: string | undefined;
}

/** Returns whether a call names a person. An empty userId stands for the person with the email in traits. */
export const namesUser = ({ userId, anonymousId }: Call) => (userId ?? anonymousId) !== undefined;

/** Returns whether a call names a person or a group. Reports about messages need to name neither. */
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
    type: doc(
      v.picklist(kinds),
      'Type of call: identify a person, record what they did (track) or saw (page, screen), or add them to a group.',
    ),
    ...userFields,
    traits: doc(v.optional(Values), 'identify: attributes of the person. group: attributes of the group.'),
    event: doc(v.optional(Text), 'track: name of the event. Some events delete people, see track_deletion.'),
    name: doc(v.optional(v.string()), 'page, screen: name.'),
    properties: doc(v.optional(Values), 'track, page, screen: properties.'),
    groupId: doc(
      v.optional(Text),
      'group: ID of the group, an object in Customer.io. track: ID of the group that the event is about.',
    ),
    ...callFields,
    context: doc(v.optional(Values), 'identify: context of this person, instead of that of the batch.'),
    integrations: doc(v.optional(Values), 'identify: destinations of this person, instead of those of the batch.'),
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
