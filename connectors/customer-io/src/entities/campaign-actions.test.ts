import { describe, it } from 'vitest';
import { exchange } from '../../test/wire.ts';

// The id is text, though documented as a number.
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
      answers: { actions: [email, webhook], next: 'MjA=' },
      data: [email, webhook],
      meta: { nextCursor: 'MjA=', hasMore: true },
    }));

  it('gets one by the id that the listing gave', () =>
    exchange({
      call: (customerIo) => customerIo.campaignActions.get({ campaign_id: 5, action_id: email.id }),
      sends: 'GET /v1/campaigns/5/actions/96',
      answers: { action: email },
      data: email,
    }));
});
