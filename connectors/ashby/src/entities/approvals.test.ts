import { describe, expect, it } from 'vitest';
import { user } from '../../test/records.ts';
import { expectPost, lastMeta, lastPage, testClient } from '../../test/wire.ts';

const ashby = testClient();
const entityId = 'e9ed20fd-d45f-4aad-8a00-a19bfba0083e';

describe('approvals', () => {
  it('lists', async () => {
    const approval = {
      id: 'e9ed20fd-d45f-4aad-8a00-a19bfba00850',
      approvalDefinitionId: 'e9ed20fd-d45f-4aad-8a00-a19bfba00851',
      entityId,
      entityType: 'offer',
      createdAt: '2022-08-12T20:29:56.964Z',
      submittedAt: '2022-08-12T21:29:56.964Z',
      steps: [
        {
          id: 'e9ed20fd-d45f-4aad-8a00-a19bfba00852',
          approvalsRequired: 1,
          approvers: [
            {
              id: 'e9ed20fd-d45f-4aad-8a00-a19bfba00853',
              userId: user.id,
              decision: 'pending',
              requestedAt: '2022-08-12T21:29:56.964Z',
            },
          ],
        },
      ],
    };
    const params = { entityType: 'offer' as const, entityId, limit: 25, cursor: 'G8', syncToken: 'old' };
    expectPost('/approval.list', params, lastPage([approval]));
    await expect(ashby.approvals.list(params)).resolves.toEqual({ data: [approval], meta: lastMeta() });
  });
});
