import { describe, it } from 'vitest';
import { exchange, last, shop } from '../../test/wire.ts';

describe('workflows', () => {
  it('are listed', () => {
    const workflow = { id: 161335, node_id: 'W_1', name: 'CI', path: '.github/workflows/ci.yml', state: 'active' };
    return exchange({
      call: (github) => github.workflows.list({ ...shop, limit: 10 }),
      sends: 'GET /repos/acme/shop/actions/workflows',
      query: { per_page: '10' },
      response: { total_count: 1, workflows: [workflow] },
      data: [workflow],
      meta: { ...last, total: 1 },
    });
  });

  const inputs = { environment: 'staging' };

  it('are run, by the name of the file', () =>
    exchange({
      call: (github) => github.workflows.dispatch({ ...shop, workflow_id: 'deploy.yml', ref: 'main', inputs }),
      sends: 'POST /repos/acme/shop/actions/workflows/deploy.yml/dispatches',
      body: { ref: 'main', inputs },
      status: 204,
    }));

  it('return the run, where asked to', () =>
    exchange({
      call: (github) =>
        github.workflows.dispatch({ ...shop, workflow_id: 161335, ref: 'main', return_run_details: true }),
      sends: 'POST /repos/acme/shop/actions/workflows/161335/dispatches',
      body: { ref: 'main', return_run_details: true },
      response: { workflow_run_id: 30433642, run_url: 'https://api.github.com/x', html_url: 'https://github.com/x' },
    }));
});
