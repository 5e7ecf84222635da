import { describe, expect, it } from 'vitest';
import { application, opening } from '../../test/records.ts';
import { expectPost, meta, ok, testClient } from '../../test/wire.ts';

const ashby = testClient();
const [member] = application.hiringTeam;
const who = { teamMemberId: 'f9e52a51-a075-4116-a7b8-484deba69004', roleId: 'f9e52a51-a075-4116-a7b8-484deba69026' };

describe.each(['addMember', 'removeMember'] as const)('hiring teams: %s', (action) => {
  it.each([{ applicationId: application.id }, { jobId: application.job.id }, { openingId: opening.id }])(
    'takes %j',
    async (team) => {
      expectPost(`/hiringTeam.${action}`, { ...team, ...who }, ok(member));
      await expect(ashby.hiringTeams[action]({ ...team, ...who })).resolves.toEqual({ data: member, meta: meta() });
    },
  );

  it.each([{}, { jobId: application.job.id, openingId: opening.id }])('rejects %j', async (team) => {
    await expect(ashby.hiringTeams[action]({ ...team, ...who })).rejects.toThrow(
      /exactly one of applicationId, jobId, openingId/,
    );
  });
});
