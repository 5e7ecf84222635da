import { describe, expect, it } from 'vitest';
import { interview, interviewEvent, pool } from '../../test/interviews.ts';
import { application, candidate, formDefinition, job, stage, user } from '../../test/records.ts';
import { expectPost, meta, ok, testClient } from '../../test/wire.ts';

const ashby = testClient();

describe('interview briefings', () => {
  it('gets one with all related data', async () => {
    const params = {
      interviewEventId: interviewEvent.id,
      expand: [
        'feedbackFormDefinition' as const,
        'application' as const,
        'candidate' as const,
        'job' as const,
        'interview' as const,
        'interviewers' as const,
      ],
    };
    const briefing = {
      id: interviewEvent.id,
      applicationId: application.id,
      interviewId: interview.id,
      interviewStageId: stage.id,
      interviewers: [
        {
          userId: user.id,
          isFeedbackRequired: true,
          hasSubmittedFeedback: false,
          trainingRole: null,
          user,
          interviewerPool: pool,
        },
      ],
      hasSubmittedFeedback: false,
      feedbackFormDefinitionId: interview.feedbackFormDefinitionId,
      feedbackFormDefinition: {
        id: interview.feedbackFormDefinitionId,
        organizationId: 'f9e52a51-a075-4116-a7b8-484deba69025',
        title: 'Technical interview',
        isArchived: false,
        isDefaultForm: true,
        formDefinition,
      },
      application,
      candidate,
      job,
      interview,
    };
    expectPost('/interviewBriefing.info', params, ok(briefing));
    await expect(ashby.interviewBriefings.get(params)).resolves.toEqual({ data: briefing, meta: meta() });
  });
});
