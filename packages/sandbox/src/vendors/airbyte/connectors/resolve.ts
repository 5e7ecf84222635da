import { type Definition, definitionById, definitionByType } from '../definitions.ts';
import { notFound, unprocessable } from '../errors.ts';
import type { SourceTemplate } from '../records.ts';
import type { Store } from '../store.ts';

/** The three ways to name a type of connector. */
export interface Identifiers {
  readonly connector_type?: string | null | undefined;
  readonly definition_id?: string | null | undefined;
  readonly source_template_id?: string | null | undefined;
}

export interface ConnectorType {
  readonly definition: Definition;
  readonly template: SourceTemplate;
}

/** Finds the type of a connector and the template to create it from. */
export function resolveType(store: Store, organizationId: string, identifiers: Identifiers): ConnectorType {
  const { connector_type: type, definition_id: definitionId, source_template_id: templateId } = identifiers;
  if (!type && !definitionId && !templateId)
    throw unprocessable('body', 'One of connector_type, definition_id, or source_template_id must be provided');
  // A type beside a template is accepted: Airbyte's command-line tool sends both.
  if (definitionId && (type || templateId))
    throw unprocessable('body', 'Only one of connector_type, definition_id, or source_template_id may be provided');
  if (templateId) {
    const template = store.templates.get(templateId);
    const definition = template && definitionById(template.definitionId);
    if (!definition || ![null, organizationId].includes(template.organizationId)) throw notFound('Source template');
    return { definition, template };
  }
  const definition = definitionId ? definitionById(definitionId) : definitionByType(type ?? '');
  if (!definition) throw notFound(`Connector type '${definitionId ?? type}'`);
  return { definition, template: templateFor(store, organizationId, definition) };
}

/** Returns the organization's template of a definition, or else the global one. */
function templateFor(store: Store, organizationId: string, { definitionId }: Definition): SourceTemplate {
  const [own, ...others] = ownTemplates(store, organizationId, definitionId);
  if (others.length > 0)
    throw unprocessable(
      'source_template_id',
      'source_template_id is required: several source templates exist for this type',
    );
  const template =
    own ?? store.templates.find((each) => each.definitionId === definitionId && each.organizationId === null);
  if (!template) throw notFound('Source template');
  return template;
}

export const ownTemplates = (store: Store, organizationId: string, definitionId: string): SourceTemplate[] =>
  store.templates.filter((each) => each.organizationId === organizationId && each.definitionId === definitionId);
