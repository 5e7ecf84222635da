import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AshbyTestClient, type Loose, NOW, startAshby } from '../ashby-test-client.ts';

let ashby: AshbyTestClient;
beforeAll(async () => {
  ashby = await startAshby();
});
afterAll(() => ashby.sandbox.close());

const NOWHERE = '00000000-0000-4000-8000-000000000000';

async function application() {
  const applications = await ashby.results('application.list', { status: 'Active' });
  const [one] = applications.filter(({ currentInterviewStage }: Loose) => currentInterviewStage.type === 'Active');
  return ashby.results('application.info', { applicationId: one.id });
}

const asInput = ({ id, stageId, stageNumber, enteredStageAt }: Loose) => ({
  applicationHistoryId: id,
  stageId,
  stageNumber,
  enteredStageAt,
});

test('the history is replaced as a whole and loses omitted entries', async () => {
  const { id: applicationId, applicationHistory: history } = await application();
  const shorter = history.slice(0, -1).map(asInput);
  const updated = await ashby.results('application.updateHistory', { applicationId, applicationHistory: shorter });
  expect(updated.applicationHistory.map(({ id }: Loose) => id)).toEqual(
    history.slice(0, -1).map(({ id }: Loose) => id),
  );
  expect(updated.applicationHistory.at(-1)).not.toHaveProperty('leftStageAt');
  expect(updated.currentInterviewStage.id).toBe(shorter.at(-1).stageId);
  const headless = history.slice(1).map(asInput);
  expect(await ashby.errorCode('application.updateHistory', { applicationId, applicationHistory: headless })).toBe(
    'invalid_input',
  );
});

test('an archive stage in the history requires a reason and archives the application', async () => {
  const { id: applicationId, applicationHistory: history, currentInterviewStage } = await application();
  const stages = await ashby.results('interviewStage.list', { interviewPlanId: currentInterviewStage.interviewPlanId });
  const [reason] = await ashby.results('archiveReason.list');
  const archive = stages.find(({ type }: Loose) => type === 'Archived');
  const stay = { stageId: archive.id, stageNumber: history.length, enteredStageAt: NOW };
  const given = history.map(asInput);
  const bare = { applicationId, applicationHistory: [...given, stay] };
  expect(await ashby.errorCode('application.updateHistory', bare)).toBe('invalid_input');
  const archived = await ashby.results('application.updateHistory', {
    applicationId,
    applicationHistory: [...given, { ...stay, archiveReasonId: reason.id }],
  });
  expect(archived).toMatchObject({ status: 'Archived', archivedAt: NOW, archiveReason: { id: reason.id } });
});

test('a deleted application disappears from its candidate and from every list', async () => {
  const { id: applicationId, candidate } = await application();
  expect(await ashby.results('application.delete', { applicationId })).toEqual({ applicationId });
  expect(await ashby.errorCode('application.info', { applicationId })).toBe('application_not_found');
  expect((await ashby.results('candidate.info', { id: candidate.id })).applicationIds).not.toContain(applicationId);
  expect(await ashby.results('interviewSchedule.list', { applicationId })).toEqual([]);
  expect(await ashby.results('applicationFeedback.list', { applicationId })).toEqual([]);
});

test('the names from before the renaming still work', async () => {
  const [source] = await ashby.results('source.list');
  const { id: applicationId } = await application();
  const changed = await ashby.results('application.change_source', { applicationId, sourceId: source.id });
  expect(changed.source.id).toBe(source.id);
  expect(await ashby.errorCode('application.change_stage', { applicationId, interviewStageId: NOWHERE })).toBe(
    'interview_stage_not_found',
  );
});

test('a form that was submitted long ago can be read by its id', async () => {
  const applications = await ashby.results('application.list');
  const online = applications.find(({ appliedViaJobPostingId }: Loose) => appliedViaJobPostingId);
  const info = await ashby.results('application.info', {
    applicationId: online.id,
    expand: ['applicationFormSubmissions'],
  });
  const [submission] = info.applicationFormSubmissions;
  expect(submission.submittedValues._systemfield_name).toBe(online.candidate.name);
  const again = await ashby.results('application.info', { submittedFormInstanceId: submission.id });
  expect(again.id).toBe(online.id);
});
