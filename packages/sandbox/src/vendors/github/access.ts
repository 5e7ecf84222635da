import { createPrivateKey, createPublicKey, verify } from 'node:crypto';
import { bearerToken } from '../../engine/authorization.ts';
import { asObject } from '../../engine/body.ts';
import type { Handler, SandboxRequest } from '../../engine/emulator.ts';
import { Rejection } from '../../engine/rejection.ts';
import { json } from '../../engine/wire-response.ts';
import { credentials } from './credentials.ts';
import { stamp } from './data/world.ts';
import { notFound, unprocessable } from './errors.ts';
import type { RepoRecord } from './records.ts';
import type { Access, Store } from './store.ts';
import { minimalRepoView } from './views/repos.ts';

export const tokenRoute = 'POST /app/installations/{installation_id}/access_tokens';

const permissions = {
  actions: 'write',
  administration: 'write',
  checks: 'read',
  contents: 'write',
  discussions: 'write',
  issues: 'write',
  members: 'read',
  metadata: 'read',
  organization_projects: 'write',
  pull_requests: 'write',
};

/** Tokens: the sandbox's personal one, and those of the app's installation, which are valid for an hour. */
export function createAccess(store: Store) {
  const installed = new Map<string, { readonly expires: number; readonly repos: readonly number[] }>();
  const owner = store.members[0] ?? '';
  const person: Access = { login: owner, isApp: false, canSee: () => true };

  const accessOf = (request: SandboxRequest): Access | undefined => {
    const token = tokenOf(request);
    if (token === credentials.token) return person;
    const installation = installed.get(token ?? '');
    if (!installation || installation.expires <= store.time()) return undefined;
    const canSee = ({ id }: RepoRecord) => installation.repos.includes(id);
    return { login: 'kestrel-automation[bot]', isApp: true, canSee };
  };

  const createToken: Handler = (request) => {
    if (request.params.installation_id !== credentials.installationId) throw notFound();
    const { repositories: names, repository_ids: ids } = asObject(request.body) ?? {};
    const installable = store.repos.filter(({ name }) => name !== 'infrastructure');
    const isWanted = ({ id, name }: RepoRecord) =>
      (!Array.isArray(names) && !Array.isArray(ids)) ||
      (Array.isArray(names) && names.includes(name)) ||
      (Array.isArray(ids) && ids.includes(id));
    const repos = installable.filter(isWanted);
    if (repos.length === 0)
      throw unprocessable(
        'There is at least one repository that does not exist or is not accessible to the parent installation.',
      );
    const token = `ghs_${store.random.hex(36)}`;
    const expires = store.time() + 60 * 60_000;
    installed.set(token, { expires, repos: repos.map(({ id }) => id) });
    const repositories =
      Array.isArray(names) || Array.isArray(ids) ? repos.map((repo) => minimalRepoView(store, repo)) : undefined;
    const selection = { repository_selection: 'selected', ...(repositories && { repositories }) };
    return json({ token, expires_at: stamp(expires), permissions, ...selection }, 201);
  };

  return { accessOf, routes: { [tokenRoute]: createToken } };
}

/** GitHub accepts both schemes. */
function tokenOf(request: SandboxRequest): string | undefined {
  return bearerToken(request) ?? /^token +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
}

/** Verifies the JSON Web Token of an app: form, signature, issuer and times. Returns why it is invalid. */
export function problemWithAppToken(request: SandboxRequest, now: number): string | undefined {
  const undecodable = 'A JSON web token could not be decoded';
  const parts = (bearerToken(request) ?? '').split('.');
  const [head = '', body = '', signature = ''] = parts;
  const [header, claims] = [decoded(head), decoded(body)];
  if (parts.length !== 3 || header?.alg !== 'RS256' || !claims) return undecodable;
  const key = createPublicKey(createPrivateKey(credentials.appPrivateKey));
  if (!verify('RSA-SHA256', Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url')))
    return undecodable;

  const { iss, iat, exp } = claims;
  const issuers: readonly string[] = [credentials.appId, credentials.clientId];
  if (!issuers.includes(String(iss))) return "'Issuer' claim ('iss') must be an Integer";
  const seconds = now / 1000;
  if (typeof exp !== 'number' || exp < seconds)
    return "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires";
  // Clocks may differ by a minute.
  if (exp > seconds + 660) return "'Expiration time' claim ('exp') is too far in the future";
  if (iat !== undefined && (typeof iat !== 'number' || iat > seconds + 60))
    return "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued";
  return undefined;
}

function decoded(part: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return asObject(JSON.parse(Buffer.from(part, 'base64url').toString()));
  } catch {
    return undefined;
  }
}

/** Creates the error for a request without a valid credential. */
export const badCredentials = () => new Rejection(401, 'Bad credentials');
