import nock from 'nock';
import { expect, it } from 'vitest';
import type { CustomerIoOptions } from '../src/index.ts';
import { client } from './wire.ts';

// Written out request by request: a wrong key and a wrong region look the same at first, a 401.

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

it('the App key of an account in the EU is good there', async () => {
  app('us', 401);
  app('eu', 200);
  expect(await verdict('app')).toEqual(inEurope);
});

it('the App key of an account in the US is found from the EU', async () => {
  app('eu', 401);
  app('us', 200);
  expect(await verdict('app', 'eu')).toMatchObject({ ok: false, status: 'wrong_region', region: 'us' });
});

it('an App key that is good nowhere is wrong', async () => {
  app('us', 401);
  app('eu', 401);
  expect(await verdict('app')).toMatchObject({ ok: false, status: 'invalid' });
});

it('an App key without a right is not called one of another region', async () => {
  app('us', 403);
  app('eu', 401);
  expect(await verdict('app')).toMatchObject({ ok: false, status: 'invalid' });
});

it('the Track key says itself where it belongs, from any host that takes it', async () => {
  track('us', 200, 'eu');
  expect(await verdict('track')).toEqual(inEurope);
  track('eu', 200);
  expect(await verdict('track', 'eu')).toMatchObject({ ok: true, status: 'ok' });
});

it('the Track key is looked for where the host refuses it', async () => {
  track('us', 401);
  track('eu', 200);
  expect(await verdict('track')).toMatchObject({ status: 'wrong_region', region: 'eu' });
  track('us', 401);
  track('eu', 401);
  expect(await verdict('track')).toMatchObject({ ok: false, status: 'invalid' });
});

it('the Pipelines key is looked for with a batch of nothing', async () => {
  pipelines('us', 401);
  pipelines('eu', 200);
  expect(await verdict('pipelines')).toEqual(inEurope);
  // Strict mode may refuse the empty batch: whoever is told so was let in.
  pipelines('us', 401);
  pipelines('eu', 400);
  expect(await verdict('pipelines')).toMatchObject({ status: 'wrong_region', region: 'eu' });
  pipelines('us', 401);
  pipelines('eu', 401);
  expect(await verdict('pipelines')).toMatchObject({ ok: false, status: 'invalid' });
});

it('all three are asked, and each is told by itself', async () => {
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
  ]);
});

it('a vendor that is down says nothing about the key', async () => {
  app('us', 503);
  expect(await verdict('app')).toMatchObject({ ok: false, status: 'unreachable' });
});
