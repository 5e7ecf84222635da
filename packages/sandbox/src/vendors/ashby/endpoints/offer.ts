import { isOneOf } from '../../../engine/conditions.ts';
import type { Ashby } from '../ashby.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { createdAfter, entityOf } from '../entity.ts';
import { flag, isoTime, listOf, oneOf, text, uuid } from '../fields.ts';
import { submittedForm } from '../forms.ts';
import { makeVersion } from '../offer-version.ts';
import { ACCEPTANCE_STATUSES, APPROVAL_STATUSES, OFFER_STATUSES, type Offer } from '../records/offer.ts';
import { found, invalidInput } from '../rejection.ts';
import { offerForm } from '../views/forms.ts';
import { offerDetail, offerView } from '../views/offer.ts';

const options = { excludeFormDefinition: flag };

const STATUS_AFTER = {
  Accepted: 'CandidateAccepted',
  Declined: 'CandidateRejected',
  Cancelled: 'OfferCancelled',
} as const;

/** Creates the endpoints of offers: process, form, versions, and the candidate's decision. */
export function offerEndpoints(ashby: Ashby): Endpoints {
  const { data, find, idOf, newId, save, timestamp } = ashby;
  const offer = entityOf(ashby, 'offers', (one) => offerView(ashby, one));
  const detail = (one: Offer, { excludeFormDefinition }: { readonly excludeFormDefinition?: boolean }) =>
    offerDetail(ashby, one, excludeFormDefinition);
  const undecided = { acceptanceStatus: 'Created', offerStatus: 'WaitingOnApprovalStart' } as const;

  return {
    'offer.list': offer.list(
      {
        createdAfter,
        offerStatus: listOf(oneOf(OFFER_STATUSES), 1),
        acceptanceStatus: listOf(oneOf(ACCEPTANCE_STATUSES), 1),
        approvalStatus: listOf(oneOf(APPROVAL_STATUSES), 1),
        applicationId: uuid,
      },
      { where: { approvalStatus: isOneOf(({ versions }) => versions.at(-1)?.approvalStatus) } },
    ),
    'offer.info': offer.info({ offerId: uuid }, options, detail),
    'offerProcess.start': endpoint({ applicationId: uuid }, {}, ({ applicationId }) => {
      idOf('applications', applicationId);
      const waiting = data.offerProcesses.find(
        (one) => one.applicationId === applicationId && one.offerId === undefined,
      );
      const { id } = waiting ?? save('offerProcesses', { id: newId(), applicationId });
      return { id, applicationId, status: 'WaitingOnOfferCreation' };
    }),
    'offer.start': endpoint({ offerProcessId: uuid }, {}, ({ offerProcessId }) => {
      const processId = idOf('offerProcesses', offerProcessId);
      const { id } = save('offerForms', { id: newId(), processId, isUsed: false });
      return { id, formDefinition: offerForm(ashby) };
    }),
    // In a process that has an offer, this creates a new version of it.
    'offer.create': endpoint(
      { offerProcessId: uuid, offerFormId: uuid, offerForm: submittedForm },
      options,
      ({ offerProcessId, offerFormId, offerForm: { fieldSubmissions }, ...shown }) => {
        const process = find('offerProcesses', offerProcessId);
        const form = data.offerForms.get(offerFormId);
        const given = found(form?.processId === process.id ? form : undefined, 'offer_form');
        if (given.isUsed) throw invalidInput('offerFormId: The form has been submitted already');
        const earlier = data.offers.get(process.offerId);
        const { applicationId } = process;
        const version = makeVersion(ashby, applicationId, fieldSubmissions, earlier?.versions.at(-1));
        save('offerForms', { ...given, isUsed: true });
        const made = save('offers', {
          id: earlier?.id ?? newId(),
          createdAt: earlier?.createdAt ?? timestamp(),
          applicationId,
          ...undecided,
          versions: [...(earlier?.versions ?? []), version],
        });
        save('offerProcesses', { ...process, offerId: made.id });
        return detail(made, shown);
      },
    ),
    // This creates a new version, which must be approved again.
    'offer.update': endpoint(
      { offerId: uuid, offerForm: submittedForm },
      options,
      ({ offerId, offerForm: { fieldSubmissions }, ...shown }) => {
        const { decidedAt: _undecidedNow, ...before } = find('offers', offerId);
        const version = makeVersion(ashby, before.applicationId, fieldSubmissions, before.versions.at(-1));
        return detail(save('offers', { ...before, ...undecided, versions: [...before.versions, version] }), shown);
      },
    ),
    'offer.setStatus': endpoint(
      { offerId: text, acceptanceStatus: oneOf(['Accepted', 'Declined', 'Cancelled']) },
      options,
      ({ offerId, acceptanceStatus, ...shown }) => {
        const before = find('offers', offerId);
        const decidedAt = acceptanceStatus === 'Cancelled' ? before.decidedAt : timestamp();
        const offerStatus = STATUS_AFTER[acceptanceStatus];
        return detail(save('offers', { ...before, acceptanceStatus, offerStatus, decidedAt }), shown);
      },
    ),
    'offer.setDecidedAt': endpoint({ offerId: text, decidedAt: isoTime }, options, ({ offerId, decidedAt, ...shown }) =>
      detail(save('offers', { ...find('offers', offerId), decidedAt }), shown),
    ),
  };
}
