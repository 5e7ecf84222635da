import { describe, it } from 'vitest';
import { exchange, last, shop } from '../../test/wire.ts';

const milestone = {
  id: 1002604,
  number: 1,
  title: 'v1.0',
  state: 'open',
  open_issues: 4,
  closed_issues: 8,
  due_on: null,
};

describe('milestones', () => {
  it('are listed', () =>
    exchange({
      call: (github) => github.milestones.list({ ...shop, state: 'all', sort: 'completeness', direction: 'desc' }),
      sends: 'GET /repos/acme/shop/milestones',
      query: { state: 'all', sort: 'completeness', direction: 'desc' },
      response: [milestone],
      meta: last,
    }));

  it('are read', () =>
    exchange({
      call: (github) => github.milestones.get({ ...shop, milestone_number: 1 }),
      sends: 'GET /repos/acme/shop/milestones/1',
      response: milestone,
    }));
});
