import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange, noContent } from '../../test/wire.ts';

describe('the data index', () => {
  it('describes attributes', () => {
    const attributes = [
      { name: 'last_active', description: 'When they last clicked something after signing in.', privacy_level: 0 },
      { name: 'role', object_type_id: 1, is_relationship: true, privacy_level: 1 },
      { name: 'total', event_name: 'purchase', description: 'In euros.' },
    ] as const;
    return exchange({
      call: (customerIo) => customerIo.dataIndex.updateAttributes({ attributes: [...attributes] }),
      sends: 'POST /v1/data_index/attributes',
      body: { attributes },
      ...noContent,
    });
  });

  it('accepts the object type as text, as object_types returns it', () =>
    exchange({
      call: (customerIo) =>
        customerIo.dataIndex.updateAttributes({ attributes: [{ name: 'role', object_type_id: '1' }] }),
      sends: 'POST /v1/data_index/attributes',
      body: { attributes: [{ name: 'role', object_type_id: 1 }] },
      ...noContent,
    }));

  it('describes events', () => {
    const events = [{ name: 'purchase', description: 'Somebody paid.' }];
    return exchange({
      call: (customerIo) => customerIo.dataIndex.updateEvents({ events }),
      sends: 'POST /v1/data_index/events',
      body: { events },
      ...noContent,
    });
  });

  it.each([
    ['no events', []],
    ['more than 100 of them', Array.from({ length: 101 }, (_, index) => ({ name: `event ${index}` }))],
    ['a description that is too long', [{ name: 'purchase', description: 'x'.repeat(256) }]],
  ])('does not send %s', async (_, events) => {
    const error = await failure(client().dataIndex.updateEvents({ events }));
    expect(error).toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
  });
});
