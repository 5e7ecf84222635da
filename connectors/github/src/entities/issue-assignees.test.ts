import { describe, it } from 'vitest';
import { issue } from '../../test/records.ts';
import { exchange, shop } from '../../test/wire.ts';

describe('assignees of an issue', () => {
  it('are added', () =>
    exchange({
      call: (github) =>
        github.issueAssignees.create({
          ...shop,
          issue_number: 42,
          assignees: ['octocat', { login: 'mona', suggest: true }],
        }),
      sends: 'POST /repos/acme/shop/issues/42/assignees',
      body: { assignees: ['octocat', { login: 'mona', suggest: true }] },
      status: 201,
      response: issue,
    }));
});
