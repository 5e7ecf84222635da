import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { givenIn, Text, UnixTime, Values } from '../fields.ts';

const startedSchema = record({ instance_id: doc(v.string(), 'Id of the notification, by which it is updated.') }, {});

/** A change to a live notification that was taken. */
export interface QueuedLiveNotification extends v.InferOutput<typeof startedSchema> {}
export const QueuedLiveNotification: v.GenericSchema<unknown, QueuedLiveNotification> = startedSchema;

const delivery = record(
  {},
  {
    id: doc(v.string(), 'Id of the message: messages.get says more of it.'),
    operation: doc(v.string(), 'start, update or end.'),
    status: doc(v.string(), 'queued, sent, failed or undeliverable.'),
    source: doc(v.string(), 'Where it came from: the API or the device.'),
    created_at: doc(UnixTime, 'Unix seconds.'),
  },
);

const schema = record(
  {},
  {
    instance_id: doc(v.string(), 'Id of the notification.'),
    notification_type: v.string(),
    platform: doc(v.string(), 'ios or android.'),
    state: doc(v.string(), 'active, ended, expired or failed.'),
    failure_reason: doc(v.string(), 'Why it failed.'),
    started_at: doc(UnixTime, 'Unix seconds.'),
    expires_at: doc(UnixTime, 'Unix seconds.'),
    ended_at: doc(UnixTime, 'Unix seconds.'),
    last_delivery: doc(delivery, 'What was sent to the device last.'),
  },
);

/** A live notification and what became of it. */
export interface LiveNotification extends v.InferOutput<typeof schema> {}
export const LiveNotification: v.GenericSchema<unknown, LiveNotification> = schema;

const person = v.pipe(
  v.strictObject({
    id: doc(v.optional(Text), "The person's id in your own system."),
    email: doc(v.optional(Text), 'Mail address.'),
    phone: doc(v.optional(Text), 'Phone number.'),
    internal: doc(v.optional(Text), "Customer.io's own id with cio_ before it."),
  }),
  v.check((given) => givenIn(given).length === 1, 'Expected exactly one of id, email, phone and internal'),
);

const filled = v.pipe(
  Values,
  v.check((values) => Object.keys(values).length > 0, 'Expected at least one field'),
);

const alert = v.strictObject({
  title: doc(v.string(), 'Title.'),
  body: doc(v.string(), 'Text.'),
  sound: doc(v.optional(v.string()), 'Sound to play.'),
});
const push_payload = doc(
  v.optional(v.strictObject({ alert: doc(alert, 'The alert.') })),
  'Alert to show with it. iOS needs one at the start.',
);
const deep_link = doc(v.optional(v.string()), 'Link that a tap opens.');

// Customer.io answers 400 for anything else.
const instance_id = doc(
  v.pipe(v.string(), v.ulid('Expected a ULID')),
  'Id of the notification, a ULID, as its start answered it.',
);
const later = doc(v.optional(Values), 'Fields that stay the same, where the app needs them again (Android).');

/** Live notifications. */
export const liveNotifications = entity(
  {
    summary: 'Live notifications (iOS Live Activities, Android): a delivery or a match that a phone keeps showing.',
    key: 'instance_id',
  },
  () => ({
    get: operation('GET /v1/live_notifications/{instance_id}', {
      summary: 'Get one live notification and what became of it. One that was just started may not be found yet.',
      docs: appDocs,
      data: '',
      example: { instance_id: '01E4C4CT6YDC7Y5M7FE1GWWPQJ' },
      input: v.strictObject({ instance_id }),
      output: LiveNotification,
    }),

    start: operation('POST /v1/live_notifications/start', {
      summary: "Start a live notification on a person's phone. The workspace must have the feature (404 otherwise).",
      docs: appDocs,
      effect: 'write',
      sends: true,
      data: '',
      example: {
        identifiers: { email: 'mira.okafor@brightwater.example' },
        notification_type: 'io.customer.livenotifications.segments',
        attributes: { header: 'Order 4711' },
        content_state: { status: 'Out for delivery', segmentsTotal: 4, segmentsComplete: 3 },
        push_payload: { alert: { title: 'Order 4711', body: 'It is on its way.' } },
      },
      input: v.pipe(
        v.strictObject({
          identifiers: doc(person, 'The person.'),
          notification_type: doc(
            Text,
            'Type that the app registered, such as io.customer.livenotifications.segments (steps) or io.customer.livenotifications.countdowntimer.',
          ),
          attributes: doc(filled, 'Fields that stay the same, such as { "header": "Order 4711" }; by the type.'),
          content_state: doc(
            filled,
            'Fields that change, by the type. segments: status, segmentsTotal, segmentsComplete. countdowntimer: title, endTime in unix seconds.',
          ),
          device_id: doc(v.optional(Text), 'Token of the device.'),
          platform: doc(v.optional(v.picklist(['ios', 'android'])), 'Platform of the device.'),
          app_identifier: doc(
            v.optional(Text),
            'Bundle id or package name of the app, where the workspace has several; its default app unless told.',
          ),
          push_payload,
          deep_link,
          expiration: doc(
            v.optional(UnixTime),
            'When it disappears, unix seconds, at most six hours ahead, which is the default.',
          ),
        }),
        v.check(
          ({ platform, push_payload: payload }) => platform !== 'ios' || payload !== undefined,
          "Expected `push_payload` with platform 'ios'",
        ),
      ),
      output: QueuedLiveNotification,
    }),

    update: operation('POST /v1/live_notifications/update', {
      summary: 'Change what a live notification shows: content_state replaces all of the one before.',
      docs: appDocs,
      effect: 'write',
      sends: true,
      data: '',
      example: {
        instance_id: '01E4C4CT6YDC7Y5M7FE1GWWPQJ',
        content_state: { status: 'At the door', segmentsTotal: 4, segmentsComplete: 4 },
      },
      input: v.strictObject({
        instance_id,
        content_state: doc(filled, 'All of the fields that change, also those that stay as they are.'),
        attributes: later,
        push_payload,
        deep_link,
      }),
      output: QueuedLiveNotification,
    }),

    end: operation('POST /v1/live_notifications/end', {
      summary: 'End a live notification, with a last state to show or the one that it has.',
      docs: appDocs,
      effect: 'write',
      sends: true,
      data: '',
      example: { instance_id: '01E4C4CT6YDC7Y5M7FE1GWWPQJ' },
      input: v.strictObject({
        instance_id,
        content_state: doc(v.optional(Values), 'All fields of the last state; the one before unless told.'),
        attributes: later,
        push_payload,
        deep_link,
      }),
      output: QueuedLiveNotification,
    }),
  }),
);
