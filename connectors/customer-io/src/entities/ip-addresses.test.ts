import { describe, expect, it } from 'vitest';
import { client, exchange, expectRequests, whole } from '../../test/wire.ts';

const ip_addresses = ['192.0.2.7', '198.51.100.4'];

describe("addresses of Customer.io's servers", () => {
  it('lists them, with no credential', () =>
    exchange({
      call: (customerIo) => customerIo.ipAddresses.list(),
      anonymous: true,
      sends: 'GET /v1/info/ip_addresses',
      response: { ip_addresses },
      data: ip_addresses,
      meta: whole,
    }));

  it('lists them for a client without credentials', async () => {
    const check = expectRequests([
      { anonymous: true, sends: 'GET /v1/info/ip_addresses', response: { ip_addresses: [] } },
    ]);
    expect((await client({ appApiKey: undefined }).ipAddresses.list()).data).toEqual([]);
    check();
  });
});
