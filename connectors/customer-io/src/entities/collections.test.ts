import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange, noContent, whole } from '../../test/wire.ts';

const collection = {
  id: 1,
  name: 'upcoming_events',
  schema: ['city', 'day'],
  rows: 2,
  bytes: 296,
  created_at: 1552341937,
  updated_at: 1552341937,
};
const rows = [{ city: 'Bremen', day: '2026-05-02' }];
const url = 'https://files.example.com/events.csv';

describe('collections', () => {
  it('lists them all', () =>
    exchange({
      call: (customerIo) => customerIo.collections.list(),
      sends: 'GET /v1/collections',
      response: { collections: [collection] },
      data: [collection],
      meta: whole,
    }));

  it('gets one', () =>
    exchange({
      call: (customerIo) => customerIo.collections.get({ collection_id: 1 }),
      sends: 'GET /v1/collections/1',
      response: { collection },
      data: collection,
    }));

  it('creates one from rows', () =>
    exchange({
      call: (customerIo) => customerIo.collections.create({ name: 'upcoming_events', data: rows }),
      sends: 'POST /v1/collections',
      body: { name: 'upcoming_events', data: rows },
      response: { collection },
      data: collection,
    }));

  it('replaces the rows by those at an address', () =>
    exchange({
      call: (customerIo) => customerIo.collections.update({ collection_id: 1, name: 'events', url }),
      sends: 'PUT /v1/collections/1',
      body: { name: 'events', url },
      response: { collection },
      data: collection,
    }));

  it('deletes one', () =>
    exchange({
      call: (customerIo) => customerIo.collections.delete({ collection_id: 1 }),
      sends: 'DELETE /v1/collections/1',
      ...noContent,
    }));

  it.each([[rows], [{ city: 'Bremen' }]])('gets the content as it was uploaded: %j', (content) =>
    exchange({
      call: (customerIo) => customerIo.collections.getContent({ collection_id: 1 }),
      sends: 'GET /v1/collections/1/content',
      response: content,
      data: content,
    }),
  );

  it('sends new rows as they are', () =>
    exchange({
      call: (customerIo) => customerIo.collections.updateContent({ collection_id: 1, rows }),
      sends: 'PUT /v1/collections/1/content',
      body: rows,
      response: { collection },
      data: collection,
    }));

  it.each([
    ['neither rows nor an address', {}, 'either `data` or `url`'],
    ['both', { data: rows, url }, 'either `data` or `url`'],
  ])('is not created from %s', async (_, source, expected) => {
    const error = await failure(client().collections.create({ name: 'upcoming_events', ...source }));
    expect(error.message).toContain(expected);
    expect(error.outcome).toBe('not_sent');
  });

  it.each([
    ['nothing', {}, 'at least one of name, data and url'],
    ['rows and an address', { data: rows, url }, '`data` or `url`, not both'],
  ])('is not updated with %s', async (_, change, expected) => {
    const error = await failure(client().collections.update({ collection_id: 1, ...change }));
    expect(error.message).toContain(expected);
    expect(error.outcome).toBe('not_sent');
  });
});
