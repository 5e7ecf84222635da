import { describe, expect, it } from 'vitest';
import { user } from '../../test/records.ts';
import { expectPost, meta, ok, testClient } from '../../test/wire.ts';

const ashby = testClient();
const userId = user.id;
const settings = { id: 'f9e52a51-a075-4116-a7b8-484deba69160', dailyLimit: 3, weeklyLimit: null };

describe('interviewer settings', () => {
  it('gets the settings of a user', async () => {
    expectPost('/user.interviewerSettings', { userId }, ok(settings));
    await expect(ashby.interviewerSettings.get({ userId })).resolves.toEqual({ data: settings, meta: meta() });
  });

  it('sets one limit and removes another', async () => {
    const params = { userId, dailyLimit: 3, weeklyLimit: null };
    expectPost('/user.updateInterviewerSettings', params, ok(settings));
    await expect(ashby.interviewerSettings.update(params)).resolves.toEqual({ data: settings, meta: meta() });
    await expect(ashby.interviewerSettings.update({ userId })).rejects.toThrow(/at least one of dailyLimit/);
  });
});
