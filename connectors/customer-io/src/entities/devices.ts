import { doc, EpochSeconds, entity, Nothing, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { trackDocs } from '../docs.ts';
import { Text, Values } from '../fields.ts';

const identifier = doc(Text, 'The person: ID, email address, or cio_<cio_id>.');

const device = v.strictObject({
  id: doc(Text, 'Device token, which the app gets from the push service.'),
  platform: doc(v.picklist(['ios', 'android']), 'Platform.'),
  last_used: doc(v.optional(EpochSeconds), 'When the device was last used (RFC 3339, or Unix seconds). Default: now.'),
  attributes: doc(
    v.optional(Values),
    'Attributes, all strings: device_os, device_model, app_version, device_locale, push_enabled ("true" or "false") and custom ones.',
  ),
});

/** Devices of people. */
export const devices = entity(
  {
    summary: "Phones and tablets that receive a person's push notifications. people.get lists them.",
    also: ['device tokens', 'push tokens'],
  },
  () => ({
    add: operation('PUT /api/v1/customers/{identifier}/devices', {
      summary: 'Add a device to a person, or update one that they have. Returns nothing: check with people.get.',
      also: ['register', 'update'],
      example: {
        identifier: '1042',
        device: { id: 'fcm-4f1c9a', platform: 'android', last_used: '2026-11-01T08:30:00Z' },
      },
      docs: trackDocs,
      api: 'track',
      effect: 'write',
      input: v.strictObject({ identifier, device: doc(device, 'The device.') }),
      output: Nothing,
    }),

    delete: operation('DELETE /api/v1/customers/{identifier}/devices/{device_id}', {
      summary:
        'Remove a device from a person. Later calls with the device may add it again. Returns nothing: check with people.get.',
      also: ['unregister', 'remove'],
      docs: trackDocs,
      api: 'track',
      effect: 'destructive',
      input: v.strictObject({ identifier, device_id: doc(Text, 'Device token.') }),
      output: Nothing,
    }),
  }),
);
