import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange } from '../../test/wire.ts';

const identifier = '42';

describe('events', () => {
  it('records one', () => {
    const event = {
      name: 'purchase',
      id: '01E4C4CT6YDC7Y5M7FE1GWWPQJ',
      type: 'event' as const,
      timestamp: 1552341937,
      data: { price: 23.45, recipient: 'cool.person@example.com' },
      anonymous_id: 'anon-1',
    };
    return exchange({
      call: (customerIo) => customerIo.events.track({ identifier, ...event }),
      api: 'track',
      sends: 'POST /api/v1/customers/42/events',
      body: event,
      response: {},
      data: null,
    });
  });

  it.each([
    ['a long name', { name: 'é'.repeat(51) }, 'at most 100 bytes'],
    ['much data', { name: 'purchase', data: { text: 'x'.repeat(110_000) } }, 'at most 100 KB'],
    ['an id that is no ULID', { name: 'purchase', id: '42' }, 'a ULID'],
  ])('refuses %s', async (_, event, expected) => {
    const error = await failure(client().events.track({ identifier, ...event }));
    expect(error.message).toContain(expected);
    expect(error.outcome).toBe('not_sent');
  });

  it('records one of an anonymous person', () => {
    const event = {
      name: 'https://example.com/pricing',
      type: 'page' as const,
      anonymous_id: 'anon-1',
      id: '01E4C4CT6YDC7Y5M7FE1GWWPQJ',
      timestamp: 1552341937,
      data: { from_address: 'news@example.com', plan: 'basic' },
    };
    return exchange({
      call: (customerIo) => customerIo.events.trackAnonymous(event),
      api: 'track',
      sends: 'POST /api/v1/events',
      body: event,
      response: {},
      data: null,
    });
  });
});
