import { it } from 'vitest';
import { exchange } from '../../test/wire.ts';

const region = { url: 'https://track-eu.customer.io', region: 'eu', environment_id: 3 };

it('gets the region of the Track credential', () =>
  exchange({
    call: (customerIo) => customerIo.regions.get(),
    api: 'track',
    sends: 'GET /api/v1/accounts/region',
    response: region,
    data: region,
  }));
