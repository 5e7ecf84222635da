import { it } from 'vitest';
import { exchange } from '../../test/wire.ts';

it('gets a link to the subscription center for one person', () => {
  const way = { token: 'eyJhbGciOi', url: 'https://example.com/subscriptions?token=eyJhbGciOi' };
  return exchange({
    call: (customerIo) => customerIo.subscriptionCenterTokens.get({ customer_id: 'a b' }),
    sends: 'GET /v1/subscription_center/a%20b/token',
    response: way,
    data: way,
  });
});
