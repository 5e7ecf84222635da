import { describe, expect, it } from 'vitest';
import { interview } from '../../test/interviews.ts';
import { expectPost, lastMeta, lastPage, meta, ok, testClient } from '../../test/wire.ts';

const ashby = testClient();

describe('interviews', () => {
  it('lists', async () => {
    const params = {
      includeArchived: true,
      includeNonSharedInterviews: true,
      excludeArchivedScheduleTemplateInterviews: true,
      limit: 25,
      cursor: 'G8',
      syncToken: 'old',
    };
    expectPost('/interview.list', params, lastPage([interview]));
    await expect(ashby.interviews.list(params)).resolves.toEqual({ data: [interview], meta: lastMeta() });
  });

  it('gets one', async () => {
    expectPost('/interview.info', { id: interview.id }, ok(interview));
    await expect(ashby.interviews.get({ id: interview.id })).resolves.toEqual({ data: interview, meta: meta() });
  });
});
