import { doc, entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { Text, Values } from '../fields.ts';
import { limits } from '../limits.ts';
import { outboundFields, QueuedDelivery, sendFields, sendsUnlessDraft, TemplateId } from './send-fields.ts';

const payload = v.strictObject({
  ios: doc(v.optional(Values), 'The payload for iOS.'),
  android: doc(v.optional(Values), 'The payload for Android.'),
});

/** Transactional push notifications. */
export const transactionalPush = entity(
  { summary: 'Push notifications to the devices of single people, sent at once from a template.', key: 'delivery_id' },
  () => ({
    create: operation('POST /v1/send/push', {
      summary: 'Send one push notification from a template, now or at send_at. Sending twice delivers twice.',
      docs: appDocs,
      effect: 'write',
      sendsWhen: sendsUnlessDraft,
      rateLimit: limits.send,
      data: '',
      example: { transactional_message_id: 'receipt', identifiers: { email: 'mira.okafor@brightwater.example' } },
      input: v.strictObject({
        transactional_message_id: doc(TemplateId, 'Id or trigger name of the template.'),
        ...sendFields,
        to: doc(v.optional(Text), 'Where to send it, in place of what the template says.'),
        title: doc(v.optional(v.string()), "Title, in place of the template's."),
        message: doc(v.optional(v.string()), "Text, in place of the template's."),
        image_url: doc(v.optional(v.string()), 'Address of a picture.'),
        link: doc(v.optional(v.string()), 'Link that a tap opens.'),
        sound: doc(v.optional(v.string()), 'Sound to play.'),
        custom_data: doc(v.optional(Values), 'Values for the app.'),
        custom_device: doc(v.optional(Values), 'Properties of a device to send it to.'),
        custom_payload: doc(v.optional(payload), 'The whole payload, in place of the single fields.'),
        ...outboundFields,
      }),
      output: QueuedDelivery,
    }),
  }),
);
