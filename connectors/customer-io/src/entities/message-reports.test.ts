import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange, expectRequests } from '../../test/wire.ts';

const delivery_id = 'RPILAgUBcRhIBqSfeiIwdIYJKxTY';

describe('reports about messages, which are sent without a credential', () => {
  it.each([
    { metric: 'bounced', recipient: 'cool.person@example.com', reason: 'mailbox full', timestamp: 1613063089 },
    { metric: 'clicked', recipient: 4915112345678, href: 'https://example.com' },
  ] as const)('reports that one was $metric', (report) =>
    exchange({
      call: (customerIo) => customerIo.messages.reportMetric({ delivery_id, ...report }),
      api: 'track',
      anonymous: true,
      sends: 'POST /api/v1/metrics',
      body: { delivery_id, ...report },
      response: {},
      data: null,
    }),
  );

  it('reports a push metric through the deprecated endpoint', () => {
    const report = { delivery_id, event: 'opened', device_id: 'dZ1:APA91b', timestamp: 1613063089 } as const;
    return exchange({
      call: (customerIo) => customerIo.messages.reportPushMetric(report),
      api: 'track',
      anonymous: true,
      sends: 'POST /api/v1/push/events',
      body: report,
      response: '',
      data: null,
      meta: { warnings: [expect.stringContaining('report_metric')] },
    });
  });

  it('unsubscribes the recipient, at the root of the host', () =>
    exchange({
      call: (customerIo) => customerIo.messages.unsubscribe({ delivery_id: 'dgOq6QWq=' }),
      api: 'track',
      anonymous: true,
      sends: 'POST /unsubscribe/dgOq6QWq%3D',
      body: { unsubscribe: true },
      response: {},
      data: null,
    }));

  it('needs no keys', async () => {
    const without = client({ siteId: undefined, trackApiKey: undefined });
    const body = { delivery_id, metric: 'opened' } as const;
    const check = expectRequests([
      { api: 'track', anonymous: true, sends: 'POST /api/v1/metrics', body, response: {} },
    ]);
    await without.messages.reportMetric(body);
    check();
  });

  it('is a write, although it needs no keys', async () => {
    const error = await failure(client({ policy: { readOnly: true } }).messages.unsubscribe({ delivery_id }));
    expect(error).toMatchObject({ code: 'not_permitted', outcome: 'not_sent' });
  });
});
