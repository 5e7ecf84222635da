import * as v from 'valibot';
import { minute } from '../../../engine/seed.ts';
import { type Call, requireScope } from '../access/call.ts';
import { rejected, unprocessable } from '../errors.ts';
import { bodyOf, Json, Uuid } from '../input.ts';
import type { Connector } from '../records.ts';
import { requireWorkspaceNamed, type Store } from '../store.ts';
import { requireConfig, requireScheme } from './config.ts';
import { resolveType } from './resolve.ts';

export const Entities = v.nullish(
  v.array(v.object({ entity: v.string(), modes: v.nullish(v.array(v.picklist(['read', 'write']))) })),
);

const CreateRequest = v.object({
  workspace_name: v.string(),
  name: v.nullish(v.string()),
  connector_type: v.nullish(v.string()),
  definition_id: v.nullish(Uuid),
  source_template_id: v.nullish(Uuid),
  replication_config: v.nullish(Json),
  credentials: v.nullish(Json),
  environment: v.nullish(Json),
  entities: Entities,
  server_side_oauth_secret_id: v.nullish(v.string()),
  selected_connection_template_tags: v.optional(v.array(v.string())),
  selected_connection_template_tags_mode: v.optional(v.picklist(['all', 'any']), 'any'),
});

/** How long the context store of a new connector is being loaded. In the product it takes minutes to days. */
export const indexing = minute;

/** Reads the body that creates a connector, or checks one before. Credentials are not verified here, as in the API. */
export function newConnector(store: Store, call: Call): Connector {
  const { organizationId, request } = call;
  const input = bodyOf(request, CreateRequest);
  const { definition, template } = resolveType(store, organizationId, input);
  const workspace = requireWorkspaceNamed(store, organizationId, input.workspace_name);
  requireScope(call, workspace.id);

  const { replication_config: replication, credentials, server_side_oauth_secret_id: secretId } = input;
  if (!replication && !credentials && !secretId)
    throw unprocessable(
      'body',
      'At least one of replication_config, credentials, or server_side_oauth_secret_id must be provided',
    );
  // Sign-ins give a connector at once, so that there is never a secret to refer to.
  if (secretId) throw rejected(400, 'Invalid secret_id');

  // Without `credentials`, `replication_config` holds the whole configuration.
  const isCredential = (name: string) =>
    definition.auth.some(({ fields }) => fields.some((each) => each.name === name));
  const entries = Object.entries({ ...template.partialDefaultConfig, ...replication });
  const given = credentials ?? Object.fromEntries(entries.filter(([name]) => isCredential(name)));
  const config = Object.fromEntries(entries.filter(([name]) => credentials || !isCredential(name)));
  const environment = input.environment ?? {};
  requireScheme(definition, given);
  requireConfig('replication_config', definition.replicationConfig, config);
  requireConfig('environment', definition.environment, environment);

  const time = store.timestamp();
  return {
    id: store.random.uuid(),
    name: input.name ?? `${definition.title} ${workspace.name}`,
    workspaceId: workspace.id,
    organizationId,
    templateId: template.id,
    type: definition.slug,
    credentials: given,
    environment,
    replicationConfig: config,
    entities: input.entities ?? null,
    indexedAt: store.now().getTime() + indexing,
    deleting: false,
    createdAt: time,
    updatedAt: time,
  };
}
