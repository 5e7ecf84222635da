import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AshbyTestClient, type Loose, NOW, startAshby } from '../ashby-test-client.ts';

let ashby: AshbyTestClient;
let candidateId: string;
let job: Loose;
let stages: Loose[];
let reasonId: string;

beforeEach(async () => {
  ashby = await startAshby();
  candidateId = (await ashby.results('candidate.create', { name: 'Ada Example' })).id;
  job = (await ashby.results('job.list', { status: ['Open'], limit: 1 }))[0];
  stages = await ashby.results('interviewStage.list', { interviewPlanId: job.defaultInterviewPlanId });
  reasonId = (await ashby.results('archiveReason.list'))[0].id;
});
afterEach(() => ashby.sandbox.close());

const create = (more: object = {}) => ashby.results('application.create', { candidateId, jobId: job.id, ...more });
const stage = (type: string) => stages.find((candidate) => candidate.type === type)!;

test('a new application starts in the first lead stage and appears on the candidate', async () => {
  const application = await create();
  expect(application).toMatchObject({
    status: 'Lead',
    candidate: { id: candidateId, name: 'Ada Example' },
    job: { id: job.id, title: job.title },
    currentInterviewStage: stage('Lead'),
  });
  expect((await ashby.results('candidate.info', { id: candidateId })).applicationIds).toEqual([application.id]);
});

test('FirstPreInterviewScreen refers to that stage of the plan', async () => {
  const application = await create({ interviewStageId: 'FirstPreInterviewScreen' });
  expect(application).toMatchObject({ status: 'Active', currentInterviewStage: { type: 'PreInterviewScreen' } });
});

test('a given history determines the current stage', async () => {
  const applicationHistory = [
    {
      stageId: stage('Archived').id,
      stageNumber: 1,
      enteredStageAt: '2026-03-01T00:00:00Z',
      archiveReasonId: reasonId,
    },
    { stageId: stage('PreInterviewScreen').id, stageNumber: 0, enteredStageAt: '2026-02-01T00:00:00Z' },
  ];
  const { id } = await create({ applicationHistory, createdAt: '2026-02-01T00:00:00Z' });
  const info = await ashby.results('application.info', { applicationId: id });
  expect(info).toMatchObject({
    status: 'Archived',
    archivedAt: '2026-03-01T00:00:00.000Z',
    archiveReason: { id: reasonId },
  });
  expect(info.applicationHistory.map(({ leftStageAt }: Loose) => leftStageAt)).toEqual([
    '2026-03-01T00:00:00.000Z',
    undefined,
  ]);
});

test('changeStage changes the stage and adds to the history', async () => {
  const { id: applicationId } = await create();
  const moved = await ashby.results('application.changeStage', {
    applicationId,
    interviewStageId: stage('Offer').id,
  });
  expect(moved).toMatchObject({ status: 'Active', currentInterviewStage: { type: 'Offer' }, updatedAt: NOW });
  const history = await ashby.results('application.listHistory', { applicationId });
  expect(history).toMatchObject([
    { stageNumber: 0, leftStageAt: NOW },
    { stageNumber: 1, stageId: stage('Offer').id },
  ]);
  expect(history[1]).not.toHaveProperty('leftStageAt');
});

test('an archive stage requires a reason, and other stages reject one', async () => {
  const { id: applicationId } = await create();
  const move = { applicationId, interviewStageId: stage('Archived').id };
  expect(await ashby.errorCode('application.changeStage', move)).toBe('invalid_input');
  const elsewhere = { ...move, interviewStageId: stage('Active').id, archiveReasonId: reasonId };
  expect(await ashby.errorCode('application.changeStage', elsewhere)).toBe('invalid_input');
  const unknown = { ...move, archiveReasonId: candidateId };
  expect(await ashby.errorCode('application.changeStage', unknown)).toBe('archive_reason_not_found');

  const archived = await ashby.results('application.changeStage', { ...move, archiveReasonId: reasonId });
  expect(archived).toMatchObject({ status: 'Archived', archivedAt: NOW, archiveReason: { id: reasonId } });
  const back = await ashby.results('application.changeStage', { applicationId, interviewStageId: stage('Active').id });
  expect(back.status).toBe('Active');
  expect(back).not.toHaveProperty('archiveReason');
  expect(back).not.toHaveProperty('archivedAt');
});

test('the archive email requires an existing template', async () => {
  const { id: applicationId } = await create();
  const archiveEmail = { communicationTemplateId: candidateId };
  const move = { applicationId, interviewStageId: stage('Archived').id, archiveReasonId: reasonId, archiveEmail };
  expect(await ashby.errorCode('application.changeStage', move)).toBe('communication_template_not_found');
});

test('a stage of another plan is not found', async () => {
  const { id: applicationId } = await create();
  const plans = await ashby.results('interviewPlan.list');
  const other = plans.find(({ id }: Loose) => id !== job.defaultInterviewPlanId);
  const [foreign] = await ashby.results('interviewStage.list', { interviewPlanId: other.id });
  const code = await ashby.errorCode('application.changeStage', { applicationId, interviewStageId: foreign.id });
  expect(code).toBe('interview_stage_not_found');
  expect(await ashby.errorCode('interviewStage.list', {})).toBe('invalid_input');
});

test('transfer requires a job with one of its plans and a stage of it', async () => {
  const { id: applicationId } = await create();
  const jobs = await ashby.results('job.list', { status: ['Open'] });
  const target = jobs.find(
    ({ defaultInterviewPlanId }: Loose) => defaultInterviewPlanId !== job.defaultInterviewPlanId,
  );
  const plan = target.defaultInterviewPlanId;
  const [first] = await ashby.results('interviewStage.list', { interviewPlanId: plan });
  const move = { applicationId, jobId: target.id, interviewPlanId: plan, interviewStageId: first.id };
  const wrongPlan = { ...move, interviewPlanId: job.defaultInterviewPlanId };
  expect(await ashby.errorCode('application.transfer', wrongPlan)).toBe('interview_plan_not_found');
  expect(await ashby.errorCode('application.transfer', { ...move, interviewStageId: stage('Lead').id })).toBe(
    'interview_stage_not_found',
  );
  const moved = await ashby.results('application.transfer', move);
  expect(moved).toMatchObject({ job: { id: target.id }, currentInterviewStage: { interviewPlanId: plan } });
});

test('source and credit can be changed', async () => {
  const { id: applicationId } = await create();
  const [source, another] = await ashby.results('source.list');
  const [user] = await ashby.results('user.list', { limit: 1 });
  const updated = await ashby.results('application.update', {
    applicationId,
    sourceId: source.id,
    creditedToUserId: user.id,
    sendNotifications: false,
  });
  expect(updated).toMatchObject({ source, creditedToUser: { id: user.id } });
  const changed = await ashby.results('application.changeSource', { applicationId, sourceId: another.id });
  expect(changed.source).toEqual(another);
});

test('lists filter by status and job, and expand openings on request', async () => {
  const hired = await ashby.results('application.list', { status: 'Hired', expand: ['openings'] });
  expect(hired.every(({ status }: Loose) => status === 'Hired')).toBe(true);
  expect(hired[0].openings[0].latestVersion.identifier).toMatch(/^OP-/);
  const ofJob = await ashby.results('application.list', { jobId: job.id, limit: 5 });
  expect(ofJob.every((application: Loose) => application.job.id === job.id)).toBe(true);
  expect(ofJob[0]).not.toHaveProperty('openings');
});
