import { it } from 'vitest';
import { exchange, whole } from '../../test/wire.ts';

it('lists the channels', () => {
  const channel = { id: 1, type: 'twilio', name: 'SMS' };
  return exchange({
    call: (customerIo) => customerIo.subscriptionChannels.list(),
    sends: 'GET /v1/subscription_channels',
    response: { channels: [channel] },
    data: [channel],
    meta: whole,
  });
});
