import { it } from 'vitest';
import { exchange } from '../../test/wire.ts';

it('gets the balance', () =>
  exchange({
    call: (stripe) => stripe.balance.get(),
    sends: 'GET /v1/balance',
    response: {
      object: 'balance',
      available: [{ amount: 666670, currency: 'usd', source_types: { card: 666670 } }],
      connect_reserved: [{ amount: 0, currency: 'usd' }],
      livemode: false,
      pending: [{ amount: -61414, currency: 'usd', source_types: { card: -61414 } }],
    },
  }));
