import { doc, entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { Text, Values } from '../fields.ts';
import { limits } from '../limits.ts';
import {
  outboundFields,
  QueuedDelivery,
  sendFields,
  sendSources,
  sendsUnlessDraft,
  TemplateId,
} from './send-fields.ts';

const payload = v.strictObject({
  ios: doc(v.optional(Values), 'Payload for iOS.'),
  android: doc(v.optional(Values), 'Payload for Android.'),
});

/** Transactional push notifications. */
export const transactionalPush = entity(
  {
    summary: 'Transactional push notifications to the devices of individual people.',
    also: ['push notifications', 'mobile push'],
    key: 'delivery_id',
  },
  () => ({
    create: operation('POST /v1/send/push', {
      summary:
        'Send one push notification to a person from a template, now or at send_at. Each call sends another notification.',
      docs: appDocs,
      effect: 'write',
      sendsWhen: sendsUnlessDraft,
      from: sendSources,
      rateLimit: limits.send,
      data: '',
      example: {
        transactional_message_id: 'lesson_invitation',
        identifiers: { email: 'mira.okafor@brightwater.example' },
      },
      input: v.strictObject({
        transactional_message_id: doc(TemplateId, 'ID or trigger name of the template.'),
        ...sendFields,
        to: doc(
          v.optional(Text),
          'Devices to send it to: all, last_used, or a device token of the person. Default: as in the template.',
        ),
        title: doc(v.optional(v.string()), "Title. Default: the template's."),
        message: doc(v.optional(v.string()), "Text. Default: the template's."),
        image_url: doc(v.optional(v.string()), 'URL of an image.'),
        link: doc(v.optional(v.string()), 'Link that a tap opens.'),
        sound: doc(v.optional(v.picklist(['default', 'none'])), 'Sound to play on iOS. Default: default.'),
        custom_data: doc(v.optional(Values), 'Custom data for the app.'),
        custom_device: doc(
          v.optional(Values),
          'Device to add to the person, or to update, when it is sent: token, platform and others.',
        ),
        custom_payload: doc(v.optional(payload), 'Whole payload, instead of the single fields.'),
        ...outboundFields,
      }),
      output: QueuedDelivery,
    }),
  }),
);
