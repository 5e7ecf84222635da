import { describe, it } from 'vitest';
import { octocat } from '../../test/records.ts';
import { exchange, shop } from '../../test/wire.ts';

describe('reactions', () => {
  it('are added', () =>
    exchange({
      call: (github) => github.reactions.create({ ...shop, issue_number: 42, content: '+1' }),
      sends: 'POST /repos/acme/shop/issues/42/reactions',
      body: { content: '+1' },
      status: 201,
      response: { id: 1, node_id: 'RE_1', user: octocat, content: '+1', created_at: '2026-11-20T10:00:00Z' },
    }));
});
