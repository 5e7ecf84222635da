import { doc, entity, list, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, Millis, SyncPage, Time } from '../fields.ts';
import { FormSubmission } from '../form-submission.ts';
import { Offer, OfferForm } from './offer-record.ts';

const read = ['offersRead'];
const write = ['offersWrite'];
const offerId = doc(Id, 'Id of the offer.');
const offerVersionId = doc(Id, 'Id of the version of the offer, its latestVersion.id; approvals call it entityId.');

const offerStatuses = v.picklist([
  'WaitingOnApprovalStart',
  'WaitingOnOfferApproval',
  'WaitingOnApprovalDefinition',
  'WaitingOnCandidateResponse',
  'CandidateRejected',
  'CandidateAccepted',
  'OfferCancelled',
]);

const acceptanceStatuses = v.picklist(['Accepted', 'Declined', 'Pending', 'Created', 'Cancelled', 'WaitingOnResponse']);

const excludeFormDefinition = doc(
  v.optional(v.boolean()),
  'Whether formDefinition, which can be long, is left out of the answer; not unless true.',
);

/** Offers. */
export const offers = entity(
  {
    summary: 'Offers to candidates, in versions that are approved one by one.',
    key: 'id',
    sync: { operation: 'list', by: 'syncToken' },
  },
  () => ({
    list: list('POST /offer.list', {
      summary: 'List offers with their latest version, by status or application.',
      docs: docs('offerlist'),
      scopes: read,
      input: v.strictObject({
        offerStatus: doc(v.optional(v.pipe(v.array(offerStatuses), v.nonEmpty())), 'Only those with one of these.'),
        acceptanceStatus: doc(
          v.optional(v.pipe(v.array(acceptanceStatuses), v.nonEmpty())),
          'Only those with one of these.',
        ),
        approvalStatus: doc(
          v.optional(v.pipe(v.array(v.picklist(['Approved', 'WaitingOnApprovals', 'Declined'])), v.nonEmpty())),
          'Only those whose latest version has one of these.',
        ),
        applicationId: doc(v.optional(Id), 'Only those of this application.'),
        createdAfter: doc(v.optional(Millis), 'Only those created after this time, in milliseconds since 1970.'),
        ...SyncPage,
      }),
      item: Offer,
    }),

    get: operation('POST /offer.info', {
      summary: 'Get one offer with all of its versions.',
      docs: docs('offerinfo'),
      effect: 'read',
      scopes: read,
      input: v.strictObject({ offerId, excludeFormDefinition }),
      output: Offer,
    }),

    create: operation('POST /offer.create', {
      summary:
        'Create an offer by filling in its form. First offerProcesses.start gives the process, then offers.start the form.',
      docs: docs('offercreate'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        offerProcessId: doc(Id, 'Id that offerProcesses.start answered.'),
        offerFormId: doc(Id, 'Id that offers.start answered.'),
        offerForm: doc(FormSubmission, 'The form filled in.'),
        excludeFormDefinition,
      }),
      output: Offer,
    }),

    update: operation('POST /offer.update', {
      summary: 'Change an offer: makes a new version, for which approvals start over.',
      docs: docs('offerupdate'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        offerId,
        offerForm: doc(FormSubmission, 'The form filled in; offers.get has its definition.'),
        excludeFormDefinition,
      }),
      output: Offer,
    }),

    start: operation('POST /offer.start', {
      summary: 'Get a new form of an offer process to fill in with offers.create.',
      docs: docs('offerstart'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({ offerProcessId: doc(Id, 'Id that offerProcesses.start answered.') }),
      output: OfferForm,
    }),

    startApprovalProcess: operation('POST /offer.startApprovalProcess', {
      summary: 'Ask the approvers of an offer for their approval; the offer must be in WaitingOnApprovalStart.',
      docs: docs('offerstartapprovalprocess'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        offerVersionId,
        note: doc(v.optional(v.string()), 'What the approvers read with it.'),
        excludeFormDefinition,
      }),
      output: Offer,
    }),

    // Overrides the people who were to decide, and nothing takes an approval back.
    approve: operation('POST /offer.approve', {
      summary:
        'Force the approval of an offer in place of its approvers: all of it, or one step with approvalStepId and userId. Cannot be taken back.',
      docs: docs('offerapprove'),
      effect: 'destructive',
      scopes: write,
      input: v.pipe(
        v.strictObject({
          offerVersionId,
          approvalStepId: doc(
            v.optional(Id),
            'The step to approve, which must be the current one. Without it the whole offer is approved.',
          ),
          userId: doc(v.optional(Id), 'User to approve as, an approver of that step; with approvalStepId only.'),
          excludeFormDefinition,
        }),
        // A step without its user, or a user without a step, could approve more than was meant.
        v.check(
          ({ approvalStepId, userId }) => (approvalStepId === undefined) === (userId === undefined),
          'Expected approvalStepId and userId together, or neither of them',
        ),
      ),
      output: Offer,
    }),

    // None of the three can be changed back to waiting.
    setStatus: operation('POST /offer.setStatus', {
      summary:
        'Record that an offer was accepted, declined or cancelled; its offerStatus follows. Parameters known at second hand; no way back to waiting is documented.',
      docs: docs('offersetstatus'),
      effect: 'destructive',
      scopes: write,
      input: v.strictObject({
        offerId,
        acceptanceStatus: doc(v.picklist(['Accepted', 'Declined', 'Cancelled']), 'What became of it.'),
        excludeFormDefinition,
      }),
      output: Offer,
    }),

    setDecidedAt: operation('POST /offer.setDecidedAt', {
      summary: 'Change when the candidate decided on an offer. Its parameters are known at second hand.',
      docs: docs('offersetdecidedat'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        offerId,
        decidedAt: doc(Time, 'When, ISO 8601.'),
        excludeFormDefinition,
      }),
      output: Offer,
    }),
  }),
);
