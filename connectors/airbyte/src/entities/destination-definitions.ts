import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Uuid } from '../fields.ts';
import { Definition } from './definition-record.ts';

// Airbyte has no page of its own for these operations.
const page = 'https://docs.airbyte.com/ai-agents/interfaces/api';

const listedSchema = record(
  { id: doc(v.string(), 'ID of the destination definition.'), name: v.string() },
  { icon: v.string() },
);

/** A kind of destination as listings show it. */
export interface ListedDestinationDefinition extends v.InferOutput<typeof listedSchema> {}
export const ListedDestinationDefinition: v.GenericSchema<unknown, ListedDestinationDefinition> = listedSchema;

const schema = record(
  {
    id: doc(v.string(), 'ID of the destination definition.'),
    definition: doc(Definition, 'The definition, with the configuration that destinations need.'),
  },
  {},
);

/** A kind of destination, with what it needs to be configured. */
export interface DestinationDefinition extends v.InferOutput<typeof schema> {}
export const DestinationDefinition: v.GenericSchema<unknown, DestinationDefinition> = schema;

/** Kinds of destinations that data is replicated to. */
export const destinationDefinitions = entity(
  {
    summary: 'Airbyte destination definitions: the kinds of databases and warehouses that data is replicated to.',
    also: ['warehouses', 'databases', 'destination types'],
    key: 'id',
    brief: ['id', 'name'],
    from: { actorDefinitionIds: 'destination_definitions.list' },
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('GET /api/v1/integrations/definitions/destinations', {
      summary: 'List the kinds of destinations that Airbyte replicates data to.',
      docs: page,
      pagination: 'none',
      items: 'destinations',
      input: v.strictObject({ actorDefinitionIds: doc(v.optional(v.array(Uuid)), 'Only those with these IDs.') }),
      item: ListedDestinationDefinition,
    }),

    get: operation('GET /api/v1/integrations/definitions/destinations/{id}', {
      summary: 'Get a kind of destination of Airbyte: the configuration that it needs, as JSON Schema.',
      docs: page,
      input: v.strictObject({ id: doc(Uuid, 'ID of the destination definition.') }),
      brief: ['id', 'definition.name', 'definition.spec.connectionSpecification'],
      output: DestinationDefinition,
    }),
  }),
);
