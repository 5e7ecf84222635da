import type { Ashby } from '../ashby.ts';
import { found, invalidInput } from '../ashby-failure.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { submittedForm } from '../form-submission.ts';
import { flag, isoTime, oneOf, text, uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import { makeVersion } from '../offer-version.ts';
import type { Offer } from '../records/offer.ts';
import { recordsOf } from '../records-of.ts';
import { offerDetail } from '../views/offer.ts';
import { offerForm } from '../views/offer-form.ts';

const excludeFormDefinition = flag;

const STATUS_AFTER = {
  Accepted: 'CandidateAccepted',
  Declined: 'CandidateRejected',
  Cancelled: 'OfferCancelled',
} as const;

/** The making of offers: process, form, versions, and what the candidate says. */
export function offerWriteEndpoints(ashby: Ashby): Endpoints {
  const { data, newId, timestamp } = ashby;
  const records = recordsOf(ashby);
  const process = (id: string) => found(data.offerProcesses.get(id), 'offer_process');
  const save = (offer: Offer, withoutForm?: boolean) => ({
    results: offerDetail(ashby, data.offers.put(offer), withoutForm),
  });

  return {
    'offerProcess.start': endpoint('offersWrite', object({ applicationId: uuid }, {}), ({ applicationId }) => {
      const application = records.application(applicationId);
      const waiting = data.offerProcesses.find(
        (one) => one.applicationId === application.id && one.offerId === undefined,
      );
      const { id } = waiting ?? data.offerProcesses.put({ id: newId(), applicationId: application.id });
      return { results: { id, applicationId: application.id, status: 'WaitingOnOfferCreation' } };
    }),
    'offer.start': endpoint('offersWrite', object({ offerProcessId: uuid }, {}), ({ offerProcessId }) => {
      const form = data.offerForms.put({ id: newId(), processId: process(offerProcessId).id, isUsed: false });
      return { results: { id: form.id, formDefinition: offerForm(ashby) } };
    }),
    // In a process that has an offer already this makes a new version of it.
    'offer.create': endpoint(
      'offersWrite',
      object({ offerProcessId: uuid, offerFormId: uuid, offerForm: submittedForm }, { excludeFormDefinition }),
      (params) => {
        const started = process(params.offerProcessId);
        const form = data.offerForms.get(params.offerFormId);
        const handedOut = found(form?.processId === started.id ? form : undefined, 'offer_form');
        if (handedOut.isUsed) throw invalidInput('offerFormId: The form has been submitted already');
        const earlier = started.offerId === undefined ? undefined : data.offers.get(started.offerId);
        const { fieldSubmissions } = params.offerForm;
        const version = makeVersion(ashby, started.applicationId, fieldSubmissions, earlier?.versions.at(-1));
        data.offerForms.put({ ...handedOut, isUsed: true });
        const offer: Offer = {
          id: earlier?.id ?? newId(),
          createdAt: earlier?.createdAt ?? timestamp(),
          applicationId: started.applicationId,
          acceptanceStatus: 'Created',
          offerStatus: 'WaitingOnApprovalStart',
          versions: [...(earlier?.versions ?? []), version],
        };
        data.offerProcesses.put({ ...started, offerId: offer.id });
        return save(offer, params.excludeFormDefinition);
      },
    ),
    // A new version, which has to be approved again.
    'offer.update': endpoint(
      'offersWrite',
      object({ offerId: uuid, offerForm: submittedForm }, { excludeFormDefinition }),
      (params) => {
        const { decidedAt: _undecidedNow, ...offer } = records.offer(params.offerId);
        const { fieldSubmissions } = params.offerForm;
        const version = makeVersion(ashby, offer.applicationId, fieldSubmissions, offer.versions.at(-1));
        const versions = [...offer.versions, version];
        return save(
          { ...offer, acceptanceStatus: 'Created', offerStatus: 'WaitingOnApprovalStart', versions },
          params.excludeFormDefinition,
        );
      },
    ),
    'offer.setStatus': endpoint(
      'offersWrite',
      object(
        { offerId: text, acceptanceStatus: oneOf(['Accepted', 'Declined', 'Cancelled']) },
        { excludeFormDefinition },
      ),
      ({ offerId, acceptanceStatus, excludeFormDefinition: withoutForm }) => {
        const offerStatus = STATUS_AFTER[acceptanceStatus];
        const decision = acceptanceStatus === 'Cancelled' ? {} : { decidedAt: timestamp() };
        return save({ ...records.offer(offerId), acceptanceStatus, offerStatus, ...decision }, withoutForm);
      },
    ),
    'offer.setDecidedAt': endpoint(
      'offersWrite',
      object({ offerId: text, decidedAt: isoTime }, { excludeFormDefinition }),
      ({ offerId, decidedAt, excludeFormDefinition: withoutForm }) =>
        save({ ...records.offer(offerId), decidedAt }, withoutForm),
    ),
  };
}
