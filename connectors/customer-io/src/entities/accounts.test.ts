import { it } from 'vitest';
import { exchange } from '../../test/wire.ts';

const account = { id: 77, data_center: 'EU' };

it('gets the account of the service account token', () =>
  exchange({
    call: (customerIo) => customerIo.accounts.getCurrent(),
    api: 'ui',
    sends: 'GET /v1/accounts/current',
    response: { account },
    data: account,
  }));
