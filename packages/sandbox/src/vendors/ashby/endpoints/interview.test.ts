import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AshbyTestClient, type Loose, NOW, startAshby } from '../ashby-test-client.ts';

let ashby: AshbyTestClient;
beforeAll(async () => {
  ashby = await startAshby();
});
afterAll(() => ashby.sandbox.close());

async function activeApplication() {
  const [application] = await ashby.results('application.list', { status: 'Active', limit: 1 });
  return application;
}

async function interviewer(place = 0) {
  return (await ashby.results('user.list'))[place];
}

const at = (hour: number) => `2026-11-24T${String(hour).padStart(2, '0')}:00:00.000Z`;

async function schedule() {
  const application = await activeApplication();
  const [first, second] = [await interviewer(30), await interviewer(31)];
  const created = await ashby.results('interviewSchedule.create', {
    applicationId: application.id,
    interviewEvents: [
      { startTime: at(9), endTime: at(10), interviewers: [{ email: first.email }] },
      { startTime: at(10), endTime: at(11), interviewers: [{ email: second.email }], extraData: { room: 'blue' } },
    ],
  });
  return { application, created, first, second };
}

test('shared interviews are listed; those of one job and archived ones are listed on request', async () => {
  const usual = await ashby.results('interview.list');
  const all = await ashby.results('interview.list', { includeArchived: true, includeNonSharedInterviews: true });
  expect(usual.some(({ jobId, isArchived }: Loose) => jobId || isArchived)).toBe(false);
  expect(all.filter(({ jobId }: Loose) => jobId).length).toBeGreaterThan(0);
  expect(all.length - all.filter(({ jobId }: Loose) => jobId).length).toBe(usual.length + 1);
  expect(await ashby.results('interview.info', { id: usual[0].id })).toEqual(usual[0]);
  expect(usual[0]).not.toHaveProperty('minutes');
});

test('seeded schedules belong to periods of their application and have feedback', async () => {
  const [schedule] = (await ashby.results('interviewSchedule.list')).filter(
    ({ status }: Loose) => status === 'Complete',
  );
  const application = await ashby.results('application.info', { applicationId: schedule.applicationId });
  const stay = application.applicationHistory.find(({ stageId }: Loose) => stageId === schedule.interviewStageId);
  const [event] = schedule.interviewEvents;
  expect(event.startTime > stay.enteredStageAt && event.endTime < (stay.leftStageAt ?? NOW)).toBe(true);
  expect(event.hasSubmittedFeedback).toBe(true);
  const feedback = await ashby.results('applicationFeedback.list', { applicationId: application.id });
  const own = feedback.find(({ interviewEventId }: Loose) => interviewEventId === event.id);
  expect(event.interviewerUserIds).toContain(own.submittedByUser.id);
  expect(own.applicationHistoryId).toBe(stay.id);
  expect(own.submittedValues.overall_recommendation).toMatch(/^[1-4]$/);
  const events = await ashby.results('interviewEvent.list', {
    interviewScheduleId: schedule.id,
    expand: ['interview'],
  });
  expect(events[0].interview.id).toBe(event.interviewId);
  const { interview: _expanded, ...plain } = events[0];
  expect(plain).toEqual(event);
});

test('a new schedule is in the list and in the next sync', async () => {
  const { body } = await ashby.call('interviewSchedule.list', { createdAfter: Date.parse(NOW) - 1 });
  expect(body.results).toEqual([]);
  const { created, application } = await schedule();
  expect(created).toMatchObject({ status: 'Scheduled', applicationId: application.id, createdAt: NOW });
  expect(created.interviewEvents.map(({ extraData }: Loose) => extraData)).toEqual([undefined, { room: 'blue' }]);
  const delta = await ashby.results('interviewSchedule.list', { syncToken: body.syncToken });
  expect(delta).toEqual([created]);
});

test('events are updated, added and cancelled; cancelling the last one cancels the schedule', async () => {
  const { created, first } = await schedule();
  const [one, two] = created.interviewEvents;
  const event = { startTime: at(14), endTime: at(15), interviewers: [{ email: first.email, feedbackRequired: false }] };
  const target = { interviewScheduleId: created.id };
  const moved = await ashby.results('interviewSchedule.update', {
    ...target,
    interviewEvent: { interviewEventId: one.id, ...event },
  });
  expect(moved.interviewEvents[0]).toMatchObject({ id: one.id, startTime: at(14) });
  expect(moved.interviewEvents[0].interviewers[0].isFeedbackRequired).toBe(false);
  const grown = await ashby.results('interviewSchedule.update', {
    ...target,
    interviewEvent: [event],
    interviewEventIdToCancel: two.id,
  });
  expect(grown.interviewEvents).toHaveLength(2);
  const ids = grown.interviewEvents.map(({ id }: Loose) => id);
  const emptied = await ashby.results('interviewSchedule.update', { ...target, interviewEventIdToCancel: ids });
  expect(emptied).toMatchObject({ status: 'Cancelled', interviewEvents: [] });
  expect(await ashby.errorCode('interviewSchedule.update', target)).toBe('invalid_input');
});

test('a schedule that was created in the app can be cancelled but not updated', async () => {
  const [made] = await ashby.results('interviewSchedule.list', { limit: 1 });
  const update = { interviewScheduleId: made.id, interviewEventIdToCancel: [] };
  expect(await ashby.errorCode('interviewSchedule.update', update)).toBe('interview_schedule_not_found');
  expect((await ashby.results('interviewSchedule.cancel', { id: made.id })).status).toBe('Cancelled');
});

test.each([
  ['an unknown interviewer', { interviewers: [{ email: 'nobody@fernhill.example' }] }, 'user_not_found'],
  ['no interviewers', { interviewers: [] }, 'invalid_input'],
  ['an end before the start', { endTime: at(8) }, 'invalid_input'],
  ['an unknown interview', { interviewId: '00000000-0000-4000-8000-000000000000' }, 'interview_not_found'],
  ['extra data that is not text', { extraData: { room: 7 } }, 'invalid_input'],
])('%s is rejected', async (_what, change, code) => {
  const { id: applicationId } = await activeApplication();
  const { email } = await interviewer();
  const event = { startTime: at(9), endTime: at(10), interviewers: [{ email }], ...change };
  expect(await ashby.errorCode('interviewSchedule.create', { applicationId, interviewEvents: [event] })).toBe(code);
});

test('a briefing expands only the requested fields', async () => {
  const { created, first } = await schedule();
  const [event] = created.interviewEvents;
  const brief = await ashby.results('interviewBriefing.info', { interviewEventId: event.id });
  expect(brief).toMatchObject({ id: event.id, interviewId: event.interviewId, hasSubmittedFeedback: false });
  expect(Object.keys(brief.interviewers[0])).toEqual([
    'userId',
    'isFeedbackRequired',
    'hasSubmittedFeedback',
    'trainingRole',
  ]);
  expect(brief).not.toHaveProperty('candidate');
  const expand = ['feedbackFormDefinition', 'application', 'candidate', 'job', 'interview', 'interviewers'];
  const full = await ashby.results('interviewBriefing.info', { interviewEventId: event.id, expand });
  expect(full.interviewers[0].user.id).toBe(first.id);
  expect(full.candidate.applicationIds).toContain(full.application.id);
  expect(full.feedbackFormDefinition.id).toBe(full.feedbackFormDefinitionId);
});

async function verdict(formDefinitionId: string) {
  const form = await ashby.results('feedbackFormDefinition.info', { feedbackFormDefinitionId: formDefinitionId });
  const notes = form.formDefinition.sections[1].fields[0].field.path;
  const submit = (...values: Loose[]) => ({ fieldSubmissions: values });
  return { submit, recommendation: { path: 'overall_recommendation', value: '4' }, notes };
}

test('feedback completes a schedule after every required interviewer has submitted it', async () => {
  const { application, created, first, second } = await schedule();
  const { feedbackFormDefinitionId: formDefinitionId } = await ashby.results('interviewBriefing.info', {
    interviewEventId: created.interviewEvents[0].id,
  });
  const { submit, recommendation, notes } = await verdict(formDefinitionId);
  const target = { applicationId: application.id, formDefinitionId };
  const text = { path: notes, value: { type: 'PlainText', value: 'Strong.' } };
  const byFirst = { ...target, userId: first.id, interviewEventId: created.interviewEvents[0].id };

  const { submittedFormInstance } = await ashby.results('applicationFeedback.submit', {
    ...byFirst,
    feedbackForm: submit(recommendation, text),
  });
  expect(submittedFormInstance.submittedValues).toEqual({ overall_recommendation: '4', [notes]: 'Strong.' });
  const status = async () =>
    (await ashby.results('interviewSchedule.list', { applicationId: application.id })).at(-1).status;
  expect(await status()).toBe('Scheduled');
  const bySecond = { ...target, userId: second.id, interviewEventId: created.interviewEvents[1].id };
  await ashby.results('applicationFeedback.submit', { ...bySecond, feedbackForm: submit(recommendation) });
  expect(await status()).toBe('Complete');

  const cancel = { interviewScheduleId: created.id, interviewEventIdToCancel: created.interviewEvents[0].id };
  expect(await ashby.errorCode('interviewSchedule.update', cancel)).toBe('invalid_input');
  await ashby.results('interviewSchedule.update', { ...cancel, allowFeedbackDeletion: true });
  const left = await ashby.results('applicationFeedback.list', { applicationId: application.id });
  expect(left.map(({ id }: Loose) => id)).not.toContain(submittedFormInstance.id);

  const outsider = { ...bySecond, userId: first.id, feedbackForm: submit(recommendation) };
  expect(await ashby.errorCode('applicationFeedback.submit', outsider)).toBe('invalid_input');
});

test('feedback is validated against its form', async () => {
  const application = await activeApplication();
  const [form] = await ashby.results('feedbackFormDefinition.list');
  const { submit, recommendation, notes } = await verdict(form.id);
  const call = (...values: Loose[]) =>
    ashby.errorCode('applicationFeedback.submit', {
      applicationId: application.id,
      formDefinitionId: form.id,
      feedbackForm: submit(...values),
    });
  expect(await call()).toBe('invalid_input');
  expect(await call({ ...recommendation, value: '5' })).toBe('invalid_input');
  expect(await call(recommendation, { path: notes, value: 'no rich text' })).toBe('invalid_input');
  expect(await call(recommendation, { path: 'elsewhere', value: 'x' })).toBe('invalid_input');
});

test('feedback can be requested without an interview and then submitted', async () => {
  const application = await activeApplication();
  const user = await interviewer(10);
  const interviews = await ashby.results('interview.list');
  const request = { applicationId: application.id, interviewerUserId: user.id };
  const debrief = interviews.find(({ isDebrief }: Loose) => isDebrief);
  const rejected = { ...request, interviewId: debrief.id };
  expect(await ashby.errorCode('applicationFeedbackRequest.create', rejected)).toBe('invalid_input');
  const interview = interviews.find(({ isFeedbackRequested }: Loose) => isFeedbackRequested);
  const { interviewEventId } = await ashby.results('applicationFeedbackRequest.create', {
    ...request,
    interviewId: interview.id,
  });
  const { submit, recommendation } = await verdict(interview.feedbackFormDefinitionId);
  await ashby.results('applicationFeedback.submit', {
    applicationId: application.id,
    formDefinitionId: interview.feedbackFormDefinitionId,
    userId: user.id,
    interviewEventId,
    feedbackForm: submit(recommendation),
  });
  const briefing = await ashby.results('interviewBriefing.info', { interviewEventId });
  expect(briefing.hasSubmittedFeedback).toBe(true);
});

test('pools accept trainees with a training stage and members without one', async () => {
  const [listed] = await ashby.results('interviewerPool.list');
  expect(listed).not.toHaveProperty('qualifiedMembers');
  const pool = await ashby.results('interviewerPool.info', { interviewerPoolId: listed.id });
  const users = await ashby.results('user.list');
  const known = [...pool.qualifiedMembers, ...pool.trainees].map(({ id }: Loose) => id);
  const user = users.find(({ id }: Loose) => !known.includes(id));
  const target = { interviewerPoolId: pool.id, userId: user.id };
  const [stage] = pool.trainingPath.trainingStages;
  const asTrainee = await ashby.results('interviewerPool.addUser', {
    ...target,
    interviewerPoolTrainingPathStageId: stage.id,
  });
  expect(asTrainee.trainees.at(-1).id).toBe(user.id);
  const qualified = await ashby.results('interviewerPool.addUser', target);
  expect(qualified.trainees).toEqual(pool.trainees);
  expect(qualified.qualifiedMembers.at(-1).id).toBe(user.id);
  expect((await ashby.results('interviewerPool.removeUser', target)).qualifiedMembers).toEqual(pool.qualifiedMembers);
});

test('archived pools and training stages are listed on request', async () => {
  const created = await ashby.results('interviewerPool.create', { title: 'Mobile', requiresTraining: true });
  expect(created).toMatchObject({ isArchived: false, trainingPath: { enabled: true }, qualifiedMembers: [] });
  await ashby.results('interviewerPool.update', {
    interviewerPoolId: created.id,
    title: 'iOS',
    requiresTraining: false,
  });
  const archived = await ashby.results('interviewerPool.archive', { interviewerPoolId: created.id });
  expect(archived).toMatchObject({ title: 'iOS', isArchived: true, trainingPath: { enabled: false } });
  const usual = await ashby.results('interviewerPool.list');
  const all = await ashby.results('interviewerPool.list', {
    includeArchivedPools: true,
    includeArchivedTrainingStages: true,
  });
  expect(all.length).toBe(usual.length + 2);
  expect(all[0].trainingPath.trainingStages.length).toBe(usual[0].trainingPath.trainingStages.length + 1);
  expect((await ashby.results('interviewerPool.restore', { interviewerPoolId: created.id })).isArchived).toBe(false);
});

test('a transcript of an interview has a link until its retention ends', async () => {
  const schedules: Loose[] = [];
  let cursor: string | undefined;
  do {
    const { body } = await ashby.call('interviewSchedule.list', cursor ? { cursor } : {});
    schedules.push(...body.results);
    cursor = body.nextCursor;
  } while (cursor);
  const events = schedules
    .flatMap(({ interviewEvents }) => interviewEvents)
    .filter(({ notetakerTranscriptId }) => notetakerTranscriptId)
    .sort((a, b) => (a.startTime < b.startTime ? -1 : 1));
  const info = (event: Loose) => ({ notetakerTranscriptId: event.notetakerTranscriptId });
  expect(await ashby.errorCode('notetakerTranscript.info', info(events[0]))).toBe('notetaker_transcript_expired');
  const transcript = await ashby.results('notetakerTranscript.info', info(events.at(-1)));
  expect(transcript.interviewEventId).toBe(events.at(-1).id);
  expect(transcript.participants.at(-1).type).toBe('candidate');
  const download = await fetch(transcript.transcriptUrl);
  expect(download.headers.get('content-type')).toContain('application/json');
  const missing = { notetakerTranscriptId: '00000000-0000-4000-8000-000000000000' };
  expect(await ashby.errorCode('notetakerTranscript.info', missing)).toBe('notetaker_transcript_not_found');
});

test('take-home assignments link to their interview', async () => {
  const all = await ashby.results('takeHomeAssignment.list');
  expect(all.length).toBeGreaterThan(10);
  const [assignment] = all.filter(({ status }: Loose) => status === 'Completed');
  const info = await ashby.results('takeHomeAssignment.info', {
    takeHomeAssignmentId: assignment.id,
    expand: ['interview'],
  });
  expect(info).toMatchObject({ ...assignment, interview: { id: assignment.interviewId } });
  const own = await ashby.results('takeHomeAssignment.list', { applicationId: assignment.applicationId });
  expect(own).toEqual([assignment]);
  const missing = { takeHomeAssignmentId: 'x' };
  expect(await ashby.errorCode('takeHomeAssignment.info', missing)).toBe('take_home_assignment_not_found');
});
