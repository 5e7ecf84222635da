import { describe, expect, it } from 'vitest';
import { user } from '../../test/records.ts';
import { expectPost, meta, ok, testClient } from '../../test/wire.ts';

const ashby = testClient();
const entityId = 'e9ed20fd-d45f-4aad-8a00-a19bfba0083e';

describe('approval definitions', () => {
  const steps = [{ approvalsRequired: 1, approvers: [{ userId: user.id, type: 'user' as const }] }];

  it('are replaced', async () => {
    const params = {
      entityType: 'offer' as const,
      entityId,
      approvalStepDefinitions: steps,
      submitApprovalRequest: true,
    };
    const definition = {
      id: 'e9ed20fd-d45f-4aad-8a00-a19bfba00851',
      entityType: 'Offer',
      entityId,
      approvalStepDefinitions: steps,
    };
    expectPost('/approvalDefinition.update', params, ok(definition));
    await expect(ashby.approvalDefinitions.update(params)).resolves.toEqual({ data: definition, meta: meta() });
  });

  it('can be empty, which skips the approval and is destructive', async () => {
    const params = { entityType: 'offer' as const, entityId, approvalStepDefinitions: [] };
    const preview = await ashby.approvalDefinitions.update(params, { dryRun: true });
    expect(preview.data).toMatchObject({ body: params, effect: 'destructive' });
  });
});
