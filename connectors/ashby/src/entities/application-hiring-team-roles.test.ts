import { expect, it } from 'vitest';
import { expectPost, meta, testClient } from '../../test/wire.ts';

const ashby = testClient();
const id = 'e9ed20fd-d45f-4aad-8a00-a19bfba0083e';

it('lists the roles of hiring teams of applications', async () => {
  const role = { id, title: 'Recruiter' };
  expectPost('/applicationHiringTeamRole.list', {}, { results: [role] });
  await expect(ashby.applicationHiringTeamRoles.list()).resolves.toEqual({
    data: [role],
    meta: meta({ hasMore: false }),
  });
});
