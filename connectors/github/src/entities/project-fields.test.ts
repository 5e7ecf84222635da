import { describe, it } from 'vitest';
import { exchange, last } from '../../test/wire.ts';

describe('fields of a project', () => {
  it('are listed', () =>
    exchange({
      call: (github) => github.projectFields.list({ org: 'acme', project_number: 1, limit: 50 }),
      sends: 'GET /orgs/acme/projectsV2/1/fields',
      query: { per_page: '50' },
      response: [
        {
          id: 123,
          node_id: 'PVTSSF_123',
          name: 'Status',
          data_type: 'single_select',
          options: [
            { id: 'f75ad846', name: { raw: 'Todo', html: 'Todo' }, description: { raw: '', html: '' }, color: 'GREEN' },
          ],
        },
      ],
      meta: last,
    }));
});
