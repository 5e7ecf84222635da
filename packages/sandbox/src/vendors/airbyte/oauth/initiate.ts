import * as v from 'valibot';
import { requestUrl } from '../../../engine/request-url.ts';
import { minute } from '../../../engine/seed.ts';
import { json } from '../../../engine/wire-response.ts';
import { type CallRoutes, requireScope } from '../access/call.ts';
import { requireConfig } from '../connectors/config.ts';
import { Entities } from '../connectors/new-connector.ts';
import { ownTemplates } from '../connectors/resolve.ts';
import { definitionById, definitionByType } from '../definitions.ts';
import { notFound, rejected, unprocessable } from '../errors.ts';
import { bodyOf, Json, Uuid } from '../input.ts';
import { requireWorkspaceNamed, type Store } from '../store.ts';

const InitiateRequest = v.object({
  workspace_name: v.string(),
  redirect_url: v.pipe(v.string(), v.url('a URL')),
  connector_type: v.nullish(v.string()),
  definition_id: v.nullish(Uuid),
  name: v.nullish(v.string()),
  source_template_id: v.nullish(Uuid),
  replication_config: v.nullish(Json),
  environment: v.nullish(Json),
  entities: Entities,
});

/** How long a user may take to consent. Not documented. */
const patience = 10 * minute;

/** Starts sign-ins. The page of consent is a route of the sandbox, and visiting it consents. */
export function initiateRoutes(store: Store): CallRoutes {
  return {
    'POST /api/v1/integrations/connectors/oauth/initiate': (call) => {
      const { organizationId, request } = call;
      const input = bodyOf(request, InitiateRequest);
      if (Boolean(input.connector_type) === Boolean(input.definition_id))
        throw unprocessable('body', 'Exactly one of connector_type or definition_id must be provided');
      const definition = input.definition_id
        ? definitionById(input.definition_id)
        : definitionByType(input.connector_type ?? '');
      if (!definition) throw notFound(`Connector type '${input.definition_id ?? input.connector_type}'`);
      const workspace = requireWorkspaceNamed(store, organizationId, input.workspace_name);
      requireScope(call, workspace.id);

      // Unlike the creation of a connector, a sign-in does not fall back to a global template.
      const templates = ownTemplates(store, organizationId, definition.definitionId);
      const template = input.source_template_id
        ? templates.find(({ id }) => id === input.source_template_id)
        : templates[0];
      if (!template)
        throw rejected(400, 'No organization-specific source template configured for this connector type.');
      if (templates.length > 1 && !input.source_template_id)
        throw unprocessable('source_template_id', 'source_template_id is required: several source templates exist');
      if (!definition.oauthConsentFlow) throw rejected(400, `${definition.title} does not support OAuth`);
      const replicationConfig = input.replication_config ?? {};
      const environment = input.environment ?? {};
      // Not documented: here both are optional, so that only given ones are checked.
      if (input.replication_config)
        requireConfig('replication_config', definition.replicationConfig, replicationConfig);
      if (input.environment) requireConfig('environment', definition.environment, environment);

      const { id } = store.oauthSessions.insert({
        id: store.random.uuid(),
        organizationId,
        workspaceId: workspace.id,
        templateId: template.id,
        type: definition.slug,
        name: input.name ?? `${definition.title} ${workspace.name}`,
        redirectUrl: input.redirect_url,
        replicationConfig,
        environment,
        entities: input.entities ?? null,
        expires: store.now().getTime() + patience,
      });
      const consent = new URL(`${request.mount ?? ''}/oauth/consent?session=${id}`, requestUrl(request));
      return json({ consent_url: consent.toString() });
    },
  };
}
