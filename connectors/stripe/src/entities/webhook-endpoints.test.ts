import { describe, it } from 'vitest';
import { exchange, page } from '../../test/wire.ts';

const endpoint = {
  id: 'we_1Mr5jULkdIwHu7ix',
  object: 'webhook_endpoint',
  api_version: null,
  application: null,
  created: 1780000000,
  description: null,
  enabled_events: ['invoice.paid', 'charge.failed'],
  livemode: false,
  metadata: {},
  status: 'enabled',
  url: 'https://app.example/stripe',
};

describe('webhook endpoints', () => {
  it('lists them', () =>
    exchange({
      call: (stripe) => stripe.webhookEndpoints.list({ limit: 5 }),
      sends: 'GET /v1/webhook_endpoints',
      query: { limit: '5' },
      response: page([endpoint]),
    }));

  it('creates one', () =>
    exchange({
      call: (stripe) =>
        stripe.webhookEndpoints.create({
          url: 'https://app.example/stripe',
          enabled_events: ['invoice.paid', 'charge.failed'],
          api_version: '2026-10-28.endive',
          description: null,
        }),
      sends: 'POST /v1/webhook_endpoints',
      body: {
        url: 'https://app.example/stripe',
        'enabled_events[]': ['invoice.paid', 'charge.failed'],
        api_version: '2026-10-28.endive',
        description: '',
      },
      response: { ...endpoint, secret: 'whsec_0123456789abcdef' },
    }));
});
