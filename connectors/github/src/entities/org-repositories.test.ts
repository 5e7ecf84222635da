import { describe, it } from 'vitest';
import { repository } from '../../test/records.ts';
import { exchange, last } from '../../test/wire.ts';

describe('repositories of an organization', () => {
  it('are listed', () =>
    exchange({
      call: (github) => github.orgRepositories.list({ org: 'acme', type: 'sources', sort: 'full_name' }),
      sends: 'GET /orgs/acme/repos',
      query: { type: 'sources', sort: 'full_name' },
      response: [repository],
      meta: last,
    }));
});
