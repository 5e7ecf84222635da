import { describe, it } from 'vitest';
import { comment } from '../../test/records.ts';
import { exchange, last, shop } from '../../test/wire.ts';

describe('comments', () => {
  it('are listed', () =>
    exchange({
      call: (github) => github.comments.list({ ...shop, issue_number: 42, since: '2026-11-01T00:00:00Z', limit: 100 }),
      sends: 'GET /repos/acme/shop/issues/42/comments',
      query: { since: '2026-11-01T00:00:00Z', per_page: '100' },
      response: [comment],
      meta: last,
    }));

  it('are read', () =>
    exchange({
      call: (github) => github.comments.get({ ...shop, comment_id: 9001 }),
      sends: 'GET /repos/acme/shop/issues/comments/9001',
      response: comment,
    }));

  it('are written', () =>
    exchange({
      call: (github) => github.comments.create({ ...shop, issue_number: 42, body: 'Same here.' }),
      sends: 'POST /repos/acme/shop/issues/42/comments',
      body: { body: 'Same here.' },
      status: 201,
      response: comment,
    }));

  it('are replaced', () =>
    exchange({
      call: (github) => github.comments.update({ ...shop, comment_id: 9001, body: 'Fixed.' }),
      sends: 'PATCH /repos/acme/shop/issues/comments/9001',
      body: { body: 'Fixed.' },
      response: { ...comment, body: 'Fixed.' },
    }));

  it('are deleted', () =>
    exchange({
      call: (github) => github.comments.delete({ ...shop, comment_id: 9001 }),
      sends: 'DELETE /repos/acme/shop/issues/comments/9001',
      status: 204,
    }));
});
