import { describe, expect, it } from 'vitest';
import { all, failure } from '../../test/calls.ts';
import { client, exchange, expectRequests, whole } from '../../test/wire.ts';

const member = { id: '42', email: 'cool.person@example.com', cio_id: 'a3000001' };

const segment = {
  id: 7,
  deduplicate_id: '7:1492548073',
  name: 'Manual Segment 1',
  description: 'My first manual segment',
  state: 'finished',
  progress: null,
  type: 'manual',
  tags: null,
};

describe('segments', () => {
  it('lists them all', () =>
    exchange({
      call: (customerIo) => customerIo.segments.list(),
      sends: 'GET /v1/segments',
      response: { segments: [segment] },
      data: [segment],
      meta: whole,
    }));

  it('gets one', () =>
    exchange({
      call: (customerIo) => customerIo.segments.get({ segment_id: 7 }),
      sends: 'GET /v1/segments/7',
      response: { segment },
      data: segment,
    }));

  it('creates a manual one', () =>
    exchange({
      call: (customerIo) =>
        customerIo.segments.create({
          segment: { name: 'Manual Segment 1', description: 'My first manual segment' },
        }),
      sends: 'POST /v1/segments',
      body: { segment: { name: 'Manual Segment 1', description: 'My first manual segment' } },
      response: { segment },
      data: segment,
    }));

  it('deletes a manual one', () =>
    exchange({
      call: (customerIo) => customerIo.segments.delete({ segment_id: 7 }),
      sends: 'DELETE /v1/segments/7',
      status: 204,
      response: '',
      data: null,
    }));

  it('counts the people in one', () =>
    exchange({
      call: (customerIo) => customerIo.segments.count({ segment_id: 7 }),
      sends: 'GET /v1/segments/7/customer_count',
      response: { count: 30_412 },
      data: { count: 30_412 },
    }));

  it('lists the people in one', () =>
    exchange({
      call: (customerIo) => customerIo.segments.listMembers({ segment_id: 7, limit: 30_000, cursor: 'a' }),
      sends: 'GET /v1/segments/7/membership',
      query: { limit: '30000', start: 'a' },
      response: { ids: ['42'], identifiers: [member], next: 'b' },
      data: [member],
      meta: { nextCursor: 'b', hasMore: true },
    }));

  it('continues after an empty page: only an empty next ends it', async () => {
    const sends = 'GET /v1/segments/7/membership';
    const check = expectRequests([
      { sends, response: { ids: ['42'], identifiers: [member], next: 'a' } },
      { sends, query: { start: 'a' }, response: { ids: [], identifiers: [], next: 'b' } },
      { sends, query: { start: 'b' }, response: { ids: ['42'], identifiers: [member], next: '' } },
    ]);
    expect(await all(client().segments.listMembers({ segment_id: 7 }))).toEqual([member, member]);
    check();
  });

  it('gets what uses one', () => {
    const used_by = { campaigns: [5, 6], sent_newsletters: [7], draft_newsletters: null };
    return exchange({
      call: (customerIo) => customerIo.segments.getUsage({ segment_id: 7 }),
      sends: 'GET /v1/segments/7/used_by',
      response: { used_by },
      data: used_by,
    });
  });

  it.each([
    ['addPeople', 'add_customers'],
    ['removePeople', 'remove_customers'],
  ] as const)('%s through the Track API', (action, path) =>
    exchange({
      call: (customerIo) =>
        customerIo.segments[action]({ segment_id: 7, ids: ['a@example.com', 'b@example.com'], id_type: 'email' }),
      api: 'track',
      sends: `POST /api/v1/segments/7/${path}`,
      query: { id_type: 'email' },
      body: { ids: ['a@example.com', 'b@example.com'] },
      response: {},
      data: null,
    }),
  );

  it.each([0, 1001])('rejects %i people in one call', async (length) => {
    const ids = Array.from({ length }, (_, i) => String(i));
    const error = await failure(client().segments.addPeople({ segment_id: 7, ids }));
    expect(error).toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
  });
});
