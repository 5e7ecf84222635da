import { it } from 'vitest';
import { account } from '../../test/account.ts';
import { exchange } from '../../test/wire.ts';

it('gets the account', () =>
  exchange({
    call: (stripe) => stripe.account.get({ expand: ['settings.branding.icon'] }),
    sends: 'GET /v1/account',
    query: { 'expand[]': 'settings.branding.icon' },
    response: account,
  }));
