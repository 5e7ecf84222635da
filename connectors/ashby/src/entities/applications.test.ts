import { describe, expect, it } from 'vitest';
import { application, archiveReason, historyEvent, opening, source, stage, user } from '../../test/records.ts';
import { expectPost, lastMeta, lastPage, meta, ok, plainPage, testClient } from '../../test/wire.ts';

const ashby = testClient();
const applicationId = application.id;

describe('applications', () => {
  it('lists by status, job and time', async () => {
    const params = {
      status: 'Active' as const,
      jobId: application.job.id,
      createdAfter: 1_767_225_600_000,
      createdBefore: 1_790_000_000_000,
      expand: ['openings' as const],
      limit: 100,
      cursor: 'G8',
      syncToken: 'old',
    };
    const expanded = { ...application, openings: [opening] };
    expectPost('/application.list', params, lastPage([expanded]));
    await expect(ashby.applications.list(params)).resolves.toEqual({ data: [expanded], meta: lastMeta() });
  });

  it('gets one with its history', async () => {
    const detail = {
      ...application,
      applicationHistory: [historyEvent],
      applicationFormSubmissions: [],
      referrals: [{ user, referredAt: '2026-08-12T20:29:56.964Z' }],
    };
    const params = { applicationId, expand: ['referrals' as const, 'applicationFormSubmissions' as const] };
    expectPost('/application.info', params, ok(detail));
    await expect(ashby.applications.get(params)).resolves.toEqual({ data: detail, meta: meta() });
  });

  it('gets one by its submitted form', async () => {
    const params = { submittedFormInstanceId: 'f9e52a51-a075-4116-a7b8-484deba69020' };
    expectPost('/application.info', params, ok(application));
    await expect(ashby.applications.get(params)).resolves.toMatchObject({ data: application });
    await expect(ashby.applications.get({})).rejects.toThrow(/at least one of applicationId, submittedFormInstanceId/);
  });

  it('creates', async () => {
    const params = {
      candidateId: application.candidate.id,
      jobId: application.job.id,
      interviewPlanId: stage.interviewPlanId,
      interviewStageId: 'FirstPreInterviewScreen',
      sourceId: source.id,
      creditedToUserId: user.id,
      createdAt: '2026-08-12T20:29:56.964Z',
      applicationHistory: [
        {
          stageId: stage.id,
          stageNumber: 0,
          enteredStageAt: '2026-07-21T17:32:28Z',
          archiveReasonId: archiveReason.id,
        },
      ],
    };
    expectPost('/application.create', params, ok(application));
    await expect(ashby.applications.create(params)).resolves.toEqual({ data: application, meta: meta() });
  });

  it("returns Ashby's warnings about a partial success", async () => {
    const params = { candidateId: application.candidate.id, jobId: application.job.id };
    expectPost('/application.create', params, { ...ok(application), warnings: ['unable_to_add_application_metadata'] });
    await expect(ashby.applications.create(params)).resolves.toEqual({
      data: application,
      meta: meta({ warnings: ['unable_to_add_application_metadata'] }),
    });
  });

  it('updates', async () => {
    const params = {
      applicationId,
      sourceId: source.id,
      creditedToUserId: user.id,
      createdAt: '2026-08-12T20:29:56.964Z',
      sendNotifications: false,
    };
    expectPost('/application.update', params, ok(application));
    await expect(ashby.applications.update(params)).resolves.toEqual({ data: application, meta: meta() });
  });

  it('moves to another stage, and archives with an email', async () => {
    const archived = {
      ...application,
      status: 'Archived',
      archiveReason: { ...archiveReason, customFields: [] },
      archivedAt: '2026-10-01T08:00:00.000Z',
    };
    const params = {
      applicationId,
      interviewStageId: stage.id,
      archiveReasonId: archiveReason.id,
      archiveEmail: {
        communicationTemplateId: 'f9e52a51-a075-4116-a7b8-484deba69021',
        sendAt: '2026-10-02T08:27:01Z',
      },
    };
    expectPost('/application.changeStage', params, ok(archived));
    await expect(ashby.applications.changeStage(params)).resolves.toEqual({ data: archived, meta: meta() });
  });

  it('shows in a dry run whether a move emails the candidate', async () => {
    const preview = await ashby.applications.changeStage(
      { applicationId, interviewStageId: stage.id },
      { dryRun: true },
    );
    expect(preview.data).toMatchObject({
      method: 'POST',
      url: 'https://api.ashbyhq.com/application.changeStage',
      effect: 'write',
      sends: false,
    });
  });

  it('sets and clears the source', async () => {
    expectPost('/application.changeSource', { applicationId, sourceId: source.id }, ok(application));
    await expect(ashby.applications.changeSource({ applicationId, sourceId: source.id })).resolves.toEqual({
      data: application,
      meta: meta(),
    });
    expectPost('/application.changeSource', { applicationId, sourceId: null }, ok({ ...application, source: null }));
    await expect(ashby.applications.changeSource({ applicationId, sourceId: null })).resolves.toEqual({
      data: { ...application, source: null },
      meta: meta(),
    });
  });

  it('transfers to another job', async () => {
    const params = {
      applicationId,
      jobId: 'f9e52a51-a075-4116-a7b8-484deba69022',
      interviewPlanId: stage.interviewPlanId,
      interviewStageId: stage.id,
      startAutomaticActivities: false,
    };
    expectPost('/application.transfer', params, ok(application));
    await expect(ashby.applications.transfer(params)).resolves.toEqual({ data: application, meta: meta() });
  });

  it('lists the history', async () => {
    const params = { applicationId, limit: 2, cursor: 'G8' };
    const page = { ...ok([historyEvent]), moreDataAvailable: true, nextCursor: 'G9' };
    expectPost('/application.listHistory', params, page);
    await expect(ashby.applications.listHistory(params)).resolves.toEqual({
      data: [historyEvent],
      meta: meta({ hasMore: true, nextCursor: 'G9' }),
    });
  });

  it('deletes', async () => {
    expectPost('/application.delete', { applicationId }, ok({ applicationId }));
    await expect(ashby.applications.delete({ applicationId })).resolves.toEqual({
      data: { applicationId },
      meta: meta(),
    });
  });

  it('is destructive in a dry run of delete', async () => {
    const preview = await ashby.applications.delete({ applicationId }, { dryRun: true });
    expect(preview.data).toMatchObject({ effect: 'destructive', sends: false });
  });

  it('replaces the whole history', async () => {
    const params = {
      applicationId,
      applicationHistory: [
        {
          applicationHistoryId: historyEvent.id,
          stageId: stage.id,
          stageNumber: 0,
          enteredStageAt: '2022-08-12T20:29:56.964Z',
        },
        {
          stageId: 'f9e52a51-a075-4116-a7b8-484deba69023',
          stageNumber: 1,
          enteredStageAt: '2022-08-13T20:29:56.964Z',
          archiveReasonId: archiveReason.id,
        },
      ],
    };
    const detail = {
      ...application,
      applicationHistory: [historyEvent],
      applicationFormSubmissions: [],
      referrals: [],
    };
    expectPost('/application.updateHistory', params, ok(detail));
    await expect(ashby.applications.updateHistory(params)).resolves.toEqual({ data: detail, meta: meta() });
  });

  it('rejects a history event without its position', async () => {
    const event = { stageId: stage.id, enteredStageAt: '2022-08-12T20:29:56.964Z' };
    await expect(
      // @ts-expect-error stageNumber is required
      ashby.applications.updateHistory({ applicationId, applicationHistory: [event] }),
    ).rejects.toThrow(/stageNumber/);
  });

  it('lists AI evaluations', async () => {
    const evaluation = {
      id: 'f9e52a51-a075-4116-a7b8-484deba69024',
      criterion: {
        id: 'f9e52a51-a075-4116-a7b8-484deba69025',
        title: 'Location',
        type: 'ResumePrompt',
        prompt: "Evaluate if the candidate's location aligns with the job requirements.",
        applicationFormDefinitionId: null,
        applicationFormFieldPath: null,
      },
      status: 'Completed',
      outcome: 'Meets',
      reasoning: "The candidate's location aligns well with the job's requirement.",
      skipReason: null,
      outcomeNumber: 0.85,
      evaluatedAt: '2024-01-15T10:30:00Z',
    };
    const params = { applicationId, limit: 25, cursor: 'G8' };
    expectPost('/application.listCriteriaEvaluations', params, plainPage([evaluation]));
    await expect(ashby.applications.listCriteriaEvaluations(params)).resolves.toEqual({
      data: [evaluation],
      meta: meta({ hasMore: false }),
    });
  });

  it.each(['addHiringTeamMember', 'removeHiringTeamMember'] as const)('%s', async (action) => {
    const params = { applicationId, teamMemberId: user.id, roleId: 'f9e52a51-a075-4116-a7b8-484deba69026' };
    const [member] = application.hiringTeam;
    expectPost(`/application.${action}`, params, ok(member));
    await expect(ashby.applications[action](params)).resolves.toEqual({ data: member, meta: meta() });
  });
});
