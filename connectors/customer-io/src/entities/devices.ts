import { doc, entity, Nothing, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { trackDocs } from '../docs.ts';
import { Text, UnixTime, Values } from '../fields.ts';

const identifier = doc(Text, 'The person: id, mail address, or cio_<cio_id>.');

const device = v.strictObject({
  id: doc(Text, 'Token of the device.'),
  platform: doc(v.picklist(['ios', 'android']), 'Platform.'),
  last_used: doc(v.optional(UnixTime), 'When it was used last, unix seconds; now unless told.'),
  attributes: doc(
    v.optional(Values),
    'Attributes as text: device_os, device_model, app_version, device_locale, push_enabled ("true" or "false") and any of your own.',
  ),
});

/** Devices of people. */
export const devices = entity(
  { summary: 'Phones and tablets of people, which push messages go to; people.get lists them.' },
  () => ({
    add: operation('PUT /api/v1/customers/{identifier}/devices', {
      summary: 'Add a device to a person, or change one that they have.',
      docs: trackDocs,
      api: 'track',
      effect: 'write',
      input: v.strictObject({ identifier, device: doc(device, 'The device.') }),
      output: Nothing,
    }),

    delete: operation('DELETE /api/v1/customers/{identifier}/devices/{device_id}', {
      summary: 'Take a device from a person. Later calls about it may add it again.',
      docs: trackDocs,
      api: 'track',
      effect: 'destructive',
      input: v.strictObject({ identifier, device_id: doc(Text, 'Token of the device.') }),
      output: Nothing,
    }),
  }),
);
