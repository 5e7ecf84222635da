import { expect, it } from 'vitest';
import { expectPost, lastMeta, lastPage, testClient } from '../../test/wire.ts';

const ashby = testClient();
const id = 'e9ed20fd-d45f-4aad-8a00-a19bfba0083e';
const at = '2022-08-12T20:29:56.964Z';

it('lists interview plans', async () => {
  const plan = { id, title: 'Engineering Interview Plan', isArchived: false, createdAt: at, updatedAt: at };
  const params = { includeArchived: true, limit: 25, cursor: 'G8', syncToken: 'old' };
  expectPost('/interviewPlan.list', params, lastPage([plan]));
  await expect(ashby.interviewPlans.list(params)).resolves.toEqual({ data: [plan], meta: lastMeta() });
});
