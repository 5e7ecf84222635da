import { it } from 'vitest';
import { exchange } from '../../test/wire.ts';

const queued = { delivery_id: 'RMTzAgABcRhIBqSf', queued_at: 1552341937 };

it('sends an in-app message with every field', () => {
  const fields = {
    transactional_message_id: 8,
    identifiers: { id: '42' },
    message_data: { name: 'Cool' },
    send_at: 1552349137,
    language: 'de',
    queue_draft: false,
    disable_message_retention: true,
    auto_create: false,
  };
  return exchange({
    call: (customerIo) => customerIo.transactionalInApp.create(fields),
    sends: 'POST /v1/send/in_app',
    body: fields,
    response: queued,
    data: queued,
  });
});
