import * as v from 'valibot';
import type { Handler } from '../../../engine/emulator.ts';
import { requestUrl } from '../../../engine/request-url.ts';
import { json } from '../../../engine/wire-response.ts';
import { rejected } from '../errors.ts';
import { bodyOf, Uuid } from '../input.ts';
import { createWorkspace, requireWorkspace, type Store, workspaceNamed } from '../store.ts';
import { applicationOf } from './applications.ts';
import type { CallRoutes } from './call.ts';
import { applicationTokenSeconds, type Tokens } from './tokens.ts';

const TokenRequest = v.object({ client_id: v.string(), client_secret: v.string() });
const ScopedTokenRequest = v.object({ workspace_name: v.pipe(v.string(), v.minLength(1)), region_id: v.nullish(Uuid) });
const tagsMode = v.optional(v.picklist(['all', 'any']), 'any');
const WidgetTokenRequest = v.object({
  ...ScopedTokenRequest.entries,
  allowed_origin: v.string(),
  selected_source_template_tags: v.optional(v.array(v.string())),
  selected_source_template_tags_mode: tagsMode,
  selected_connection_template_tags: v.optional(v.array(v.string())),
  selected_connection_template_tags_mode: tagsMode,
});

/** The only route that needs no token. */
export const tokenRoute = 'POST /api/v1/account/applications/token';

/** Creates the handler that exchanges the credentials of an application for a token. */
export function tokenHandler(tokens: Tokens): Handler {
  return (request) => {
    const { client_id: clientId, client_secret: clientSecret } = bodyOf(request, TokenRequest);
    const application = applicationOf(clientId, clientSecret);
    if (!application) throw rejected(401, 'Invalid client credentials');
    const { organizationIds } = application;
    const named = request.headers['x-organization-id'];
    if (named !== undefined && !organizationIds.includes(named))
      throw rejected(403, 'The application does not belong to this organization');
    return json({
      access_token: tokens.forApplication(clientId, organizationIds),
      token_type: 'bearer',
      expires_in: applicationTokenSeconds,
      organization_id: named ?? (organizationIds.length === 1 ? organizationIds[0] : null),
    });
  };
}

export function scopedTokenRoutes(store: Store, tokens: Tokens): CallRoutes {
  const workspaceFor = (organizationId: string, name: string) =>
    workspaceNamed(store, organizationId, name) ?? createWorkspace(store, organizationId, name);
  return {
    'POST /api/v1/account/applications/scoped-token': ({ request, organizationId }) => {
      const { workspace_name: name } = bodyOf(request, ScopedTokenRequest);
      return json({ token: tokens.forWorkspace(workspaceFor(organizationId, name)) });
    },
    'GET /api/v1/account/applications/scoped-token/info': ({ organizationId, workspaceId }) => {
      if (workspaceId === undefined) throw rejected(403, 'This operation needs a scoped token');
      const { id, name } = requireWorkspace(store, organizationId, workspaceId);
      return json({ organization_id: organizationId, workspace_id: id, workspace_name: name });
    },
    'POST /api/v1/account/applications/widget-token': ({ request, organizationId }) => {
      const { workspace_name: name, allowed_origin: origin } = bodyOf(request, WidgetTokenRequest);
      // Not documented for this token: it creates a missing workspace as a scoped token does.
      const workspace = workspaceFor(organizationId, name);
      const widget = new URL(`${request.mount ?? ''}/widget`, requestUrl(request));
      widget.search = new URLSearchParams({ workspaceId: workspace.id, allowedOrigin: origin }).toString();
      const value = { token: tokens.forWorkspace(workspace), widgetUrl: widget.toString() };
      return json({ token: Buffer.from(JSON.stringify(value)).toString('base64') });
    },
  };
}
