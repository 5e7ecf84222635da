import { doc, Nothing, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { trackDocs } from '../docs.ts';
import { Text, UnixTime, WholeNumber } from '../fields.ts';

const delivery_id = doc(Text, 'Id of the message: the CIO-Delivery-ID that it carries.');
const timestamp = doc(v.optional(UnixTime), 'When it happened, unix seconds.');

/** What the Track API is told about messages. It asks for no key: the id of a message is one. */
export const messageReports = () => ({
  reportMetric: operation('POST /api/v1/metrics', {
    summary: 'Report what became of a message that Customer.io cannot see itself: opened, clicked, bounced and others.',
    docs: trackDocs,
    api: 'track',
    anonymous: true,
    effect: 'write',
    input: v.strictObject({
      delivery_id,
      metric: doc(
        v.picklist(['bounced', 'clicked', 'converted', 'deferred', 'delivered', 'dropped', 'opened', 'spammed']),
        'What became of it. email, webhook: all. In-app: clicked, converted, opened. push: converted, delivered, opened. slack: clicked, converted, delivered, opened. SMS: bounced, clicked, delivered, opened.',
      ),
      timestamp,
      recipient: doc(
        v.optional(v.union([Text, WholeNumber])),
        'Who got it: address, id, device or, of an SMS, the phone number as a whole number.',
      ),
      reason: doc(v.optional(v.string()), 'Why it failed, for bounced and the like.'),
      href: doc(v.optional(v.string()), 'Link that was clicked, for clicked.'),
    }),
    output: Nothing,
  }),

  reportPushMetric: operation('POST /api/v1/push/events', {
    summary: 'Report what became of a push message on a device; report_metric does it for all channels.',
    docs: trackDocs,
    api: 'track',
    anonymous: true,
    deprecated: 'report_metric takes its place.',
    effect: 'write',
    input: v.strictObject({
      delivery_id,
      event: doc(v.picklist(['opened', 'converted', 'delivered']), 'What became of it.'),
      device_id: doc(v.optional(Text), 'The device: the CIO-Delivery-Token that the message carries.'),
      timestamp,
    }),
    output: Nothing,
  }),

  // The parameter `unsubscribe` is always true: what false would do is not documented.
  unsubscribe: operation('POST /unsubscribe/{delivery_id}', {
    summary: 'Unsubscribe the person who got a message from everything, and count that for the message.',
    docs: trackDocs,
    api: 'track',
    anonymous: true,
    effect: 'write',
    constants: { unsubscribe: true },
    input: v.strictObject({ delivery_id }),
    output: Nothing,
  }),
});
