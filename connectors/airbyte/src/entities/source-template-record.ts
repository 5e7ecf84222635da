import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Configuration, times } from '../fields.ts';
import { Specification } from '../specification.ts';

export const modes = ['DIRECT', 'REPLICATION', 'MULTI'] as const;

const mode = doc(
  v.picklist(modes),
  'What connectors made from it do: DIRECT executes operations, REPLICATION copies data, MULTI does both.',
);

const shared = {
  tags: v.array(v.string()),
  customization: doc(Configuration, 'Which streams are replicated, and how.'),
  mode,
  runtime_mode: doc(
    v.picklist(['direct_only', 'context_store_only', 'direct_and_context_store']),
    'Where the data of its connectors comes from.',
  ),
  supports_context_store: v.boolean(),
};

const listedSchema = record(
  { id: doc(v.string(), 'ID of the template.'), name: v.string() },
  {
    icon: v.string(),
    actor_definition_id: doc(v.string(), 'ID of the source definition.'),
    connector_name: doc(v.string(), 'Name of the kind of connector as a slug: facebook-marketing.'),
    organization_id: doc(v.string(), 'Organization that the template belongs to. Null for a global one.'),
    ...shared,
    ...times,
  },
);

/** A source template as listings show it. */
export interface ListedSourceTemplate extends v.InferOutput<typeof listedSchema> {}
export const ListedSourceTemplate: v.GenericSchema<unknown, ListedSourceTemplate> = listedSchema;

const schema = record(
  { id: doc(v.string(), 'ID of the template.'), name: v.string() },
  {
    icon: v.string(),
    source_definition_id: doc(v.string(), 'ID of the source definition.'),
    connector_name: doc(v.string(), 'Name of the kind of connector as a slug: facebook-marketing.'),
    organization_id: doc(v.string(), 'Organization that the template belongs to. Null for a global one.'),
    user_config_spec: doc(Specification, 'What a connector made from it needs: credentials and settings.'),
    partial_default_config: doc(Configuration, 'Settings that its connectors begin with.'),
    auth_tooltip: doc(
      v.union([v.string(), v.record(v.string(), v.string())]),
      'Help for users who enter credentials, or one text for each way to authenticate.',
    ),
    is_experimental: v.boolean(),
    ...shared,
    ...times,
  },
);

/** A source template: a kind of connector that the organization offers, with its defaults. */
export interface SourceTemplate extends v.InferOutput<typeof schema> {}
export const SourceTemplate: v.GenericSchema<unknown, SourceTemplate> = schema;
