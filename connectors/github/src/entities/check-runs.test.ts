import { describe, it } from 'vitest';
import { sha } from '../../test/records.ts';
import { exchange, last, shop } from '../../test/wire.ts';

describe('checks', () => {
  it('are listed', () => {
    const check = {
      id: 4,
      name: 'mighty_readme',
      head_sha: sha,
      status: 'completed',
      conclusion: 'neutral',
      output: { title: null, summary: 'Fine' },
    };
    return exchange({
      call: (github) =>
        github.checkRuns.list({
          ...shop,
          ref: 'heads/main',
          check_name: 'mighty_readme',
          status: 'completed',
          filter: 'all',
          app_id: 1,
        }),
      sends: 'GET /repos/acme/shop/commits/heads/main/check-runs',
      query: { check_name: 'mighty_readme', status: 'completed', filter: 'all', app_id: '1' },
      response: { total_count: 1, check_runs: [check] },
      data: [check],
      meta: { ...last, total: 1 },
    });
  });
});
