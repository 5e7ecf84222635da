import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Configuration, times } from '../fields.ts';
import { ListedSourceTemplate, SourceTemplate } from './source-template-record.ts';

const requestedEntity = record(
  { entity: doc(v.string(), 'ID of the entity.') },
  { modes: doc(v.array(v.picklist(['read', 'write'])), 'What is requested of it. Default: both.') },
);

/** An entity that a connector was created for, which decides the scopes of a consent. */
export interface RequestedEntity extends v.InferOutput<typeof requestedEntity> {}
export const RequestedEntity: v.GenericSchema<unknown, RequestedEntity> = requestedEntity;

const listedSchema = record(
  { id: doc(v.string(), 'ID of the connector.'), name: v.string() },
  {
    summarized_source_template: doc(
      ListedSourceTemplate,
      'Template that it was made from, with the kind of connector.',
    ),
    ...times,
  },
);

/** A connector as listings show it. */
export interface ListedConnector extends v.InferOutput<typeof listedSchema> {}
export const ListedConnector: v.GenericSchema<unknown, ListedConnector> = listedSchema;

const schema = record(
  { id: doc(v.string(), 'ID of the connector.'), name: v.string() },
  {
    source_template: doc(SourceTemplate, 'Template that it was made from, with the kind of connector.'),
    replication_config: doc(Configuration, 'Configuration of the replication.'),
    entities: doc(v.array(RequestedEntity), 'Entities that it was created for.'),
    ...times,
  },
);

/** A connector: a vendor's account, whose credentials Airbyte holds. */
export interface HostedConnector extends v.InferOutput<typeof schema> {}
export const HostedConnector: v.GenericSchema<unknown, HostedConnector> = schema;
