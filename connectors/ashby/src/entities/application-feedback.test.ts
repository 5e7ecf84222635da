import { describe, expect, it } from 'vitest';
import { application, formDefinition, user } from '../../test/records.ts';
import { expectPost, lastMeta, lastPage, meta, ok, testClient } from '../../test/wire.ts';

const ashby = testClient();
const applicationId = application.id;
const submission = {
  id: 'f47ac10b-58cc-4372-a567-0e02b2c3d479',
  formDefinition,
  submittedValues: { overall_recommendation: '4', feedback: 'Strong technical skills.' },
};

describe('application feedback', () => {
  it('lists', async () => {
    const feedback = {
      ...submission,
      applicationId,
      feedbackFormDefinitionId: '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
      interviewId: '6ba7b811-9dad-11d1-80b4-00c04fd430c8',
      interviewEventId: '6ba7b812-9dad-11d1-80b4-00c04fd430c8',
      applicationHistoryId: '6ba7b813-9dad-11d1-80b4-00c04fd430c8',
      submittedAt: '2023-11-15T14:30:00.000Z',
      submittedByUser: user,
    };
    const params = { applicationId, createdAfter: 1_767_225_600_000, limit: 25, cursor: 'G8', syncToken: 'old' };
    expectPost('/applicationFeedback.list', params, lastPage([feedback]));
    await expect(ashby.applicationFeedback.list(params)).resolves.toEqual({ data: [feedback], meta: lastMeta() });
  });

  it('submits a value of every type', async () => {
    const params = {
      applicationId,
      formDefinitionId: '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
      userId: user.id,
      interviewEventId: '6ba7b812-9dad-11d1-80b4-00c04fd430c8',
      feedbackForm: {
        fieldSubmissions: [
          { path: 'overall_recommendation', value: { score: 4 } },
          { path: 'notes', value: { type: 'PlainText' as const, value: 'Strong technical skills.' } },
          { path: 'referred', value: true },
          { path: 'years', value: 7 },
          { path: 'teams', value: ['backend'] },
          { path: 'expects', value: { value: 100_000, currencyCode: 'USD' } },
          { path: 'range', value: { type: 'number-range' as const, minValue: 1, maxValue: 10 } },
          { path: 'manager', value: { value: 'f9e52a51-a075-4116-a7b8-484deba69004' } },
          { path: 'place', value: { country: 'USA', region: 'California', city: 'San Francisco' } },
        ],
      },
    };
    expectPost('/applicationFeedback.submit', params, ok({ submittedFormInstance: submission }));
    await expect(ashby.applicationFeedback.submit(params)).resolves.toEqual({
      data: { submittedFormInstance: submission },
      meta: meta(),
    });
  });

  const form = { applicationId, formDefinitionId: 'form-1' };

  it('rejects a score out of range', async () => {
    const feedbackForm = { fieldSubmissions: [{ path: 'overall_recommendation', value: { score: 5 } }] };
    await expect(ashby.applicationFeedback.submit({ ...form, feedbackForm })).rejects.toMatchObject({
      code: 'invalid_params',
      outcome: 'not_sent',
    });
  });

  it('rejects feedback on an interview event without a user', async () => {
    const feedbackForm = { fieldSubmissions: [] };
    const call = ashby.applicationFeedback.submit({ ...form, feedbackForm, interviewEventId: 'event-1' });
    await expect(call).rejects.toThrow(/userId/);
  });
});
