import { describe, it } from 'vitest';
import { octocat, sha } from '../../test/records.ts';
import { exchange, last, shop } from '../../test/wire.ts';

const run = {
  id: 30433642,
  name: 'CI',
  run_number: 562,
  run_attempt: 1,
  status: 'completed',
  conclusion: 'failure',
  event: 'push',
  head_branch: 'main',
  head_sha: sha,
  workflow_id: 161335,
  actor: octocat,
  pull_requests: [],
};

describe('workflow runs', () => {
  it('are listed', () =>
    exchange({
      call: (github) =>
        github.workflowRuns.list({
          ...shop,
          actor: 'octocat',
          branch: 'main',
          event: 'push',
          status: 'failure',
          created: '>=2026-11-01',
          head_sha: sha,
          check_suite_id: 4,
          exclude_pull_requests: true,
        }),
      sends: 'GET /repos/acme/shop/actions/runs',
      query: {
        actor: 'octocat',
        branch: 'main',
        event: 'push',
        status: 'failure',
        created: '>=2026-11-01',
        head_sha: sha,
        check_suite_id: '4',
        exclude_pull_requests: 'true',
      },
      response: { total_count: 1, workflow_runs: [run] },
      data: [run],
      meta: { ...last, total: 1 },
    }));

  it('are read', () =>
    exchange({
      call: (github) => github.workflowRuns.get({ ...shop, run_id: 30433642, exclude_pull_requests: true }),
      sends: 'GET /repos/acme/shop/actions/runs/30433642',
      query: { exclude_pull_requests: 'true' },
      response: run,
    }));

  it('are run again', () =>
    exchange({
      call: (github) => github.workflowRuns.rerunFailed({ ...shop, run_id: 30433642, enable_debug_logging: true }),
      sends: 'POST /repos/acme/shop/actions/runs/30433642/rerun-failed-jobs',
      body: { enable_debug_logging: true },
      status: 201,
      response: {},
      data: null,
    }));
});
