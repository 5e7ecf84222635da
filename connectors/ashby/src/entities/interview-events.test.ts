import { describe, expect, it } from 'vitest';
import { interview, interviewEvent } from '../../test/interviews.ts';
import { expectPost, lastMeta, lastPage, testClient } from '../../test/wire.ts';

const ashby = testClient();

describe('interview events', () => {
  it('lists the events of a schedule', async () => {
    const params = {
      interviewScheduleId: interviewEvent.interviewScheduleId,
      createdAfter: 1_767_225_600_000,
      expand: ['interview' as const],
      limit: 25,
      cursor: 'G8',
      syncToken: 'old',
    };
    const expanded = { ...interviewEvent, interview };
    expectPost('/interviewEvent.list', params, lastPage([expanded]));
    await expect(ashby.interviewEvents.list(params)).resolves.toEqual({ data: [expanded], meta: lastMeta() });
  });
});
