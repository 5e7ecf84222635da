import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AshbyTestClient, type Loose, NOW, startAshby } from '../ashby-test-client.ts';

let ashby: AshbyTestClient;
beforeAll(async () => {
  ashby = await startAshby();
});
afterAll(() => ashby.sandbox.close());

const NOWHERE = '00000000-0000-4000-8000-000000000000';

async function newCandidate() {
  return ashby.results('candidate.create', { name: 'Ada Lovelace', email: 'ada@mail.example' });
}

test('projects are listed and searched, and accept candidates', async () => {
  const projects = await ashby.results('project.list');
  expect(projects[0]).not.toHaveProperty('candidateIds');
  const [project] = await ashby.results('project.search', { title: 'CONFERENCE' });
  expect(await ashby.results('project.info', { projectId: project.id })).toEqual(project);
  const { id: candidateId } = await newCandidate();
  const membership = { candidateId, projectId: project.id };
  expect(await ashby.results('candidate.addProject', membership)).toMatchObject({ id: candidateId });
  const { body } = await ashby.call('candidate.listProjects', { candidateId });
  expect(body.results).toEqual([project]);
  expect(body).not.toHaveProperty('syncToken');
  await ashby.results('candidate.removeProject', membership);
  expect(await ashby.results('candidate.listProjects', { candidateId })).toEqual([]);
  expect(await ashby.errorCode('candidate.addProject', { ...membership, projectId: NOWHERE })).toBe(
    'project_not_found',
  );
});

test('the referral form exists and stays the same', async () => {
  const form = await ashby.results('referralForm.info');
  expect(form).toMatchObject({ isDefaultForm: true, isArchived: false });
  expect(await ashby.results('referralForm.info')).toEqual(form);
});

test('a referral creates a credited application, for open jobs only', async () => {
  const form = await ashby.results('referralForm.info');
  const [user] = await ashby.results('user.list', { limit: 1 });
  const [open] = await ashby.results('job.list', { status: ['Open'], limit: 1 });
  const [closed] = await ashby.results('job.list', { status: ['Closed'], limit: 1 });
  const referral = (job: Loose) => ({
    id: form.id,
    creditedToUserId: user.id,
    fieldSubmissions: [
      { path: '_systemfield_name', value: 'Grace Hopper' },
      { path: '_systemfield_job', value: { title: job.title, value: job.id } },
    ],
  });
  const application = await ashby.results('referral.create', referral(open));
  expect(application).toMatchObject({
    job: { id: open.id },
    candidate: { name: 'Grace Hopper' },
    creditedToUser: { id: user.id },
  });
  const info = await ashby.results('application.info', { applicationId: application.id, expand: ['referrals'] });
  expect(info.referrals).toMatchObject([{ user: { id: user.id }, referredAt: NOW }]);
  expect(await ashby.errorCode('referral.create', referral(closed))).toBe('invalid_input');
  const elsewhere = { ...referral(open), id: NOWHERE };
  expect(await ashby.errorCode('referral.create', elsewhere)).toBe('referral_form_not_found');
});

test('a sequence is drafted, personalized, started and cancelled', async () => {
  const [template] = await ashby.results('sequenceTemplate.list');
  const { id: candidateId } = await newCandidate();
  const draft = await ashby.results('sequence.add', { sequenceTemplateId: template.id, candidateId, start: false });
  expect(draft).toMatchObject({ candidateId, status: 'Draft', createdAt: NOW });
  const sequenceId = draft.id;
  const [, second] = draft.stages;
  const personal = { sequenceId, stageId: second.id, subject: 'One more thought' };
  const updated = await ashby.results('sequence.updateStage', personal);
  expect(updated.stages[1]).toMatchObject({ subject: 'One more thought', bodyHtml: second.bodyHtml });
  const started = await ashby.results('sequence.start', { sequenceId });
  expect(started).toMatchObject({ status: 'Active', stages: [{ status: 'Sent' }, { status: 'NotStarted' }, {}] });
  expect(await ashby.errorCode('sequence.start', { sequenceId })).toBe('invalid_input');
  expect(await ashby.errorCode('sequence.discard', { sequenceId })).toBe('invalid_input');
  const sent = { ...personal, stageId: draft.stages[0].id };
  expect(await ashby.errorCode('sequence.updateStage', sent)).toBe('invalid_input');
  const cancelled = await ashby.results('sequence.cancel', { sequenceId, reason: 'booked_meeting' });
  expect(cancelled.stages.map(({ status }: Loose) => status)).toEqual(['Sent', 'Cancelled', 'Cancelled']);
  expect(await ashby.results('sequence.list', { candidateId })).toEqual([cancelled]);
  expect(await ashby.results('sequence.info', { sequenceId })).toEqual(cancelled);
});

test('a draft can be discarded, and templates hide their texts', async () => {
  const all = await ashby.results('sequenceTemplate.list', { includeArchived: true });
  const [template] = await ashby.results('sequenceTemplate.list');
  expect(all.length).toBe((await ashby.results('sequenceTemplate.list')).length + 1);
  expect(JSON.stringify(all)).not.toMatch(/subject|bodyHtml/);
  expect(await ashby.results('sequenceTemplate.info', { sequenceTemplateId: template.id })).toEqual(template);
  const missing = { sequenceTemplateId: NOWHERE };
  expect(await ashby.errorCode('sequenceTemplate.info', missing)).toBe('sequence_template_not_found');
  const { id: candidateId } = await newCandidate();
  const { id: sequenceId } = await ashby.results('sequence.add', {
    sequenceTemplateId: template.id,
    candidateId,
    start: false,
  });
  await ashby.results('sequence.discard', { sequenceId });
  expect(await ashby.errorCode('sequence.info', { sequenceId })).toBe('sequence_not_found');
  const [sender] = await ashby.results('emailSender.list');
  expect(sender).toMatchObject({ displayName: expect.any(String), email: expect.stringContaining('@') });
});

test('surveys are requested, submitted and listed by type', async () => {
  const forms = await ashby.results('surveyFormDefinition.list');
  const form = forms.find(({ surveyType }: Loose) => surveyType === 'CandidateExperience');
  expect(await ashby.results('surveyFormDefinition.info', { surveyFormDefinitionId: form.id })).toEqual(form);
  const [application] = await ashby.results('application.list', { status: 'Archived', limit: 1 });
  const place = {
    candidateId: application.candidate.id,
    applicationId: application.id,
    surveyFormDefinitionId: form.id,
  };
  const request = await ashby.results('surveyRequest.create', place);
  expect(request).toMatchObject({ ...place, surveyUrl: expect.stringContaining(request.id) });
  const experience = { surveyType: 'CandidateExperience' };
  const own = await ashby.results('surveyRequest.list', { ...experience, applicationId: application.id });
  expect(own.at(-1)).toEqual(request);
  expect(await ashby.errorCode('surveyRequest.list', {})).toBe('invalid_input');

  const [score] = form.formDefinition.sections[0].fields;
  const submission = await ashby.results('surveySubmission.create', {
    ...place,
    submittedValues: { [score.field.id]: '5' },
  });
  expect(submission).toMatchObject({ ...experience, submittedAt: NOW, submittedValues: { [score.field.path]: '5' } });
  const latest = await ashby.results('surveySubmission.list', { ...experience, createdAfter: Date.parse(NOW) - 1 });
  expect(latest).toEqual([submission]);
  expect((await ashby.results('surveySubmission.list', { surveyType: 'Questionnaire' })).length).toBeGreaterThan(5);
  expect(await ashby.errorCode('surveySubmission.create', { ...place, submittedValues: {} })).toBe('invalid_input');
  const stranger = { ...place, candidateId: (await newCandidate()).id };
  expect(await ashby.errorCode('surveyRequest.create', stranger)).toBe('application_not_found');
});

test('emails of other mailboxes are added once', async () => {
  const { id: candidateId } = await newCandidate();
  const mail = {
    candidateId,
    emailProviderEmailId: 'gmail-1',
    subject: 'Hello',
    from: 'ada@mail.example',
    to: 'jobs@fernhill.example',
    body: '<p>Hi</p>',
  };
  const added = await ashby.results('candidate.addEmailMessage', mail);
  expect(added).toMatchObject({
    ...mail,
    cc: null,
    threadId: 'gmail-1',
    isPrivate: false,
    userIsSender: false,
    sentAt: NOW,
  });
  expect(await ashby.errorCode('candidate.addEmailMessage', mail)).toBe('invalid_input');
});

test('a push to an HRIS requires an accepted offer', async () => {
  const hired = await ashby.results('application.list', { status: 'Hired', limit: 1 });
  const push = { applicationId: hired[0].id, externalSystem: 'Workday' };
  expect(await ashby.results('candidate.pushToHris', push)).toEqual({});
  expect(await ashby.errorCode('candidate.pushToHris', { ...push, externalSystem: 'SelfServe' })).toBe('invalid_input');
  const [open] = await ashby.results('offer.list', { offerStatus: ['WaitingOnCandidateResponse'] });
  const early = { applicationId: open.applicationId, externalSystem: 'ADP' };
  expect(await ashby.errorCode('candidate.pushToHris', early)).toBe('candidate_hris_push_blocked_by_offer_status');
});

test('client info, fraud checks and their verdict belong to the candidate', async () => {
  const candidates = await ashby.results('candidate.list');
  const suspect = candidates.find(({ fraudStatus }: Loose) => fraudStatus === 'Unreviewed');
  const checks = await ashby.results('candidate.listFraudChecks', { candidateId: suspect.id });
  expect(checks[0]).toMatchObject({ candidateId: suspect.id, applicationId: suspect.applicationIds[0] });
  expect(checks[0].fraudSignals.length).toBeGreaterThan(0);
  const judged = await ashby.results('candidate.setFraudStatus', {
    candidateId: suspect.id,
    fraudStatus: 'NotFraudulent',
  });
  expect(judged.fraudStatus).toBe('NotFraudulent');
  const applications = await ashby.results('application.list');
  const online = applications.find(({ submitterClientIp }: Loose) => submitterClientIp);
  const infos = await ashby.results('candidate.listClientInfo', { candidateId: online.candidate.id });
  const own = infos.find(({ relatedEntityId }: Loose) => relatedEntityId === online.id);
  expect(own).toMatchObject({ relatedEntityType: 'application', ipAddress: online.submitterClientIp });
});

test('criteria evaluations have pages and stay the same', async () => {
  const applications = await ashby.results('application.list');
  const [application] = applications.filter(({ submitterClientIp }: Loose) => submitterClientIp);
  const list = (more: Loose = {}) =>
    ashby.call('application.listCriteriaEvaluations', { applicationId: application.id, ...more });
  const { body: first } = await list({ limit: 1 });
  expect(first).toMatchObject({ moreDataAvailable: true, results: [{ status: 'Completed', skipReason: null }] });
  const { body: rest } = await list({ cursor: first.nextCursor });
  expect([...first.results, ...rest.results]).toEqual((await list()).body.results);
});

const RESULT = { identifier: 'score', label: 'Score', type: 'numeric_score', value: 87 };

test('a completed assessment is added and can then be updated', async () => {
  const { id: candidateId } = await newCandidate();
  const assessment = {
    assessmentTypeId: NOWHERE,
    assessmentId: '11111111-0000-4000-8000-000000000000',
    assessmentName: 'Logic',
    result: RESULT,
    metadata: [],
  };
  const timestamp = Date.parse(NOW);
  const add = { candidateId, partnerId: NOWHERE, assessment, timestamp };
  expect(await ashby.results('assessment.addCompletedToCandidate', add)).toEqual({ candidateId, ...assessment });
  const update = { assessment_id: assessment.assessmentId, timestamp };
  expect(await ashby.errorCode('assessment.update', update)).toBe('invalid_input');
  const finished = { ...update, assessment_status: RESULT, assessment_result: RESULT };
  expect(await ashby.errorCode('assessment.update', finished)).toBe('invalid_input');
  const { body } = await ashby.call('assessment.update', { ...finished, assessment_profile_url: RESULT });
  expect(body).toEqual({ success: true });
  expect(await ashby.errorCode('assessment.update', { ...finished, assessment_id: NOWHERE })).toBe(
    'assessment_not_found',
  );
});
