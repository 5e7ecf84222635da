import { it } from 'vitest';
import { exchange } from '../../test/wire.ts';

const queued = { delivery_id: 'RNDzAgABcRhIBqSf', queued_at: 1552341937 };

it('sends an inbox message with every field', () => {
  const fields = {
    transactional_message_id: 11,
    identifiers: { cio_id: 'a3000001' },
    message_data: { order: 1 },
    send_at: 1552349137,
    language: 'de',
    queue_draft: true,
    disable_message_retention: false,
    to: '43',
    auto_create: true,
  };
  return exchange({
    call: (customerIo) => customerIo.transactionalInboxMessage.create(fields),
    sends: 'POST /v1/send/inbox_message',
    body: fields,
    response: queued,
    data: queued,
  });
});
