import type { EmulatorContext, SandboxRequest, SandboxResponse } from '../../../engine/emulator.ts';
import { createRandom, seededSource } from '../../../engine/random.ts';
import { json } from '../../../engine/wire-response.ts';
import { credentials } from '../access.ts';

/** The account that all workspaces belong to. */
export const accountId = 77;

const lifetimeSeconds = 3600;

/** Scopes that the sandbox grants. The vendor has more, whose names are not known. */
const grantable = ['read_only'];

/** An access token in use. */
export interface AccessToken {
  readonly isReadOnly: boolean;
  readonly expires: number;
}

export type Tokens = ReturnType<typeof createTokens>;

/** Issues access tokens for the service account token, which are valid for an hour. A reset of the sandbox revokes them. */
export function createTokens({ random: source, now }: EmulatorContext) {
  const random = createRandom(seededSource(Math.floor(source() * 0x1_0000_0000), 'access tokens'));
  const issued = new Map<string, AccessToken>();
  const seconds = () => Math.floor(now().getTime() / 1000);
  return {
    /** Responds to an exchange. The errors are those of RFC 6749 5.2, because nothing says what the vendor's are. */
    exchange({ rawBody }: SandboxRequest): SandboxResponse {
      const form = new URLSearchParams(new TextDecoder().decode(rawBody));
      if (form.get('grant_type') !== 'client_credentials') return json({ error: 'unsupported_grant_type' }, 400);
      if (form.get('client_secret') !== credentials.serviceAccountToken) return json({ error: 'invalid_client' }, 401);
      const asked = (form.get('scope') ?? '').split(' ');
      const scope = grantable.filter((name) => asked.includes(name)).join(' ');
      const expires = seconds() + lifetimeSeconds;
      const claims = { account_id: accountId, scope, exp: expires };
      const token = [encoded({ alg: 'HS256', typ: 'JWT' }), encoded(claims), random.hex(43)].join('.');
      issued.set(token, { isReadOnly: scope === 'read_only', expires });
      return json({ access_token: token, token_type: 'Bearer', expires_in: lifetimeSeconds, scope });
    },
    /** Returns what a token may do; undefined for one that is unknown or expired. */
    find(token: string | undefined): AccessToken | undefined {
      const found = issued.get(token ?? '');
      return found !== undefined && found.expires > seconds() ? found : undefined;
    },
  };
}

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
