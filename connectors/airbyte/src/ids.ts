/** Where the IDs among the parameters come from, by the parameter's name. */
export const ids = {
  actor_definition_id: 'source_definitions.list:sourceDefinitionId',
  connector_definition_id: 'source_definitions.list:sourceDefinitionId',
  definition_id: 'source_definitions.list:sourceDefinitionId',
  destination_definition_id: 'destination_definitions.list',
  organization_id: 'organizations.list:organizations.id',
  original_source_template_id: 'source_templates.list',
  region_id: null,
  server_side_oauth_secret_id: null,
  source_template_id: 'source_templates.list',
  workspace_id: 'workspaces.list',
  workspace_name: 'workspaces.list:name',
} as const;
