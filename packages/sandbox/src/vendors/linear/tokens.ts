import { basicCredentials, bearerToken } from '../../engine/authorization.ts';
import type { SandboxRequest, SandboxResponse } from '../../engine/emulator.ts';
import type { Random } from '../../engine/random.ts';
import { day } from '../../engine/seed.ts';
import { json } from '../../engine/wire-response.ts';
import { credentials } from './credentials.ts';

/** Who a credential stands for. */
export interface Actor {
  /** The scopes of an OAuth token, or the permissions of an API key. */
  readonly scopes: readonly string[];
  readonly kind: 'key' | 'user' | 'app';
}

interface AccessToken extends Actor {
  readonly expires: number;
}

export interface Tokens {
  /** Returns the actor of a request; undefined if its credential is missing, wrong or expired. */
  actorOf(request: SandboxRequest): Actor | undefined;
  /** Responds to `POST /oauth/token`. */
  exchange(request: SandboxRequest): SandboxResponse;
}

const allScopes = ['read', 'write', 'issues:create', 'comments:create', 'timeSchedule:write', 'admin'];

export function createTokens(random: Random, now: () => Date): Tokens {
  const accessTokens = new Map<string, AccessToken>([
    [credentials.accessToken, { kind: 'user', scopes: allScopes, expires: Number.POSITIVE_INFINITY }],
  ]);
  const refreshTokens = new Set<string>([credentials.refreshToken]);
  const keys = new Map<string, Actor>([
    [credentials.apiKey, { kind: 'key', scopes: allScopes }],
    [credentials.readOnlyApiKey, { kind: 'key', scopes: ['read'] }],
  ]);
  const issue = (actor: Actor, lifetime: number) => {
    const token = `sandbox-linear-access-${random.hex(24)}`;
    accessTokens.set(token, { ...actor, expires: now().getTime() + lifetime });
    return {
      access_token: token,
      token_type: 'Bearer',
      expires_in: lifetime / 1000 - 1,
      scope: actor.scopes.join(' '),
    };
  };
  const failure = (status: number, error: string, description: string) =>
    json({ error, error_description: description }, status);

  return {
    actorOf(request) {
      const token = bearerToken(request);
      if (token === undefined) return keys.get(request.headers.authorization ?? '');
      const access = accessTokens.get(token);
      return access && access.expires > now().getTime() ? access : undefined;
    },
    exchange(request) {
      const form = new URLSearchParams(new TextDecoder().decode(request.rawBody));
      const basic = basicCredentials(request);
      const id = basic?.user ?? form.get('client_id');
      const secret = basic?.password ?? form.get('client_secret');
      if (id !== credentials.clientId || secret !== credentials.clientSecret)
        return failure(401, 'invalid_client', 'The client is unknown, or its secret is wrong.');
      const grant = form.get('grant_type');
      if (grant === 'refresh_token') {
        // A refresh token can be used once: the response contains the next one.
        if (!refreshTokens.delete(form.get('refresh_token') ?? ''))
          return failure(400, 'invalid_grant', 'The refresh token is invalid, or was used before.');
        const next = `sandbox-linear-refresh-${random.hex(24)}`;
        refreshTokens.add(next);
        return json({ ...issue({ kind: 'user', scopes: allScopes }, day), refresh_token: next });
      }
      if (grant === 'client_credentials') {
        const scopes = (form.get('scope') ?? '').split(/[\s,]+/).filter(Boolean);
        if (scopes.length === 0 || !scopes.every((scope) => allScopes.includes(scope)))
          return failure(400, 'invalid_scope', 'scope must be a list of known scopes.');
        return json(issue({ kind: 'app', scopes }, 30 * day));
      }
      return failure(400, 'unsupported_grant_type', 'grant_type must be refresh_token or client_credentials.');
    },
  };
}

/** The scopes of which a mutation needs one. The others need `write`. */
const scopesOf: Readonly<Record<string, readonly string[]>> = {
  issueCreate: ['write', 'issues:create'],
  issueBatchCreate: ['write', 'issues:create'],
  commentCreate: ['write', 'comments:create'],
  webhookCreate: ['admin'],
  webhookDelete: ['admin'],
};

/** Whether an actor may call a field of the mutation. `admin` includes everything. */
export const mayMutate = ({ scopes }: Actor, field: string): boolean =>
  ['admin', ...(scopesOf[field] ?? ['write'])].some((scope) => scopes.includes(scope));
