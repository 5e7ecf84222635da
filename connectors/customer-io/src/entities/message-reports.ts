import { doc, EpochSeconds, Nothing, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { trackDocs } from '../docs.ts';
import { Text, WholeNumber } from '../fields.ts';

const delivery_id = doc(Text, 'ID of the message: the CIO-Delivery-ID in it.');
const timestamp = doc(v.optional(EpochSeconds), 'When it happened (RFC 3339, or Unix seconds).');

/** Reports about messages, sent to the Track API. They need no API key: the message ID authorizes them. */
export const messageReports = () => ({
  reportMetric: operation('POST /api/v1/metrics', {
    summary: 'Report a metric of a message that Customer.io cannot measure itself, such as opened, clicked or bounced.',
    docs: trackDocs,
    api: 'track',
    anonymous: true,
    effect: 'write',
    input: v.strictObject({
      delivery_id,
      metric: doc(
        v.picklist(['bounced', 'clicked', 'converted', 'deferred', 'delivered', 'dropped', 'opened', 'spammed']),
        'Metric to report. email, webhook: all. In-app: clicked, converted, opened. push: converted, delivered, opened. slack: clicked, converted, delivered, opened. SMS: bounced, clicked, delivered, opened.',
      ),
      timestamp,
      recipient: doc(
        v.optional(v.union([Text, WholeNumber])),
        'Recipient: address, ID, device or, for an SMS, the phone number as a whole number.',
      ),
      reason: doc(v.optional(v.string()), 'Why the message failed, for bounced and similar metrics.'),
      href: doc(v.optional(v.string()), 'URL of the clicked link, for clicked.'),
    }),
    output: Nothing,
  }),

  reportPushMetric: operation('POST /api/v1/push/events', {
    summary: 'Report a metric of a push notification on a device. report_metric does this for all channels.',
    docs: trackDocs,
    api: 'track',
    anonymous: true,
    deprecated: 'Use report_metric instead.',
    effect: 'write',
    input: v.strictObject({
      delivery_id,
      event: doc(v.picklist(['opened', 'converted', 'delivered']), 'Metric to report.'),
      device_id: doc(v.optional(Text), 'Device token: the CIO-Delivery-Token in the message.'),
      timestamp,
    }),
    output: Nothing,
  }),

  // `unsubscribe` is always true, because the effect of false is not documented.
  unsubscribe: operation('POST /unsubscribe/{delivery_id}', {
    summary:
      'Unsubscribe the recipient of a message from everything, and attribute the unsubscribe to that message. Without a message, use people.identify with unsubscribed.',
    docs: trackDocs,
    api: 'track',
    anonymous: true,
    effect: 'write',
    constants: { unsubscribe: true },
    input: v.strictObject({ delivery_id }),
    output: Nothing,
  }),
});
