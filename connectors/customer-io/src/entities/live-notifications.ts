import { doc, EpochSeconds, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { givenIn, Text, UnixTime, Values } from '../fields.ts';

const startedSchema = record(
  { instance_id: doc(v.string(), 'ID of the notification. Pass it to update and end.') },
  {},
);

/** A change to a live notification that Customer.io queued. */
export interface QueuedLiveNotification extends v.InferOutput<typeof startedSchema> {}
export const QueuedLiveNotification: v.GenericSchema<unknown, QueuedLiveNotification> = startedSchema;

const delivery = record(
  {},
  {
    id: doc(v.string(), 'ID of the message. messages.get returns its details.'),
    operation: doc(v.string(), 'start, update or end.'),
    status: doc(v.string(), 'queued, sent, failed or undeliverable.'),
    source: doc(v.string(), 'Source: the API or the device.'),
    created_at: doc(UnixTime, 'Unix timestamp in seconds.'),
  },
);

const schema = record(
  {},
  {
    instance_id: doc(v.string(), 'ID of the notification.'),
    notification_type: v.string(),
    platform: doc(v.string(), 'ios or android.'),
    state: doc(v.string(), 'active, ended, expired or failed.'),
    failure_reason: doc(v.string(), 'Why it failed.'),
    started_at: doc(UnixTime, 'Unix timestamp in seconds.'),
    expires_at: doc(UnixTime, 'Unix timestamp in seconds.'),
    ended_at: doc(UnixTime, 'Unix timestamp in seconds.'),
    last_delivery: doc(delivery, 'Last delivery to the device.'),
  },
);

/** A live notification and its state. */
export interface LiveNotification extends v.InferOutput<typeof schema> {}
export const LiveNotification: v.GenericSchema<unknown, LiveNotification> = schema;

const person = v.pipe(
  v.strictObject({
    id: doc(v.optional(Text), 'ID of the person in your own system.'),
    email: doc(v.optional(Text), 'Email address.'),
    phone: doc(v.optional(Text), 'Phone number.'),
    internal: doc(v.optional(Text), "Customer.io's own ID, with the prefix cio_."),
  }),
  v.check((given) => givenIn(given).length === 1, 'Expected exactly one of id, email, phone and internal'),
);

const nonEmpty = v.pipe(
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
  'Alert to show with the notification. iOS requires one at the start.',
);
const deep_link = doc(v.optional(v.string()), 'Link that a tap opens.');

// Customer.io responds with 400 to anything else.
const instance_id = doc(
  v.pipe(v.string(), v.ulid('Expected a ULID')),
  'ID of the notification, a ULID, as returned by start.',
);
const laterAttributes = doc(v.optional(Values), 'Constant fields, if the app needs them again (Android).');

/** Live notifications. */
export const liveNotifications = entity(
  {
    summary:
      "Live notifications (iOS Live Activities, Android), which stay on a phone's screen, for example to follow a delivery or a match.",
    also: ['Live Activities', 'lock screen updates'],
    key: 'instance_id',
    from: { 'identifiers.id': 'people.lookup:id', 'identifiers.internal': 'people.lookup:cio_id' },
  },
  () => ({
    get: operation('GET /v1/live_notifications/{instance_id}', {
      summary: 'Get a live notification and its state. Right after start it may not be found yet.',
      also: ['details'],
      docs: appDocs,
      data: '',
      example: { instance_id: '01E4C4CT6YDC7Y5M7FE1GWWPQJ' },
      input: v.strictObject({ instance_id }),
      output: LiveNotification,
    }),

    start: operation('POST /v1/live_notifications/start', {
      summary:
        "Start a live notification on a person's phone, which messages that person. Responds with 404 if the workspace does not have the feature.",
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
          attributes: doc(nonEmpty, 'Constant fields of the type, such as { "header": "Order 4711" }.'),
          content_state: doc(
            nonEmpty,
            'Changing fields of the type. segments: status, segmentsTotal, segmentsComplete. countdowntimer: title, endTime (Unix timestamp in seconds).',
          ),
          device_id: doc(v.optional(Text), 'Device token.'),
          platform: doc(v.optional(v.picklist(['ios', 'android'])), 'Platform of the device.'),
          app_identifier: doc(
            v.optional(Text),
            'Bundle ID or package name of the app, if the workspace has several. Default: its default app.',
          ),
          push_payload,
          deep_link,
          expiration: doc(
            v.optional(EpochSeconds),
            'When the notification disappears (RFC 3339, or Unix seconds), at most six hours ahead. Default: in six hours.',
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
      summary: "Update a live notification on a person's phone. content_state replaces the previous one completely.",
      also: ['change', 'edit'],
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
        content_state: doc(nonEmpty, 'All changing fields, including those that keep their values.'),
        attributes: laterAttributes,
        push_payload,
        deep_link,
      }),
      output: QueuedLiveNotification,
    }),

    end: operation('POST /v1/live_notifications/end', {
      summary: "End a live notification on a person's phone, with a final state or the current one.",
      docs: appDocs,
      effect: 'write',
      sends: true,
      data: '',
      example: { instance_id: '01E4C4CT6YDC7Y5M7FE1GWWPQJ' },
      input: v.strictObject({
        instance_id,
        content_state: doc(v.optional(Values), 'All changing fields of the final state. Default: the current state.'),
        attributes: laterAttributes,
        push_payload,
        deep_link,
      }),
      output: QueuedLiveNotification,
    }),
  }),
);
