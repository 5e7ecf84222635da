import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Strings } from './fields.ts';

const contactInfo = record(
  {},
  { value: v.string(), type: doc(v.string(), 'Personal, Work or Other.'), isPrimary: v.boolean() },
);

/** Email address or phone number. */
export interface ContactInfo extends v.InferOutput<typeof contactInfo> {}
export const ContactInfo: v.GenericSchema<unknown, ContactInfo> = contactInfo;

const customFieldValue = record(
  { id: doc(v.string(), 'ID of the custom field.') },
  {
    title: v.string(),
    isPrivate: v.boolean(),
    value: doc(
      v.unknown(),
      'String, number, boolean, array, or an object for amounts and ranges. The format depends on the type of the field.',
    ),
    valueLabel: doc(v.union([v.string(), Strings]), 'Displayed label of the value, for select fields.'),
  },
);

/** Value of a custom field on a record. */
export interface CustomFieldValue extends v.InferOutput<typeof customFieldValue> {}
export const CustomFieldValue: v.GenericSchema<unknown, CustomFieldValue> = customFieldValue;

const fileHandle = record(
  {},
  { id: v.string(), name: v.string(), handle: doc(v.string(), 'Handle for files.get, which returns a download URL.') },
);

/** A file of a candidate. */
export interface FileHandle extends v.InferOutput<typeof fileHandle> {}
export const FileHandle: v.GenericSchema<unknown, FileHandle> = fileHandle;

const hiringTeamMember = record(
  {},
  { userId: v.string(), firstName: v.string(), lastName: v.string(), email: v.string(), role: v.string() },
);

/** Member of a hiring team, with their role. */
export interface HiringTeamMember extends v.InferOutput<typeof hiringTeamMember> {}
export const HiringTeamMember: v.GenericSchema<unknown, HiringTeamMember> = hiringTeamMember;

const address = record(
  {},
  {
    postalAddress: record(
      {},
      {
        addressCountry: v.string(),
        addressRegion: v.string(),
        addressLocality: v.string(),
        postalCode: v.string(),
        streetAddress: v.string(),
      },
    ),
  },
);

/** A postal address. */
export interface Address extends v.InferOutput<typeof address> {}
export const Address: v.GenericSchema<unknown, Address> = address;

/** Custom key-value pairs, such as an ID in another system. */
export const ExtraData = v.record(v.string(), v.string());
