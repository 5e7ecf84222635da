import nock from 'nock';
import { expect, it } from 'vitest';
import type { CustomerIoOptions } from '../src/index.ts';
import { client } from './wire.ts';

// Written out request by request, because a wrong key and a wrong region both respond with 401 at first.

const hosts = {
  app: { us: 'https://api.customer.io', eu: 'https://api-eu.customer.io' },
  track: { us: 'https://track.customer.io', eu: 'https://track-eu.customer.io' },
  pipelines: { us: 'https://cdp.customer.io', eu: 'https://cdp-eu.customer.io' },
};
type Region = 'us' | 'eu';

const app = (region: Region, status: number) =>
  nock(hosts.app[region])
    .get('/v1/workspaces')
    .matchHeader('authorization', 'Bearer app-3f9c1d70')
    .reply(status, status === 200 ? { workspaces: [] } : { errors: [{ detail: 'unauthorized', status: '401' }] });

const track = (region: Region, status: number, lives: Region = region) =>
  nock(hosts.track[region])
    .get('/api/v1/accounts/region')
    .basicAuth({ user: 'site-a81b', pass: 'track-55e2c4' })
    .reply(status, status === 200 ? { url: hosts.track[lives], region: lives, environment_id: 3 } : {});

const pipelines = (region: Region, status: number) =>
  nock(hosts.pipelines[region])
    .post('/v1/batch', { batch: [] })
    .basicAuth({ user: 'cdp-90d7b6', pass: '' })
    .reply(status, {});

const only = {
  app: { siteId: undefined, trackApiKey: undefined, pipelinesApiKey: undefined },
  track: { appApiKey: undefined, pipelinesApiKey: undefined },
  pipelines: { appApiKey: undefined, siteId: undefined, trackApiKey: undefined },
} satisfies Record<string, CustomerIoOptions>;

async function verdict(api: keyof typeof only, region: Region = 'us') {
  const { ok, apis } = await client({ ...only[api], region }).check();
  expect(nock.pendingMocks()).toEqual([]);
  return { ok, ...apis[api] };
}

const inEurope = {
  ok: false,
  status: 'wrong_region',
  region: 'eu',
  message: expect.stringContaining('CUSTOMER_IO_REGION=eu'),
};

it('the App key of an EU account is valid in the EU', async () => {
  app('us', 401);
  app('eu', 200);
  expect(await verdict('app')).toEqual(inEurope);
});

it('the App key of a US account is recognized from the EU', async () => {
  app('eu', 401);
  app('us', 200);
  expect(await verdict('app', 'eu')).toMatchObject({ ok: false, status: 'wrong_region', region: 'us' });
});

it('an App key that is valid nowhere is wrong', async () => {
  app('us', 401);
  app('eu', 401);
  expect(await verdict('app')).toMatchObject({ ok: false, status: 'invalid' });
});

it('an App key without a scope is not reported as one of another region', async () => {
  app('us', 403);
  app('eu', 401);
  expect(await verdict('app')).toMatchObject({ ok: false, status: 'invalid' });
});

it('the Track key names its region on any host that accepts it', async () => {
  track('us', 200, 'eu');
  expect(await verdict('track')).toEqual(inEurope);
  track('eu', 200);
  expect(await verdict('track', 'eu')).toMatchObject({ ok: true, status: 'ok' });
});

it('the Track key is tried in the other region if the host rejects it', async () => {
  track('us', 401);
  track('eu', 200);
  expect(await verdict('track')).toMatchObject({ status: 'wrong_region', region: 'eu' });
  track('us', 401);
  track('eu', 401);
  expect(await verdict('track')).toMatchObject({ ok: false, status: 'invalid' });
});

it('the Pipelines key is checked with an empty batch', async () => {
  pipelines('us', 401);
  pipelines('eu', 200);
  expect(await verdict('pipelines')).toEqual(inEurope);
  // Strict mode may reject the empty batch, but only after it accepted the key.
  pipelines('us', 401);
  pipelines('eu', 400);
  expect(await verdict('pipelines')).toMatchObject({ status: 'wrong_region', region: 'eu' });
  pipelines('us', 401);
  pipelines('eu', 401);
  expect(await verdict('pipelines')).toMatchObject({ ok: false, status: 'invalid' });
});

it('all whose credential is given are called and reported separately', async () => {
  app('us', 401);
  app('eu', 200);
  track('us', 200, 'eu');
  pipelines('us', 200);
  const { ok, apis } = await client().check();
  expect(ok).toBe(false);
  expect(Object.entries(apis).map(([name, { status, region }]) => [name, status, region])).toEqual([
    ['app', 'wrong_region', 'eu'],
    ['track', 'wrong_region', 'eu'],
    ['pipelines', 'ok', undefined],
    ['ui', 'missing', undefined],
  ]);
});

it('a vendor that is down tells nothing about the key', async () => {
  app('us', 503);
  expect(await verdict('app')).toMatchObject({ ok: false, status: 'unreachable' });
});
