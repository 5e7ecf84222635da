import { it } from 'vitest';
import { exchange } from '../../test/wire.ts';

const queued = { delivery_id: 'RMTzAgABcRhIBqSf', queued_at: 1552341937 };

it('sends a WhatsApp message with every field', () => {
  const fields = {
    transactional_message_id: 'code',
    identifiers: { cio_id: 'a3000001' },
    to: '+4915112345678',
    from: '+13035551234',
    message_data: { code: '4711' },
    send_at: 1552349137,
    language: 'de',
    tracked: true,
    queue_draft: false,
    disable_message_retention: true,
    send_to_unsubscribed: false,
    auto_create: true,
  };
  return exchange({
    call: (customerIo) => customerIo.transactionalWhatsapp.create(fields),
    sends: 'POST /v1/send/whatsapp',
    body: fields,
    response: queued,
    data: queued,
  });
});
