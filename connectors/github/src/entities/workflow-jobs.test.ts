import { describe, it } from 'vitest';
import { exchange, last, shop } from '../../test/wire.ts';

describe('jobs of a workflow run', () => {
  it('are listed', () => {
    const job = {
      id: 399444496,
      run_id: 30433642,
      name: 'test',
      status: 'completed',
      conclusion: 'failure',
      steps: [{ name: 'pnpm test', number: 3, conclusion: 'failure' }],
    };
    return exchange({
      call: (github) => github.workflowJobs.list({ ...shop, run_id: 30433642, filter: 'all' }),
      sends: 'GET /repos/acme/shop/actions/runs/30433642/jobs',
      query: { filter: 'all' },
      response: { total_count: 1, jobs: [job] },
      data: [job],
      meta: { ...last, total: 1 },
    });
  });
});
