import * as v from 'valibot';
import { json } from '../../../engine/wire-response.ts';
import type { CallRoutes } from '../access/call.ts';
import { type Definition, definitionById, definitionByType } from '../definitions.ts';
import { notFound, unprocessable } from '../errors.ts';
import { bodyOf, Json, Uuid } from '../input.ts';
import type { OauthApp } from '../records.ts';
import type { Store } from '../store.ts';

const CredentialsRequest = v.strictObject({
  configuration: Json,
  connector_type: v.nullish(v.string()),
  connector_definition_id: v.nullish(Uuid),
});

/** The OAuth applications with which an organization replaces Airbyte's. Their configuration is never returned. */
export function oauthCredentialRoutes(store: Store): CallRoutes {
  const appOf = (organizationId: string, { definitionId }: Definition): OauthApp | undefined =>
    store.oauthApps.find((each) => each.organizationId === organizationId && each.definitionId === definitionId);
  return {
    'PUT /api/v1/oauth/credentials': ({ request, organizationId }) => {
      const { configuration, connector_type: type, connector_definition_id: id } = bodyOf(request, CredentialsRequest);
      if (Boolean(type) === Boolean(id))
        throw unprocessable('body', 'Exactly one of connector_type or connector_definition_id must be provided');
      const definition = id ? definitionById(id) : definitionByType(type ?? '');
      if (!definition) throw notFound(`Connector type '${id ?? type}'`);
      if (!definition.auth.some(({ oauth }) => oauth))
        throw unprocessable('body', `${definition.title} does not support OAuth`);
      for (const name of ['client_id', 'client_secret'])
        if (typeof configuration[name] !== 'string' || configuration[name] === '')
          throw unprocessable(`configuration.${name}`, `configuration.${name} is required`, 'missing');
      const time = store.timestamp();
      const existing = appOf(organizationId, definition);
      const app = store.oauthApps.put({
        id: existing?.id ?? store.random.uuid(),
        organizationId,
        definitionId: definition.definitionId,
        createdAt: existing?.createdAt ?? time,
        updatedAt: time,
      });
      return json({
        id: app.id,
        scope_type: 'organization',
        scope_id: organizationId,
        connector_type: 'source',
        connector_definition_id: app.definitionId,
        created_at: app.createdAt,
        updated_at: app.updatedAt,
      });
    },
    'DELETE /api/v1/oauth/credentials/connector_type/{connector_type}': ({ request, organizationId }) => {
      const definition = definitionByType(request.params['connector_type'] ?? '');
      if (!definition) throw notFound(`Connector type '${request.params['connector_type']}'`);
      const app = appOf(organizationId, definition);
      if (app) store.oauthApps.delete(app.id);
      return { status: 204 };
    },
  };
}
