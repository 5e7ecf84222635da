import { expect, it } from 'vitest';
import { expectPost, meta, ok, testClient } from '../../test/wire.ts';

const ashby = testClient();
const id = 'e9ed20fd-d45f-4aad-8a00-a19bfba0083e';

it("lists hiring team roles as records, which is not Ashby's default", async () => {
  const role = { id, title: 'Recruiter' };
  expectPost('/hiringTeamRole.list', { namesOnly: false }, ok([role]));
  await expect(ashby.hiringTeamRoles.list()).resolves.toEqual({ data: [role], meta: meta({ hasMore: false }) });
});
