import { it } from 'vitest';
import { exchange } from '../../test/wire.ts';

it('creates a customer portal session for one task', () =>
  exchange({
    call: (stripe) =>
      stripe.billingPortalSessions.create({
        customer: 'cus_9',
        return_url: 'https://app.example/account',
        flow_data: { type: 'subscription_cancel', subscription_cancel: { subscription: 'sub_1' } },
      }),
    sends: 'POST /v1/billing_portal/sessions',
    body: {
      customer: 'cus_9',
      return_url: 'https://app.example/account',
      'flow_data[type]': 'subscription_cancel',
      'flow_data[subscription_cancel][subscription]': 'sub_1',
    },
    response: {
      id: 'bps_1MrSjzLkdIwHu7ix',
      object: 'billing_portal.session',
      configuration: 'bpc_1',
      created: 1780000000,
      customer: 'cus_9',
      livemode: false,
      return_url: 'https://app.example/account',
      url: 'https://billing.stripe.com/p/session/test_1',
    },
  }));
