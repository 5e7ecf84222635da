import { describe, expect, it } from 'vitest';
import { application, formDefinition, opening, user } from '../../test/records.ts';
import { expectPost, lastMeta, lastPage, meta, ok, testClient } from '../../test/wire.ts';

const ashby = testClient();

const version = {
  id: 'f9e52a51-a075-4116-a7b8-484deba69071',
  startDate: '2026-12-01T00:00:00.000Z',
  salary: { currencyCode: 'EUR', value: 90_000 },
  createdAt: '2026-08-12T20:29:56.964Z',
  openingId: opening.id,
  customFields: [],
  fileHandles: [{ id: 'file-2', name: 'offer.pdf', handle: 'eyJoYW5kbGUi' }],
  author: user,
  approvalStatus: null,
};
const listed = {
  id: 'f9e52a51-a075-4116-a7b8-484deba69070',
  decidedAt: null,
  applicationId: application.id,
  acceptanceStatus: 'Created',
  offerStatus: 'WaitingOnApprovalStart',
  latestVersion: version,
};
const offer = { ...listed, versions: [version], formDefinition };
const offerId = offer.id;
const offerProcessId = 'f9e52a51-a075-4116-a7b8-484deba69072';
const offerForm = {
  fieldSubmissions: [
    { path: 'salary', value: { currencyCode: 'EUR', value: 90_000 } },
    { path: 'startDate', value: '2026-12-01' },
    { path: 'remote', value: true },
  ],
};
const shown = { data: offer, meta: meta() };

describe('offers', () => {
  it('lists with every parameter', async () => {
    const params = {
      offerStatus: ['WaitingOnApprovalStart' as const, 'CandidateAccepted' as const],
      acceptanceStatus: ['Created' as const],
      approvalStatus: ['WaitingOnApprovals' as const],
      applicationId: application.id,
      createdAfter: 1_767_225_600_000,
      limit: 25,
      cursor: 'qA',
      syncToken: '6W05prn4d',
    };
    expectPost('/offer.list', params, lastPage([listed]));
    await expect(ashby.offers.list(params)).resolves.toEqual({ data: [listed], meta: lastMeta() });
  });

  it('rejects an empty status filter, as Ashby does', async () => {
    await expect(ashby.offers.list({ offerStatus: [] })).rejects.toMatchObject({ code: 'invalid_params' });
  });

  it('gets one', async () => {
    expectPost('/offer.info', { offerId, excludeFormDefinition: false }, ok(offer));
    await expect(ashby.offers.get({ offerId, excludeFormDefinition: false })).resolves.toEqual(shown);
  });

  it('starts', async () => {
    const form = { id: 'f9e52a51-a075-4116-a7b8-484deba69073', formDefinition };
    expectPost('/offer.start', { offerProcessId }, ok(form));
    await expect(ashby.offers.start({ offerProcessId })).resolves.toEqual({ data: form, meta: meta() });
  });

  it('creates', async () => {
    const params = {
      offerProcessId,
      offerFormId: 'f9e52a51-a075-4116-a7b8-484deba69073',
      offerForm,
      excludeFormDefinition: false,
    };
    expectPost('/offer.create', params, ok(offer));
    await expect(ashby.offers.create(params)).resolves.toEqual(shown);
  });

  it('fails with the reason why an offer cannot be created', async () => {
    const params = { offerProcessId, offerFormId: 'f9e52a51-a075-4116-a7b8-484deba69073', offerForm };
    const errorInfo = { code: 'opening_in_use', message: 'The opening is in use.' };
    expectPost('/offer.create', params, { success: false, errorInfo });
    await expect(ashby.offers.create(params)).rejects.toMatchObject({
      vendorCode: 'opening_in_use',
      outcome: 'rejected',
    });
  });

  it('updates', async () => {
    const params = { offerId, offerForm, excludeFormDefinition: true };
    expectPost('/offer.update', params, ok(offer));
    await expect(ashby.offers.update(params)).resolves.toEqual(shown);
  });

  it('starts the approval process', async () => {
    const params = { offerVersionId: version.id, note: 'As discussed.', excludeFormDefinition: true };
    expectPost('/offer.startApprovalProcess', params, ok(offer));
    await expect(ashby.offers.startApprovalProcess(params)).resolves.toEqual(shown);
  });

  it('force-approves the whole offer, or one step', async () => {
    expectPost('/offer.approve', { offerVersionId: version.id }, ok(offer));
    await expect(ashby.offers.approve({ offerVersionId: version.id })).resolves.toEqual(shown);

    const params = {
      offerVersionId: version.id,
      approvalStepId: 'f9e52a51-a075-4116-a7b8-484deba69074',
      userId: user.id,
      excludeFormDefinition: true,
    };
    expectPost('/offer.approve', params, ok(offer));
    await expect(ashby.offers.approve(params)).resolves.toEqual(shown);
  });

  it('does not approve the whole offer when a step is incomplete', async () => {
    const half = { offerVersionId: version.id, userId: user.id };
    await expect(ashby.offers.approve(half)).rejects.toThrow(/together/);
    const { data } = await ashby.offers.approve({ offerVersionId: version.id }, { dryRun: true });
    expect(data).toMatchObject({ effect: 'destructive' });
  });

  it('sets the status', async () => {
    const params = { offerId, acceptanceStatus: 'Accepted' as const, excludeFormDefinition: true };
    expectPost('/offer.setStatus', params, ok(offer));
    await expect(ashby.offers.setStatus(params)).resolves.toEqual(shown);
  });

  it('sets the time of the decision', async () => {
    const params = { offerId, decidedAt: '2026-10-01T08:00:00.000Z', excludeFormDefinition: true };
    expectPost('/offer.setDecidedAt', params, ok(offer));
    await expect(ashby.offers.setDecidedAt(params)).resolves.toEqual(shown);
  });
});
