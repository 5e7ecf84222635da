import { definitionById, iconOf, specificationOf } from '../definitions.ts';
import { hostedConnector } from '../hosted/connectors.ts';
import type { SourceTemplate } from '../records.ts';

function commonOf(template: SourceTemplate) {
  const definition = definitionById(template.definitionId);
  if (!definition) throw new Error(`The template ${template.id} has an unknown definition.`);
  const isSearchable = hostedConnector(definition.slug) !== undefined;
  const fields = {
    id: template.id,
    name: template.name,
    icon: iconOf(definition.slug),
    tags: template.tags,
    customization: template.customization,
    mode: template.mode,
    runtime_mode: isSearchable ? 'direct_and_context_store' : 'direct_only',
    supports_context_store: isSearchable,
    created_at: template.createdAt,
    updated_at: template.updatedAt,
  };
  return { definition, fields };
}

/** The form of a template in lists and in connectors of lists. */
export function summarizedTemplate(template: SourceTemplate) {
  const { definition, fields } = commonOf(template);
  return {
    ...fields,
    actor_definition_id: template.definitionId,
    connector_name: definition.slug,
    organization_id: template.organizationId,
  };
}

/** The form of a single template and of the one in a connector. */
export function detailedTemplate(template: SourceTemplate) {
  const { definition, fields } = commonOf(template);
  return {
    ...fields,
    source_definition_id: template.definitionId,
    user_config_spec: specificationOf(definition),
    partial_default_config: template.partialDefaultConfig,
    is_experimental: false,
  };
}
