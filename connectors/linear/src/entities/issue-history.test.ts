import { describe, it } from 'vitest';
import { issue, label, user } from '../../test/records.ts';
import { connection, exchange, page } from '../../test/wire.ts';

const entry = {
  id: '0c9f3a1e-7a64-4c5e-9b0d-2f8e6d4c3b2a',
  createdAt: '2026-11-18T08:00:00.000Z',
  updatedAt: '2026-11-18T08:00:00.000Z',
  actor: { id: user.id, name: user.name },
  fromState: { id: 'a1', name: 'Todo' },
  toState: { id: 'b2', name: 'In Progress' },
  fromPriority: 0,
  toPriority: 2,
  addedLabels: [label],
  removedLabels: null,
  toTeam: null,
  updatedDescription: null,
};

describe('issue history', () => {
  it('lists the changes of an issue', () =>
    exchange({
      call: (linear) => linear.issueHistory.list({ id: 'ENG-123', limit: 10 }),
      asks: `query issue(id: $id).history(${page})`,
      variables: { id: 'ENG-123', first: 10 },
      response: { issue: { id: issue.id, history: connection([entry], 'next') } },
      data: [entry],
      meta: { nextCursor: 'next', hasMore: true },
    }));
});
