import { describe, it } from 'vitest';
import { issue } from '../../test/records.ts';
import { exchange, shop } from '../../test/wire.ts';

describe('sub-issues', () => {
  it('are added', () =>
    exchange({
      call: (github) =>
        github.subIssues.create({ ...shop, issue_number: 42, sub_issue_id: 2400000043, replace_parent: true }),
      sends: 'POST /repos/acme/shop/issues/42/sub_issues',
      body: { sub_issue_id: 2400000043, replace_parent: true },
      status: 201,
      response: { ...issue, sub_issues_summary: { total: 1, completed: 0, percent_completed: 0 } },
    }));
});
