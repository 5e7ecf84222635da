import { it } from 'vitest';
import { exchange } from '../../test/wire.ts';

const queued = { delivery_id: 'RMjzAgABcRhIBqSf', queued_at: 1552341937 };

it('sends a push notification with every field', () => {
  const fields = {
    transactional_message_id: 9,
    identifiers: { id: '42' },
    to: 'last_used',
    title: 'It is here',
    message: 'Your parcel has arrived.',
    image_url: 'https://example.com/parcel.png',
    link: 'app://parcels/1',
    sound: 'default' as const,
    custom_data: { parcel: '1' },
    custom_device: { token: 'abc', platform: 'ios' },
    custom_payload: { ios: { aps: { badge: 1 } }, android: { ttl: '60s' } },
    message_data: { parcel: 1 },
    send_at: 1552349137,
    language: 'de',
    queue_draft: false,
    disable_message_retention: true,
    send_to_unsubscribed: false,
    auto_create: true,
  };
  return exchange({
    call: (customerIo) => customerIo.transactionalPush.create(fields),
    sends: 'POST /v1/send/push',
    body: fields,
    response: queued,
    data: queued,
  });
});
