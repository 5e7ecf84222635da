import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Text, Uuid } from '../fields.ts';
import { Definition, SourceDefinitionSummary } from './definition-record.ts';

const page = docs('add-connector');

const questions = record(
  {},
  {
    direct: doc(v.array(v.string()), 'Questions that operations answer.'),
    search: doc(v.array(v.string()), 'Questions that the Context Store answers.'),
  },
);

const schema = record(
  {
    id: doc(v.string(), 'ID of the source definition.'),
    definition: doc(Definition, 'The definition, with the configuration that its connectors need.'),
  },
  { example_questions: doc(questions, 'What users may ask an agent with such a connector.') },
);

/** A kind of connector, with what it needs to be configured. */
export interface SourceDefinition extends v.InferOutput<typeof schema> {}
export const SourceDefinition: v.GenericSchema<unknown, SourceDefinition> = schema;

/** Kinds of connectors in Airbyte's catalog. */
export const sourceDefinitions = entity(
  {
    summary: "Airbyte source definitions: the kinds of hosted connectors in Airbyte's catalog.",
    also: ['connector catalog', 'connector types', 'available connectors'],
    key: 'sourceDefinitionId',
    brief: ['sourceDefinitionId', 'name', 'supportLevel', 'custom'],
    from: { id: 'source_definitions.list:sourceDefinitionId' },
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('GET /api/v1/integrations/definitions/sources', {
      summary: "List the kinds of hosted connectors in Airbyte's catalog, optionally by a part of their name.",
      docs: page,
      pagination: 'none',
      items: 'definitions',
      input: v.strictObject({ name: doc(v.optional(Text), 'Part of the name, in any case.') }),
      item: SourceDefinitionSummary,
    }),

    get: operation('GET /api/v1/integrations/definitions/sources/{id}', {
      summary:
        "Get a kind of hosted connector of Airbyte's catalog: the credentials and settings that it needs, as JSON Schema.",
      also: ['which credentials does a connector need', 'configuration schema'],
      docs: page,
      input: v.strictObject({ id: doc(Uuid, 'ID of the source definition.') }),
      brief: ['id', 'definition.name', 'definition.spec.connectionSpecification', 'example_questions'],
      output: SourceDefinition,
    }),
  }),
);
