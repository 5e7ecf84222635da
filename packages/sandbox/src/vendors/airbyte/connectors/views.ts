import type { Connector, SourceTemplate } from '../records.ts';
import type { Store } from '../store.ts';
import { detailedTemplate, summarizedTemplate } from '../templates/views.ts';

function templateOf(store: Store, { templateId }: Connector): SourceTemplate {
  const template = store.templates.get(templateId);
  if (!template) throw new Error(`The template ${templateId} of a connector does not exist.`);
  return template;
}

const common = ({ id, name, createdAt, updatedAt }: Connector) => ({
  id,
  name,
  created_at: createdAt,
  updated_at: updatedAt,
});

export const listedConnector = (store: Store, connector: Connector) => ({
  ...common(connector),
  summarized_source_template: summarizedTemplate(templateOf(store, connector)),
});

/** The form of a single connector. Its credentials are never shown. */
export const shownConnector = (store: Store, connector: Connector) => ({
  ...common(connector),
  source_template: detailedTemplate(templateOf(store, connector)),
  replication_config: connector.replicationConfig,
  entities: connector.entities,
});
