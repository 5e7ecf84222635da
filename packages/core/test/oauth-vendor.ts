import { oauth2RefreshToken } from '../src/auth/oauth.ts';
import { createClient } from '../src/client/create-client.ts';
import type { AnyClientOptions } from '../src/client/create-runtime.ts';
import type { Auth } from '../src/define/auth.ts';
import { fakeFetch, json, ok, type Seen, status } from './fake-fetch.ts';
import { sampleWith, secrets } from './sample.ts';

export const tokenUrl = 'https://auth.sample.test/token';
/** Authenticates the sample by a refresh token. */
export const refresh: Auth = oauth2RefreshToken({
  tokenUrl,
  clientId: 'clientId',
  clientSecret: 'clientSecret',
  refreshToken: 'refreshToken',
});

interface Vendor {
  /** Lifetime of its access tokens in seconds; by default, responses do not state it. */
  readonly expiresIn?: number;
  /** Returns a new refresh token every time and accepts each one once. */
  readonly rotates?: boolean;
  /** Rejects every access token. */
  readonly rejectsAll?: boolean;
}

/** Creates a vendor that issues tokens at-1, at-2, … and accepts only the newest, until it is revoked. */
export function vendor({ expiresIn, rotates = false, rejectsAll = false }: Vendor = {}) {
  let issued = 0;
  let revoked = false;
  let good: string = secrets.refreshToken;
  const tokens: Seen[] = [];
  const api: Seen[] = [];
  const { fetch } = fakeFetch(async (request) => {
    await Promise.resolve();
    if (request.url === tokenUrl) {
      tokens.push(request);
      const form = new URLSearchParams(request.body);
      if (form.get('grant_type') === 'refresh_token' && form.get('refresh_token') !== good)
        return json({ error: 'invalid_grant', error_description: `unknown token ${form.get('refresh_token')}` }, 400);
      issued++;
      revoked = false;
      if (rotates) good = `rt-next-canary-${issued}`;
      return json({
        access_token: `at-canary-${issued}`,
        token_type: 'bearer',
        ...(expiresIn !== undefined && { expires_in: expiresIn }),
        ...(rotates && { refresh_token: good }),
      });
    }
    api.push(request);
    const accepted = request.headers['authorization'] === `Bearer at-canary-${issued}` && !revoked && !rejectsAll;
    return accepted ? ok({ id: '1' }) : status(401);
  });
  const client = (auth = refresh, options: AnyClientOptions = {}) =>
    createClient(sampleWith({ auth }), {
      env: {},
      clientId: 'cid',
      clientSecret: secrets.clientSecret,
      refreshToken: secrets.refreshToken,
      fetch,
      ...options,
    });
  return { tokens, api, fetch, client, revoke: () => (revoked = true), rotateAway: () => (good = 'gone') };
}
