import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange, whole } from '../../test/wire.ts';

const action = {
  id: 96,
  broadcast_id: 12,
  deduplicate_id: '96:1552341937',
  name: 'The news',
  type: 'email',
  language: '',
  subject: 'Did you see that?',
  body: '<p>{{trigger.headline}}</p>',
  from_id: 1,
  headers: [],
  sending_state: 'automatic',
  created: 1552341937,
  updated: 1552341937,
};
const path = { broadcast_id: 12, action_id: 96 };
const metric = { series: { sent: [3, 5] } };
const link = { link: { id: 1, href: 'mailto:a@example.com' }, metric: { series: { clicked: [0, 2] } } };

describe('actions of broadcasts', () => {
  it('lists all of them', () =>
    exchange({
      call: (customerIo) => customerIo.broadcastActions.list({ broadcast_id: 12 }),
      sends: 'GET /v1/broadcasts/12/actions',
      response: { actions: [action, { ...action, id: '97', language: 'de' }] },
      data: [action, { ...action, id: '97', language: 'de' }],
      meta: whole,
    }));

  it('gets one', () =>
    exchange({
      call: (customerIo) => customerIo.broadcastActions.get(path),
      sends: 'GET /v1/broadcasts/12/actions/96',
      response: { action },
      data: action,
    }));

  it('changes an email', () => {
    const change = {
      subject: 'Look!',
      body: '<p>There it is.</p>',
      body_amp: '<html ⚡4email></html>',
      preheader_text: 'Up there.',
      from_id: 2,
      reply_to_id: null,
      recipient: '{{customer.email}}',
      headers: [{ name: 'X-Kind', value: 'news' }],
      sending_state: 'draft',
    } as const;
    return exchange({
      call: (customerIo) =>
        customerIo.broadcastActions.update({ ...path, ...change, headers: [{ name: 'X-Kind', value: 'news' }] }),
      sends: 'PUT /v1/broadcasts/12/actions/96',
      body: change,
      response: { action: { ...action, subject: 'Look!' } },
      data: { ...action, subject: 'Look!' },
    });
  });

  it('changes a webhook', () => {
    const change = { url: 'https://my.example.com', method: 'put', body: '{}', headers: '[]' } as const;
    return exchange({
      call: (customerIo) => customerIo.broadcastActions.update({ ...path, ...change }),
      sends: 'PUT /v1/broadcasts/12/actions/96',
      body: change,
      response: { action: { id: 96, type: 'webhook', ...change } },
      data: { id: 96, type: 'webhook', ...change },
    });
  });

  it('gets a translation', () =>
    exchange({
      call: (customerIo) => customerIo.broadcastActions.getTranslation({ ...path, language: 'de' }),
      sends: 'GET /v1/broadcasts/12/actions/96/language/de',
      response: { action: { ...action, language: 'de' } },
      data: { ...action, language: 'de' },
    }));

  it('changes a translation', () =>
    exchange({
      call: (customerIo) =>
        customerIo.broadcastActions.updateTranslation({ ...path, language: 'fr-CA', subject: 'Regardez !' }),
      sends: 'PUT /v1/broadcasts/12/actions/96/language/fr-CA',
      body: { subject: 'Regardez !' },
      response: { action: { ...action, language: 'fr-CA', subject: 'Regardez !' } },
      data: { ...action, language: 'fr-CA', subject: 'Regardez !' },
    }));

  it('rejects an update without a change', async () => {
    const { broadcastActions } = client();
    const message = 'at least one field to change';
    expect((await failure(broadcastActions.update(path))).message).toContain(message);
    const call = broadcastActions.updateTranslation({ ...path, language: 'de' });
    expect((await failure(call)).message).toContain(message);
  });

  it('gets its message metrics', () =>
    exchange({
      call: (customerIo) =>
        customerIo.broadcastActions.getMetrics({ ...path, period: 'months', steps: 121, type: 'email' }),
      sends: 'GET /v1/broadcasts/12/actions/96/metrics',
      query: { period: 'months', steps: '121', type: 'email' },
      response: { metric },
      data: metric,
    }));

  it('lists the clicks on each link', () =>
    exchange({
      call: (customerIo) =>
        customerIo.broadcastActions.listLinkMetrics({
          ...path,
          period: 'hours',
          steps: 24,
          type: 'email',
          unique: false,
        }),
      sends: 'GET /v1/broadcasts/12/actions/96/metrics/links',
      query: { period: 'hours', steps: '24', type: 'email', unique: 'false' },
      response: { links: [link] },
      data: [link],
      meta: whole,
    }));

  it('rejects more steps than the API supports', async () => {
    const { broadcastActions, campaignActions, campaigns } = client();
    const params = { ...path, steps: 46 };
    for (const call of [
      broadcastActions.getMetrics(params),
      broadcastActions.listLinkMetrics(params),
      campaignActions.listLinkMetrics({ campaign_id: 5, action_id: 96, steps: 46 }),
      campaigns.listLinkMetrics({ campaign_id: 5, steps: 46 }),
    ]) {
      expect((await failure(call)).message).toContain('at most 24 hours, 45 days');
    }
  });
});
