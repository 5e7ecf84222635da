import { describe, it } from 'vitest';
import { exchange, whole } from '../../test/wire.ts';

const template = {
  id: 2,
  name: 'password reset',
  description: 'sends a temporary password',
  send_to_unsubscribed: true,
  link_tracking: false,
  open_tracking: true,
  hide_message_body: true,
  queue_drafts: false,
  created_at: 1552341937,
  updated_at: 1552341937,
};

describe('transactional messages', () => {
  it('lists them all, from below messages', () =>
    exchange({
      call: (customerIo) => customerIo.transactionalMessages.list(),
      sends: 'GET /v1/transactional',
      answers: { messages: [template] },
      data: [template],
      meta: whole,
    }));

  it('gets one', () =>
    exchange({
      call: (customerIo) => customerIo.transactionalMessages.get({ transactional_id: 2 }),
      sends: 'GET /v1/transactional/2',
      answers: { message: template },
      data: template,
    }));
});
