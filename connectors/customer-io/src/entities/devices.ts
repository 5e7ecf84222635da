import { doc, entity, Nothing, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { trackDocs } from '../docs.ts';
import { Text, UnixTime, Values } from '../fields.ts';

const identifier = doc(Text, 'The person: ID, email address, or cio_<cio_id>.');

const device = v.strictObject({
  id: doc(Text, 'Device token.'),
  platform: doc(v.picklist(['ios', 'android']), 'Platform.'),
  last_used: doc(v.optional(UnixTime), 'When the device was last used, as a Unix timestamp in seconds. Default: now.'),
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
      summary: 'Add a device to a person, or update one that they have.',
      docs: trackDocs,
      api: 'track',
      effect: 'write',
      input: v.strictObject({ identifier, device: doc(device, 'The device.') }),
      output: Nothing,
    }),

    delete: operation('DELETE /api/v1/customers/{identifier}/devices/{device_id}', {
      summary: 'Remove a device from a person. Later calls with the device may add it again.',
      docs: trackDocs,
      api: 'track',
      effect: 'destructive',
      input: v.strictObject({ identifier, device_id: doc(Text, 'Device token.') }),
      output: Nothing,
    }),
  }),
);
