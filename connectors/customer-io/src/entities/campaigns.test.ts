import { describe, it } from 'vitest';
import { exchange, whole } from '../../test/wire.ts';

const campaign = {
  id: 5,
  deduplicate_id: '5:1552341937',
  name: 'Onboarding',
  type: 'segment',
  created: 1552341937,
  updated: 1552341937,
  active: true,
  state: 'running',
  actions: [{ id: 96, type: 'email' }],
  msg_templates: [{ id: 12, type: 'email' }],
  filter_segment_ids: [],
  trigger_segment_ids: [7],
  first_started: 1552341937,
  created_by: 'hugh.mann@example.com',
  tags: null,
};

describe('campaigns', () => {
  it('lists all of them', () =>
    exchange({
      call: (customerIo) => customerIo.campaigns.list(),
      sends: 'GET /v1/campaigns',
      answers: { campaigns: [campaign] },
      data: [campaign],
      meta: whole,
    }));

  it('gets one', () =>
    exchange({
      call: (customerIo) => customerIo.campaigns.get({ campaign_id: 5 }),
      sends: 'GET /v1/campaigns/5',
      answers: { campaign },
      data: campaign,
    }));

  it('takes an id that is written as text', () =>
    exchange({
      call: (customerIo) => customerIo.execute('campaigns', 'get', { campaign_id: '5' }),
      sends: 'GET /v1/campaigns/5',
      answers: { campaign },
      data: campaign,
    }));
});
