import { id, organizationId } from './wire.ts';

/** A source template as the listing of templates returns it, with all of its documented fields. */
export const listedTemplate = {
  id,
  name: 'Linear',
  icon: null,
  actor_definition_id: id,
  connector_name: 'linear',
  organization_id: organizationId,
  tags: ['issues'],
  customization: null,
  mode: 'DIRECT',
  runtime_mode: 'direct_and_context_store',
  supports_context_store: true,
  created_at: '2026-10-01T08:00:00Z',
  updated_at: '2026-10-01T08:00:00Z',
};

const specification = {
  documentationUrl: null,
  connectionSpecification: { type: 'object', required: ['api_key'], properties: { api_key: { type: 'string' } } },
  advanced_auth: { auth_flow_type: 'oauth2.0', oauth_config_specification: {} },
  supported_destination_sync_modes: ['append'],
};

/** A source template, with all of its documented fields. */
export const template = {
  id,
  name: 'Linear',
  icon: 'https://icons.example/linear.svg',
  source_definition_id: id,
  user_config_spec: specification,
  partial_default_config: {},
  customization: { stream_selection_mode: 'suggested' },
  tags: [],
  mode: 'DIRECT',
  is_experimental: false,
  runtime_mode: null,
  supports_context_store: true,
  created_at: null,
  updated_at: null,
};

/** A connector, with all of its documented fields. */
export const connector = {
  id,
  name: 'Linear of Acme',
  source_template: template,
  replication_config: {},
  entities: [{ entity: 'issues', modes: ['read'] }],
  created_at: '2026-10-01T08:00:00Z',
  updated_at: null,
};

/** A definition, with all of its documented fields. */
export const definition = {
  sourceDefinitionId: id,
  destinationDefinitionId: null,
  name: 'Linear',
  dockerRepository: 'airbyte/source-linear',
  iconUrl: null,
  custom: false,
  supportLevel: 'certified',
  spec: specification,
};
