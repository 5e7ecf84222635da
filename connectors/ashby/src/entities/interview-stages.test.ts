import { describe, expect, it } from 'vitest';
import { stage } from '../../test/records.ts';
import { expectPost, meta, ok, testClient } from '../../test/wire.ts';

const ashby = testClient();
const { interviewPlanId } = stage;

describe('interview stages', () => {
  it('lists the stages of a plan', async () => {
    expectPost('/interviewStage.list', { interviewPlanId }, { ...ok([stage]), moreDataAvailable: false });
    await expect(ashby.interviewStages.list({ interviewPlanId })).resolves.toEqual({
      data: [stage],
      meta: meta({ hasMore: false }),
    });
  });

  it('accepts a cursor, in case Ashby returns one', async () => {
    expectPost('/interviewStage.list', { interviewPlanId, cursor: 'G8' }, { ...ok([]), moreDataAvailable: false });
    await expect(ashby.interviewStages.list({ interviewPlanId, cursor: 'G8' })).resolves.toMatchObject({ data: [] });
  });

  it('gets one', async () => {
    expectPost('/interviewStage.info', { interviewStageId: stage.id }, ok(stage));
    await expect(ashby.interviewStages.get({ interviewStageId: stage.id })).resolves.toEqual({
      data: stage,
      meta: meta(),
    });
  });
});
