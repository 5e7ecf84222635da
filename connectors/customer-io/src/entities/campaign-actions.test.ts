import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange, whole } from '../../test/wire.ts';

// The ID is a string, although it is documented as a number.
const email = {
  id: '96',
  campaign_id: 5,
  deduplicate_id: '96:1552341937',
  name: 'Opening message',
  type: 'email',
  subject: 'Did you get that thing I sent you?',
  body: '<p>Hello {{customer.first_name}}</p>',
  from_id: 1,
  reply_to_id: null,
  headers: '[]',
  sending_state: 'automatic',
  created: 1552341937,
  updated: 1552341937,
};
const webhook = { id: 97, campaign_id: 5, type: 'webhook', url: 'https://my.example.com/webhook', method: 'post' };

describe('campaign actions', () => {
  it('lists a page of them', () =>
    exchange({
      call: (customerIo) => customerIo.campaignActions.list({ campaign_id: 5, cursor: 'MTA=' }),
      sends: 'GET /v1/campaigns/5/actions',
      query: { start: 'MTA=' },
      response: { actions: [email, webhook], next: 'MjA=' },
      data: [email, webhook],
      meta: { nextCursor: 'MjA=', hasMore: true },
    }));

  it('gets one by the id that the listing gave', () =>
    exchange({
      call: (customerIo) => customerIo.campaignActions.get({ campaign_id: 5, action_id: email.id }),
      sends: 'GET /v1/campaigns/5/actions/96',
      response: { action: email },
      data: email,
    }));

  const path = { campaign_id: 5, action_id: '96' };

  it('changes one', () =>
    exchange({
      call: (customerIo) =>
        customerIo.campaignActions.update({ ...path, subject: 'Hello', reply_to_id: null, sending_state: 'off' }),
      sends: 'PUT /v1/campaigns/5/actions/96',
      body: { subject: 'Hello', reply_to_id: null, sending_state: 'off' },
      response: { action: { ...email, subject: 'Hello' } },
      data: { ...email, subject: 'Hello' },
    }));

  it('accepts a response without an envelope, as documented in 2022', () =>
    exchange({
      call: (customerIo) => customerIo.campaignActions.update({ ...path, subject: 'Hello' }),
      sends: 'PUT /v1/campaigns/5/actions/96',
      body: { subject: 'Hello' },
      response: { ...email, subject: 'Hello' },
      data: { ...email, subject: 'Hello' },
    }));

  it('changes one of WhatsApp', () => {
    const change = { body: '{"whatsapp_message_template":{}}', body_json: '{}', sender_identity_id: 4, tracked: true };
    return exchange({
      call: (customerIo) => customerIo.campaignActions.update({ ...path, ...change, send_to_unsubscribed: false }),
      sends: 'PUT /v1/campaigns/5/actions/96',
      body: { ...change, send_to_unsubscribed: false },
      response: { action: { id: '96', type: 'whatsapp', ...change } },
      data: { id: '96', type: 'whatsapp', ...change },
    });
  });

  it('gets a translation', () =>
    exchange({
      call: (customerIo) => customerIo.campaignActions.getTranslation({ ...path, language: 'es' }),
      sends: 'GET /v1/campaigns/5/actions/96/language/es',
      response: { action: { ...email, language: 'es' } },
      data: { ...email, language: 'es' },
    }));

  it('changes a translation', () =>
    exchange({
      call: (customerIo) =>
        customerIo.campaignActions.updateTranslation({ ...path, language: 'es', body: '<p>¡Hola!</p>' }),
      sends: 'PUT /v1/campaigns/5/actions/96/language/es',
      body: { body: '<p>¡Hola!</p>' },
      response: { action: { ...email, language: 'es', body: '<p>¡Hola!</p>' } },
      data: { ...email, language: 'es', body: '<p>¡Hola!</p>' },
    }));

  it('rejects an update without a change', async () => {
    const { campaignActions } = client();
    const message = 'at least one field to change';
    expect((await failure(campaignActions.update(path))).message).toContain(message);
    const call = campaignActions.updateTranslation({ ...path, language: 'es' });
    expect((await failure(call)).message).toContain(message);
  });

  it('gets its message metrics, by language too', () => {
    const series = { sent: [1, 2] };
    const report = {
      metric: { series },
      res: 'hours',
      start: '2026-01-01 00:00:00 +0000 UTC',
      end: '2026-01-01 02:00:00 +0000 UTC',
      language_variants: { '97': { default: false, language: 'es', series } },
    };
    return exchange({
      call: (customerIo) =>
        customerIo.campaignActions.getMetrics({
          ...path,
          version: '2',
          res: 'hours',
          start: 1767225600,
          end: 1767232800,
          type: 'email',
        }),
      sends: 'GET /v1/campaigns/5/actions/96/metrics',
      query: { version: '2', res: 'hours', start: '1767225600', end: '1767232800', type: 'email' },
      response: report,
      data: report,
    });
  });

  it('lists the clicks on each link', () => {
    const link = { link: { id: 1, href: 'https://example.com' }, metric: { series: { clicked: [0, 2] } } };
    return exchange({
      call: (customerIo) =>
        customerIo.campaignActions.listLinkMetrics({
          ...path,
          period: 'weeks',
          steps: 12,
          type: 'email',
          unique: true,
        }),
      sends: 'GET /v1/campaigns/5/actions/96/metrics/links',
      query: { period: 'weeks', steps: '12', type: 'email', unique: 'true' },
      response: { links: [link] },
      data: [link],
      meta: whole,
    });
  });
});
