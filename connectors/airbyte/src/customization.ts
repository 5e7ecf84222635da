import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { Strings, Text } from './fields.ts';

const target_field = doc(Text, 'Field that is changed.');
const field_name_suffix = doc(v.optional(Text), 'What is appended to the name of the field.');

const mapper = v.variant('type', [
  v.strictObject({
    type: v.literal('hashing'),
    mapper_configuration: v.strictObject({
      target_field,
      method: v.picklist(['SHA256', 'SHA512', 'MD5']),
      field_name_suffix,
    }),
  }),
  v.strictObject({
    type: v.literal('field-renaming'),
    mapper_configuration: v.strictObject({ original_field_name: Text, new_field_name: Text }),
  }),
  v.strictObject({
    type: v.literal('field-filtering'),
    mapper_configuration: v.strictObject({ target_field: doc(Text, 'Field that is left out.') }),
  }),
  v.strictObject({
    type: v.literal('row-filtering'),
    mapper_configuration: v.strictObject({
      conditions: v.strictObject({ type: v.literal('equal'), field_name: Text, comparison_value: Text }),
    }),
  }),
  v.strictObject({
    type: v.literal('encryption'),
    mapper_configuration: v.strictObject({
      target_field,
      public_key: doc(Text, 'Public key to encrypt with.'),
      algorithm: v.optional(v.literal('RSA')),
      padding: v.optional(v.literal('RSA-OAEP')),
      oaep_hash: v.optional(v.literal('SHA256')),
      field_name_suffix,
      output_encoding: doc(v.optional(v.picklist(['base64', 'hex'])), 'Default: base64.'),
    }),
  }),
]);

const streamSchema = v.strictObject({
  primary_key_fields: doc(v.optional(v.array(Strings)), 'Paths of the fields that identify a record.'),
  cursor_field: doc(v.optional(Strings), 'Path of the field by which only new records are copied.'),
});

const schema = v.strictObject({
  stream_selection_mode: doc(
    v.optional(v.picklist(['all', 'suggested', 'whitelist'])),
    'Which streams are replicated: whitelist takes those of stream_whitelist. Default: suggested.',
  ),
  stream_whitelist: doc(v.optional(Strings), 'Names of the streams, for the mode whitelist.'),
  stream_customizations: doc(
    v.optional(v.record(v.string(), streamSchema)),
    'Keys and cursors of streams, by the name of the stream.',
  ),
  stream_mappers: doc(
    v.optional(v.record(v.string(), v.array(mapper))),
    'Changes of records on their way, by the name of the stream: hashing, field-renaming, field-filtering, row-filtering or encryption.',
  ),
});

/** Which streams a template replicates, and how. */
export interface Customization extends v.InferInput<typeof schema> {}
export const Customization: v.GenericSchema<Customization> = schema;
