import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AshbyTestClient, type Loose, NOW, startAshby } from '../ashby-test-client.ts';

let ashby: AshbyTestClient;
beforeAll(async () => {
  ashby = await startAshby();
});
afterAll(() => ashby.sandbox.close());

const FORM = [
  { path: '_systemfield_start_date', value: '2027-02-01' },
  { path: '_systemfield_salary', value: { value: 150000, currencyCode: 'USD' } },
];

async function newOffer(more: Loose[] = []) {
  const active = await ashby.results('application.list', { status: 'Active' });
  const application = active.find(({ currentInterviewStage }: Loose) => currentInterviewStage.type === 'Active');
  const process = await ashby.results('offerProcess.start', { applicationId: application.id });
  expect(process).toMatchObject({ applicationId: application.id, status: 'WaitingOnOfferCreation' });
  const form = await ashby.results('offer.start', { offerProcessId: process.id });
  const create = {
    offerProcessId: process.id,
    offerFormId: form.id,
    offerForm: { fieldSubmissions: [...FORM, ...more] },
  };
  return { application, form, create };
}

test('an offer is created with a process and a form, and is then listed', async () => {
  const { application, form, create } = await newOffer();
  const offer = await ashby.results('offer.create', create);
  expect(offer).toMatchObject({
    applicationId: application.id,
    acceptanceStatus: 'Created',
    offerStatus: 'WaitingOnApprovalStart',
    latestVersion: { salary: { value: 150000, currencyCode: 'USD' }, approvalStatus: null },
    formDefinition: form.formDefinition,
  });
  expect(offer.versions).toEqual([offer.latestVersion]);
  expect(await ashby.results('offer.list', { applicationId: application.id })).toHaveLength(1);
  expect(await ashby.errorCode('offer.create', create)).toBe('invalid_input');
});

test('the first form must be complete, and later forms can be partial', async () => {
  const { create } = await newOffer();
  const partial = { ...create, offerForm: { fieldSubmissions: FORM.slice(0, 1) } };
  expect(await ashby.errorCode('offer.create', partial)).toBe('invalid_input');
  const offer = await ashby.results('offer.create', { ...create, excludeFormDefinition: true });
  expect(offer).not.toHaveProperty('formDefinition');
  const raised = { path: '_systemfield_salary', value: { value: 160000, currencyCode: 'USD' } };
  const updated = await ashby.results('offer.update', { offerId: offer.id, offerForm: { fieldSubmissions: [raised] } });
  expect(updated.versions).toHaveLength(2);
  expect(updated.latestVersion).toMatchObject({ salary: { value: 160000 }, startDate: offer.latestVersion.startDate });
});

test('approval goes step by step, or is forced at once', async () => {
  const { create } = await newOffer();
  const { id: offerId, latestVersion } = await ashby.results('offer.create', create);
  const offerVersionId = latestVersion.id;
  const waiting = await ashby.results('offer.startApprovalProcess', { offerVersionId, note: 'Please' });
  expect(waiting).toMatchObject({
    offerStatus: 'WaitingOnOfferApproval',
    latestVersion: { approvalStatus: 'WaitingOnApprovals' },
  });
  expect(await ashby.errorCode('offer.startApprovalProcess', { offerVersionId })).toBe('invalid_input');

  const [approval] = await ashby.results('approval.list', { entityType: 'offer', entityId: offerVersionId });
  const [first, second] = approval.steps;
  const by = (step: Loose) => ({ offerVersionId, approvalStepId: step.id, userId: step.approvers[0].userId });
  expect(await ashby.errorCode('offer.approve', by(second))).toBe('invalid_input');
  expect(await ashby.errorCode('offer.approve', { offerVersionId, approvalStepId: first.id })).toBe('invalid_input');
  expect((await ashby.results('offer.approve', by(first))).offerStatus).toBe('WaitingOnOfferApproval');
  const done = await ashby.results('offer.approve', by(second));
  expect(done).toMatchObject({
    offerStatus: 'WaitingOnCandidateResponse',
    latestVersion: { approvalStatus: 'Approved' },
  });
  const [over] = await ashby.results('approval.list', { entityId: offerVersionId });
  expect(over).toMatchObject({ completedAt: NOW, steps: [{ completedAt: NOW }, { completedAt: NOW }] });

  const offerForm = { fieldSubmissions: [] };
  const again = await ashby.results('offer.update', { offerId, offerForm });
  expect(again.offerStatus).toBe('WaitingOnApprovalStart');
  expect(await ashby.errorCode('offer.approve', { offerVersionId })).toBe('invalid_input');
  const forced = await ashby.results('offer.approve', { offerVersionId: again.latestVersion.id });
  expect(forced.acceptanceStatus).toBe('WaitingOnResponse');
});

test('approvers can be set, and without any the offer is approved at once', async () => {
  const { create } = await newOffer();
  const { latestVersion } = await ashby.results('offer.create', create);
  const [user] = await ashby.results('user.list', { limit: 1 });
  const step = { approvalsRequired: 1, approvers: [{ userId: user.id, type: 'user' }] };
  const definition = { entityType: 'offer', entityId: latestVersion.id };
  const set = await ashby.results('approvalDefinition.update', {
    ...definition,
    approvalStepDefinitions: [step],
    submitApprovalRequest: true,
  });
  expect(set).toMatchObject({ entityType: 'Offer', entityId: latestVersion.id, approvalStepDefinitions: [step] });
  const [approval] = await ashby.results('approval.list', { entityId: latestVersion.id });
  expect(approval.steps[0].approvers[0]).toMatchObject({ userId: user.id, decision: 'pending', requestedAt: NOW });
  const tooMany = { ...definition, approvalStepDefinitions: [{ ...step, approvalsRequired: 2 }] };
  expect(await ashby.errorCode('approvalDefinition.update', tooMany)).toBe('invalid_input');
  await ashby.results('approvalDefinition.update', { ...definition, approvalStepDefinitions: [] });
  const approved = await ashby.results('offer.list', {
    approvalStatus: ['Approved'],
    offerStatus: ['WaitingOnCandidateResponse'],
  });
  expect(approved.map(({ latestVersion: version }: Loose) => version.id)).toContain(latestVersion.id);
});

test('the candidate’s response decides the offer, and its time can be corrected', async () => {
  const { create } = await newOffer();
  const { id: offerId } = await ashby.results('offer.create', create);
  const accepted = await ashby.results('offer.setStatus', { offerId, acceptanceStatus: 'Accepted' });
  expect(accepted).toMatchObject({ acceptanceStatus: 'Accepted', offerStatus: 'CandidateAccepted', decidedAt: NOW });
  const decidedAt = '2026-11-19T08:00:00.000Z';
  expect(await ashby.results('offer.setDecidedAt', { offerId, decidedAt })).toMatchObject({ decidedAt });
  const outside = { offerId, acceptanceStatus: 'Pending' };
  expect(await ashby.errorCode('offer.setStatus', outside)).toBe('invalid_input');
});

test('an opening accepts one offer, and only while it is open', async () => {
  const openings = await ashby.results('opening.list');
  const offers = await ashby.results('offer.list', { acceptanceStatus: ['WaitingOnResponse', 'Pending', 'Created'] });
  const usedIds = offers.map(({ latestVersion }: Loose) => latestVersion.openingId);
  const opening = (path: string) => [{ path: '_systemfield_opening', value: path }];
  const closed = openings.find(({ openingState }: Loose) => openingState === 'Closed');
  const inUse = openings.find(({ id, openingState }: Loose) => openingState === 'Open' && usedIds.includes(id));
  const all = await ashby.results('offer.list');
  const everUsed = all.map(({ latestVersion }: Loose) => latestVersion.openingId);
  const free = openings.find(({ id, openingState }: Loose) => openingState === 'Open' && !everUsed.includes(id));
  expect(await ashby.errorCode('offer.create', (await newOffer(opening(closed.id))).create)).toBe(
    'opening_state_invalid',
  );
  expect(await ashby.errorCode('offer.create', (await newOffer(opening(inUse.id))).create)).toBe('opening_in_use');
  const offer = await ashby.results('offer.create', (await newOffer(opening(free.id))).create);
  expect(offer.latestVersion.openingId).toBe(free.id);
});
