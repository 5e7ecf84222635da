import { json } from '../../engine/wire-response.ts';
import type { CallRoutes } from './access/call.ts';
import type { Tokens } from './access/tokens.ts';
import type { Store } from './store.ts';

/** The organizations of the caller. The documents show two forms of this list, so it has the fields of both. */
export function organizationRoutes(store: Store, tokens: Tokens): CallRoutes {
  return {
    'GET /api/v1/internal/account/organizations': ({ request }) => {
      const visible = tokens.grantOf(request)?.organizationIds ?? [];
      const list = store.organizations
        .filter(({ id }) => visible.includes(id))
        .map(({ id, name }) => ({
          id,
          name,
          organization_name: name,
          first_workspace_id: store.workspaces.find((workspace) => workspace.organization_id === id)?.id,
          role: 'admin',
        }));
      return json({ data: list, organizations: list });
    },
  };
}
