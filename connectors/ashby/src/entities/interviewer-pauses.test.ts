import { describe, expect, it } from 'vitest';
import { user } from '../../test/records.ts';
import { expectPost, meta, ok, testClient } from '../../test/wire.ts';

const ashby = testClient();

const pause = {
  id: 'f9e52a51-a075-4116-a7b8-484deba69150',
  userId: user.id,
  startsAt: '2026-01-15T00:00:00.000Z',
  endsAt: null,
  comment: 'On vacation',
  createdAt: '2026-01-14T10:30:00.000Z',
};

describe('interviewer pauses', () => {
  it('lists the pauses of a user', async () => {
    expectPost('/user.listInterviewerPauses', { userId: user.id }, ok([pause]));
    await expect(ashby.interviewerPauses.list({ userId: user.id })).resolves.toEqual({
      data: [pause],
      meta: meta({ hasMore: false }),
    });
  });

  it('creates', async () => {
    const params = {
      userId: user.id,
      startsAt: '2026-01-15T00:00:00.000Z',
      endsAt: '2026-02-15T00:00:00.000Z',
      comment: 'On vacation',
    };
    expectPost('/user.createInterviewerPause', params, ok(pause));
    await expect(ashby.interviewerPauses.create(params)).resolves.toEqual({ data: pause, meta: meta() });
  });

  it('deletes', async () => {
    expectPost('/user.deleteInterviewerPause', { interviewerPauseId: pause.id }, ok({ id: pause.id }));
    await expect(ashby.interviewerPauses.delete({ interviewerPauseId: pause.id })).resolves.toEqual({
      data: { id: pause.id },
      meta: meta(),
    });
  });
});
