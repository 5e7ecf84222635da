import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange, whole } from '../../test/wire.ts';

const settings = {
  name: 'my webhook',
  endpoint: 'https://example.com/webhook',
  events: ['email_opened', 'customer_unsubscribed', 'in_app_clicked'],
  disabled: false,
  full_resolution: true,
  with_content: false,
};
const webhook = { id: 4, ...settings };

describe('reporting webhooks', () => {
  it('lists them all', () =>
    exchange({
      call: (customerIo) => customerIo.reportingWebhooks.list(),
      sends: 'GET /v1/reporting_webhooks',
      response: { reporting_webhooks: [webhook] },
      data: [webhook],
      meta: whole,
    }));

  it('gets one, which has no envelope', () =>
    exchange({
      call: (customerIo) => customerIo.reportingWebhooks.get({ webhook_id: 4 }),
      sends: 'GET /v1/reporting_webhooks/4',
      response: webhook,
      data: webhook,
    }));

  it('creates one', () =>
    exchange({
      call: (customerIo) => customerIo.reportingWebhooks.create(settings),
      sends: 'POST /v1/reporting_webhooks',
      body: settings,
      response: webhook,
      data: webhook,
    }));

  it('replaces the settings of one', () =>
    exchange({
      call: (customerIo) => customerIo.reportingWebhooks.update({ webhook_id: 4, ...settings }),
      sends: 'PUT /v1/reporting_webhooks/4',
      body: settings,
      response: webhook,
      data: webhook,
    }));

  it('validates that an event is a channel and a metric', async () => {
    const error = await failure(client().reportingWebhooks.create({ ...settings, events: ['opened'] }));
    expect(error.message).toContain('a channel and a metric, such as email_opened');
  });

  it('deletes one', () =>
    exchange({
      call: (customerIo) => customerIo.reportingWebhooks.delete({ webhook_id: 4 }),
      sends: 'DELETE /v1/reporting_webhooks/4',
      response: '',
      data: null,
    }));
});
