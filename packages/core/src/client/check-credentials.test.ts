import { describe, expect, test } from 'vitest';
import { broken, fakeFetch, json, ok, type Seen, sampleClient } from '../../test/fake-fetch.ts';
import { refresh, tokenUrl } from '../../test/oauth-vendor.ts';
import { sample, sampleWith, secrets } from '../../test/sample.ts';
import { createClient } from './create-client.ts';

/** Returns what check() says about the first API when its vendor responds like this. */
async function checked(respond: (request: Seen) => Response, options = {}) {
  const { fetch, seen } = fakeFetch(respond);
  const result = await sampleClient({ fetch, retries: 0, ...options }).check();
  return { ...result, rest: result.apis['rest'], track: result.apis['track'], urls: seen.map(({ url }) => url) };
}

const api = 'https://api.sample.test/me';
const both = { siteId: 's', trackKey: secrets.trackKey };

describe('a check of credentials', () => {
  test('says ok, and whose credential it is', async () => {
    const { ok: good, rest, track, urls } = await checked(() => ok({ name: 'Acme' }));
    expect(good).toBe(true);
    expect(rest).toEqual({ status: 'ok', account: 'Acme' });
    expect(track).toMatchObject({ status: 'missing', message: expect.stringContaining('SAMPLE_SITE_ID') });
    expect(urls).toEqual(['https://api.sample.test/me']);
  });

  test('calls each API with its own credential', async () => {
    const { ok: good, apis, urls } = await checked(() => ok({}), both);
    expect(good).toBe(true);
    expect(apis).toEqual({ rest: { status: 'ok' }, track: { status: 'ok' } });
    expect(urls.sort()).toEqual(['https://api.sample.test/me', 'https://track.sample.test/api/v1/account']);
  });

  test('is not ok when no credential was given at all', async () => {
    const { ok: good, rest, urls } = await checked(() => ok({}), { apiToken: undefined });
    expect(good).toBe(false);
    expect(rest).toMatchObject({ status: 'missing' });
    expect(urls).toEqual([]);
  });

  test('is not ok when one of two does not work', async () => {
    const {
      ok: good,
      rest,
      track,
    } = await checked(({ url }) => (url.includes('track') ? json({}, 401) : ok({})), both);
    expect(good).toBe(false);
    expect(rest).toEqual({ status: 'ok' });
    expect(track).toMatchObject({ status: 'invalid', message: expect.stringContaining('SAMPLE_TRACK_KEY') });
  });

  test.each([401, 403])('says invalid when the vendor responds with %i everywhere', async (status) => {
    const { rest, urls } = await checked(() => json({}, status));
    expect(rest).toMatchObject({ status: 'invalid' });
    expect(urls).toEqual(['https://api.sample.test/me', 'https://api.eu.sample.test/me']);
  });

  test('finds the region that a credential belongs to', async () => {
    const respond = ({ url }: Seen) => (url.includes('.eu.') ? ok({ name: 'Acme' }) : json({}, 401));
    const { ok: good, rest } = await checked(respond);
    expect(good).toBe(false);
    expect(rest).toMatchObject({ status: 'wrong_region', region: 'eu', account: 'Acme' });
    expect(rest?.message).toContain("region: 'eu'");
    expect(rest?.message).toContain('SAMPLE_REGION=eu');
  });

  test.each(['eu', 'EU'])('believes a vendor that names the region %s', async (name) => {
    const connector = sampleWith({ check: { ...sample.apis['rest']!.check, region: 'region' } });
    const checkedIn = async (region: string) => {
      const { fetch } = fakeFetch(() => ok({ region: name }));
      const { apis } = await createClient(connector, { apiToken: secrets.apiToken, env: {}, fetch, region }).check();
      return apis['rest'];
    };
    expect(await checkedIn('us')).toMatchObject({ status: 'wrong_region', region: 'eu' });
    expect(await checkedIn('eu')).toEqual({ status: 'ok' });
  });

  test('does not know what a vendor names a region that is new', async () => {
    const connector = sampleWith({ check: { ...sample.apis['rest']!.check, region: 'region' } });
    const { fetch, seen } = fakeFetch(() => ok({ region: 'AU' }));
    const { apis } = await createClient(connector, { apiToken: secrets.apiToken, env: {}, fetch }).check();
    expect(apis['rest']).toEqual({
      status: 'wrong_region',
      message: expect.stringContaining("in region 'AU', which this version does not know (it knows us, eu)"),
    });
    expect(seen).toHaveLength(1);
  });

  test('does not call the same address again as another region', async () => {
    const { rest, urls } = await checked(() => json({}, 401), { baseUrl: 'https://proxy.test' });
    expect(rest).toMatchObject({ status: 'invalid' });
    expect(urls).toEqual(['https://proxy.test/me']);
  });

  test('says what the text of a credential that works shows', async () => {
    const connector = sampleWith({
      check: { ...sample.apis['rest']!.check, notes: [{ field: 'apiToken', pattern: /^test_/, text: 'Test data.' }] },
    });
    const messageFor = async (apiToken: string, status: number) => {
      const { fetch } = fakeFetch(() => json({ code: 'role_too_low', data: {} }, status));
      return (await createClient(connector, { apiToken, env: {}, fetch }).check()).apis['rest']?.message;
    };
    expect(await messageFor('test_0123456789', 200)).toBe('Test data.');
    expect(await messageFor('test_0123456789', 403)).toBe('Test data.');
    expect(await messageFor('live_0123456789', 200)).toBeUndefined();
  });

  test('accepts a rejection that only a valid credential gets', async () => {
    const { rest } = await checked(() => json({ code: 'role_too_low' }, 403));
    expect(rest).toEqual({ status: 'ok' });
  });

  test.each<[string, () => Response]>([
    ['is down', () => json({}, 500)],
    ['is busy', () => json({}, 429, { 'retry-after': '999' })],
    [
      'cannot be reached',
      () => {
        throw broken('ENOTFOUND');
      },
    ],
    ['is another server', () => new Response('<html>Welcome</html>')],
  ])('says unreachable, and nothing about the credential, when the vendor %s', async (_, respond) => {
    const { ok: good, rest } = await checked(respond);
    expect(good).toBe(false);
    expect(rest).toMatchObject({ status: 'unreachable', code: expect.stringMatching(/^[a-z_]+$/) });
  });

  test('works under any policy, because it reads only whose credential it is', async () => {
    const { rest } = await checked(() => ok({}), { policy: { readOnly: true, allow: [] } });
    expect(rest).toEqual({ status: 'ok' });
  });

  test('shows no credential', async () => {
    const { apis } = await checked(() => json({ error: `bad: ${secrets.apiToken}` }, 401));
    expect(JSON.stringify(apis)).toContain('bad: [redacted]');
  });

  test('ends when its caller aborts', async () => {
    const { fetch, seen } = fakeFetch(() => ok({}));
    const { apis } = await sampleClient({ fetch }).check({ signal: AbortSignal.abort() });
    expect(apis['rest']).toMatchObject({ status: 'unreachable' });
    expect(seen).toHaveLength(0);
  });

  test('uses a refresh token only in its own region, because elsewhere it would be used up', async () => {
    const { fetch, seen } = fakeFetch(({ url }) =>
      url === tokenUrl ? json({ access_token: 'at-canary-1', refresh_token: 'rt-next-canary-1' }) : json({}, 401),
    );
    const credentials = { clientId: 'cid', clientSecret: secrets.clientSecret, refreshToken: secrets.refreshToken };
    const client = createClient(sampleWith({ auth: refresh }), { env: {}, fetch, ...credentials });
    expect((await client.check()).apis['rest']).toMatchObject({ status: 'invalid' });
    expect(seen.map(({ url }) => url)).toEqual([tokenUrl, api, tokenUrl, api]); // renewed once after the 401
    expect(seen.map(({ body }) => new URLSearchParams(body).get('refresh_token')).filter(Boolean)).toEqual([
      secrets.refreshToken,
      'rt-next-canary-1',
    ]);
  });
});
