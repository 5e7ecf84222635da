import { expect, it } from 'vitest';
import { expectPost, meta, ok, testClient } from '../../test/wire.ts';

const ashby = testClient();
const id = 'e9ed20fd-d45f-4aad-8a00-a19bfba0083e';

it('lists stage groups', async () => {
  const group = { id, title: 'Technical Screening', order: 1, stageType: 'Active' };
  expectPost('/interviewStageGroup.list', {}, ok([group]));
  await expect(ashby.interviewStageGroups.list()).resolves.toEqual({ data: [group], meta: meta({ hasMore: false }) });
});
