import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Specification } from '../specification.ts';

const fields = {
  sourceDefinitionId: doc(
    v.string(),
    'ID of the source definition: definition_id of connectors and actor_definition_id of templates.',
  ),
  destinationDefinitionId: doc(v.string(), 'ID of the destination definition.'),
  iconUrl: v.string(),
  dockerRepository: v.string(),
  custom: doc(v.boolean(), 'Whether the organization defined it itself.'),
  supportLevel: doc(v.picklist(['archived', 'certified', 'community', 'none']), 'Who maintains it.'),
};

const summarySchema = record({ name: doc(v.string(), "Name in Airbyte's catalog.") }, fields);

/** A kind of source as listings show it. */
export interface SourceDefinitionSummary extends v.InferOutput<typeof summarySchema> {}
export const SourceDefinitionSummary: v.GenericSchema<unknown, SourceDefinitionSummary> = summarySchema;

const definitionSchema = record(
  { name: doc(v.string(), "Name in Airbyte's catalog."), spec: doc(Specification, 'What it needs to be configured.') },
  fields,
);

/** A kind of source or destination, with what it needs to be configured. */
export interface Definition extends v.InferOutput<typeof definitionSchema> {}
export const Definition: v.GenericSchema<unknown, Definition> = definitionSchema;
