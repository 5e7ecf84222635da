import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';

const semanticSearch = record({ field: v.string() }, { status: v.picklist(['INDEXING', 'READY']) });

const configured = record(
  { entity: doc(v.string(), 'ID of the entity.') },
  {
    ready_for_search: doc(v.boolean(), 'Whether the Context Store can be searched for it now.'),
    status: v.string(),
    supported: v.boolean(),
    entity_count: doc(v.number(), 'Number of records in the Context Store.'),
    updated_at: v.string(),
    semantic_search_status: doc(v.array(semanticSearch), 'State of the semantic index, by field.'),
  },
);

const supported = record(
  { entity: doc(v.string(), 'ID of the entity.') },
  { suggested: doc(v.boolean(), 'Whether Airbyte suggests to keep it in the Context Store.') },
);

const readiness = record(
  {},
  {
    connector_id: v.string(),
    source_definition_id: v.string(),
    supported_context_store_entities: doc(v.array(supported), 'Entities that the Context Store can hold.'),
    configured_cache_entities: doc(v.array(configured), 'Entities that the Context Store holds.'),
  },
);

const schema = record(
  { connector_id: doc(v.string(), 'ID of the connector.') },
  {
    name: v.string(),
    workspace_id: v.string(),
    organization_id: v.string(),
    source_definition_id: v.string(),
    source_definition_name: doc(v.string(), 'Kind of connector.'),
    source_config_template_id: doc(v.string(), 'ID of the source template that it was made from.'),
    docs_skill_id: doc(v.string(), 'ID of the skill that documents its operations, for skills.get_docs.'),
    context_store_readiness: doc(readiness, 'What the Context Store holds. Null where it is not used.'),
    warnings: v.array(v.string()),
  },
);

/** Where a connector belongs, which skill documents it, and what can be searched in its Context Store. */
export interface ConnectorInspection extends v.InferOutput<typeof schema> {}
export const ConnectorInspection: v.GenericSchema<unknown, ConnectorInspection> = schema;
