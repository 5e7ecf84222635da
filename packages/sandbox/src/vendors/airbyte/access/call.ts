import type { Handler, SandboxRequest, SandboxResponse } from '../../../engine/emulator.ts';
import { rejected } from '../errors.ts';
import type { Grant, Tokens } from './tokens.ts';

/** An authorized request to one organization. */
export interface Call {
  readonly request: SandboxRequest;
  readonly organizationId: string;
  /** The only workspace that the token permits; undefined for the whole organization. */
  readonly workspaceId: string | undefined;
}

/** Handlers of authorized requests, by route. */
export type CallRoutes = Readonly<Record<string, (call: Call) => SandboxResponse | Promise<SandboxResponse>>>;

/** The routes for which the documents name scoped tokens, and reads of the workspace's connectors. */
const scopedRoutes: ReadonlySet<string> = new Set([
  'GET /api/v1/account/applications/scoped-token/info',
  'GET /api/v1/integrations/connectors',
  'POST /api/v1/integrations/connectors',
  'GET /api/v1/integrations/connectors/{id}',
  'GET /api/v1/integrations/connectors/{id}/inspect',
  'POST /api/v1/integrations/connectors/{id}/execute',
  'POST /api/v1/integrations/connectors/oauth/initiate',
]);

/** The routes that work without an organization, because they tell which ones there are. */
const withoutOrganization: ReadonlySet<string> = new Set(['GET /api/v1/internal/account/organizations']);

/** Turns handlers of authorized requests into plain ones. */
export function authorized(tokens: Tokens, routes: CallRoutes): Record<string, Handler> {
  return Object.fromEntries(
    Object.entries(routes).map(([route, handler]) => [
      route,
      (request: SandboxRequest) => {
        const grant = tokens.grantOf(request);
        if (!grant) throw rejected(401, 'Invalid or expired token');
        if (grant.kind === 'workspace' && !scopedRoutes.has(route))
          throw rejected(403, 'A scoped token does not permit this operation. Use an application token.');
        const organizationId = organizationOf(request, grant, withoutOrganization.has(route));
        return handler({
          request,
          organizationId,
          workspaceId: grant.kind === 'workspace' ? grant.workspaceId : undefined,
        });
      },
    ]),
  );
}

/** Returns the organization that a request is for. The header is needed only by members of several. */
function organizationOf(request: SandboxRequest, { organizationIds }: Grant, isOptional: boolean): string {
  const named = request.headers['x-organization-id'];
  if (named !== undefined) {
    if (!organizationIds.includes(named)) throw rejected(403, 'The token has no access to this organization');
    return named;
  }
  const [first = '', ...others] = organizationIds;
  if (others.length > 0 && !isOptional)
    throw rejected(
      400,
      'The caller belongs to several organizations: specify target organization in X-Organization-Id',
    );
  return first;
}

/** Ends a request of a scoped token to another workspace than its own. */
export function requireScope({ workspaceId }: Call, wanted: string): void {
  if (workspaceId !== undefined && workspaceId !== wanted)
    throw rejected(403, 'The scoped token does not permit access to this workspace');
}
