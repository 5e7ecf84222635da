import { bearerToken } from '../../../engine/authorization.ts';
import type { SandboxRequest } from '../../../engine/emulator.ts';
import { minute } from '../../../engine/seed.ts';
import type { Workspace } from '../records.ts';
import type { Store } from '../store.ts';

/** What a token permits. */
export type Grant =
  | { readonly kind: 'application'; readonly organizationIds: readonly string[] }
  | { readonly kind: 'workspace'; readonly organizationIds: readonly string[]; readonly workspaceId: string };

/** The lifetime of an application token, in seconds. */
export const applicationTokenSeconds = 15 * 60;
const scopedTokenLifetime = 20 * minute;

/** Tokens that expire by the sandbox's clock. A reset forgets them. */
export interface Tokens {
  /** Returns what the token of a request permits; undefined if it is missing, unknown or expired. */
  grantOf(request: SandboxRequest): Grant | undefined;
  forApplication(clientId: string, organizationIds: readonly string[]): string;
  /** Issues a token for one workspace, valid for 20 minutes. */
  forWorkspace(workspace: Workspace): string;
}

export function createTokens(store: Store, resets: number): Tokens {
  const issued = new Map<string, { readonly grant: Grant; readonly expires: number }>();
  const issue = (grant: Grant, lifetime: number, claims: object): string => {
    const expires = store.now().getTime() + lifetime;
    // The form of a JSON Web Token: clients read `exp`. The signature is an invented one.
    const token = [
      encode({ alg: 'none', typ: 'JWT' }),
      encode({
        iss: 'airbyte-sandbox',
        jti: `${resets}-${store.random.uuid()}`,
        exp: Math.floor(expires / 1000),
        ...claims,
      }),
      'sandbox',
    ].join('.');
    issued.set(token, { grant, expires });
    return token;
  };
  return {
    grantOf(request) {
      const known = issued.get(bearerToken(request) ?? '');
      return known && known.expires > store.now().getTime() ? known.grant : undefined;
    },
    forApplication: (clientId, organizationIds) =>
      issue({ kind: 'application', organizationIds }, applicationTokenSeconds * 1000, { sub: clientId }),
    forWorkspace: ({ id, organization_id: organizationId }) =>
      issue({ kind: 'workspace', organizationIds: [organizationId], workspaceId: id }, scopedTokenLifetime, {
        'io.airbyte.auth.workspace_scope': { workspaceId: id },
      }),
  };
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
