import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { label } from '../../test/records.ts';
import { client, exchange, last, shop } from '../../test/wire.ts';

describe('labels', () => {
  it('are listed', () =>
    exchange({
      call: (github) => github.labels.list(shop),
      sends: 'GET /repos/acme/shop/labels',
      response: [label],
      meta: last,
    }));

  it('are read', () =>
    exchange({
      call: (github) => github.labels.get({ ...shop, name: 'good first issue' }),
      sends: 'GET /repos/acme/shop/labels/good%20first%20issue',
      response: label,
    }));

  it('are created', () =>
    exchange({
      call: (github) =>
        github.labels.create({ ...shop, name: 'bug', color: 'd73a4a', description: 'Something is broken' }),
      sends: 'POST /repos/acme/shop/labels',
      body: { name: 'bug', color: 'd73a4a', description: 'Something is broken' },
      status: 201,
      response: label,
    }));

  it('have colors without #', async () => {
    expect((await failure(client().labels.create({ ...shop, name: 'bug', color: '#d73a4a' }))).message).toContain(
      'hex',
    );
  });
});
