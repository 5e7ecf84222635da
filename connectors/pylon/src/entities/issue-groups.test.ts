import { describe, it } from 'vitest';
import { exchange } from '../../test/wire.ts';

const id = '77777777-aaaa-4bbb-8ccc-dddddddddddd';
const child_id = '9f1c2d34-5e6f-4a7b-8c9d-0e1f2a3b4c5d';

// These operations are not documented: the tests cover method, path, and that the body is sent unchanged.
describe('issueGroups', () => {
  it('creates one with the body unchanged', () =>
    exchange({
      call: (pylon) => pylon.issueGroups.create({ title: 'Outage', nested: { tags: ['outage'] } }),
      sends: 'POST /issue-groups',
      body: { title: 'Outage', nested: { tags: ['outage'] } },
      response: { data: { id, number: 1001 } },
    }));

  it('creates one without parameters', () =>
    exchange({
      call: (pylon) => pylon.issueGroups.create(),
      sends: 'POST /issue-groups',
      body: {},
      response: { data: { id, number: 1001 } },
    }));

  it('adds issues to one', () =>
    exchange({
      call: (pylon) => pylon.issueGroups.addChildren({ id, some_ids: [child_id] }),
      sends: `POST /issue-groups/${id}/children`,
      body: { some_ids: [child_id] },
      response: {},
    }));

  it('removes an issue from one', () =>
    exchange({
      call: (pylon) => pylon.issueGroups.removeChild({ id, child_id }),
      sends: `DELETE /issue-groups/${id}/children/${child_id}`,
      response: {},
    }));
});
