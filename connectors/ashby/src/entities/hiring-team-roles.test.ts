import { expect, it } from 'vitest';
import { expectPost, meta, ok, testClient } from '../../test/wire.ts';

const ashby = testClient();
const id = 'e9ed20fd-d45f-4aad-8a00-a19bfba0083e';

it('lists the roles of hiring teams as records, which Ashby does not by default', async () => {
  const role = { id, title: 'Recruiter' };
  expectPost('/hiringTeamRole.list', { namesOnly: false }, ok([role]));
  await expect(ashby.hiringTeamRoles.list()).resolves.toEqual({ data: [role], meta: meta({ hasMore: false }) });
});
