import { describe, it } from 'vitest';
import { exchange } from '../../test/wire.ts';

const thread = {
  id: '0d1e2f3a-4b5c-4d6e-8f70-8192a3b4c5d6',
  issue_id: '9f1c2d34-5e6f-4a7b-8c9d-0e1f2a3b4c5d',
  name: 'Triage',
  source: 'slack',
  channel_id: 'C0INT000001',
  thread_id: '1763381649.000200',
};

describe('issueThreads', () => {
  it('lists them', () =>
    exchange({
      call: (pylon) => pylon.issueThreads.list({ id: '1042' }),
      sends: 'GET /issues/1042/threads',
      response: { data: [thread] },
      meta: { hasMore: false },
    }));

  it('creates one', () =>
    exchange({
      call: (pylon) => pylon.issueThreads.create({ id: thread.issue_id, name: 'Triage' }),
      sends: `POST /issues/${thread.issue_id}/threads`,
      body: { name: 'Triage' },
      response: { data: { ...thread, source: '', channel_id: '', thread_id: '' } },
    }));

  it('creates one without a name', () =>
    exchange({
      call: (pylon) => pylon.issueThreads.create({ id: '1042' }),
      sends: 'POST /issues/1042/threads',
      body: {},
      response: { data: { ...thread, name: '' } },
    }));
});
