import { describe, it } from 'vitest';
import { exchange } from '../../test/wire.ts';

const priorities = [
  { priority: 0, label: 'No priority' },
  { priority: 1, label: 'Urgent' },
];

describe('issue priorities', () => {
  it('lists all', () =>
    exchange({
      call: (linear) => linear.issuePriorities.list(),
      asks: 'query issuePriorityValues',
      response: { issuePriorityValues: priorities },
      data: priorities,
      meta: { hasMore: false },
    }));
});
