import { doc, EpochMilliseconds, entity, list, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, SyncPage, Time } from '../fields.ts';
import { FormSubmission } from '../form-submission.ts';
import { byToken } from '../sync.ts';
import { Offer, OfferForm } from './offer-record.ts';

const read = ['offersRead'];
const write = ['offersWrite'];
const offerId = doc(Id, 'ID of the offer.');
const offerVersionId = doc(Id, 'ID of the offer version: latestVersion.id of the offer, or entityId of its approval.');

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
  'Whether to omit formDefinition, which can be long, from the response. Default: false.',
);

/** Offers. */
export const offers = entity(
  {
    summary: 'Offers to candidates. Each version of an offer is approved separately.',
    also: ['job offers', 'offer letters', 'contracts', 'salaries'],
    key: 'id',
    brief: [
      'id',
      'applicationId',
      'offerStatus',
      'acceptanceStatus',
      'latestVersion.id',
      'latestVersion.approvalStatus',
      'latestVersion.salary',
      'latestVersion.startDate',
      'decidedAt',
    ],
    sync: byToken(),
  },
  () => ({
    list: list('POST /offer.list', {
      summary: 'List offers with their latest version, optionally by status or application.',
      also: ['pending', 'unsigned', 'outstanding', 'not signed'],
      docs: docs('offerlist'),
      scopes: read,
      input: v.strictObject({
        offerStatus: doc(
          v.optional(v.pipe(v.array(offerStatuses), v.nonEmpty())),
          'Return only offers with one of these statuses.',
        ),
        acceptanceStatus: doc(
          v.optional(v.pipe(v.array(acceptanceStatuses), v.nonEmpty())),
          'Return only offers with one of these acceptance statuses.',
        ),
        approvalStatus: doc(
          v.optional(v.pipe(v.array(v.picklist(['Approved', 'WaitingOnApprovals', 'Declined'])), v.nonEmpty())),
          'Return only offers whose latest version has one of these approval statuses.',
        ),
        applicationId: doc(v.optional(Id), 'Return only offers for this application.'),
        createdAfter: doc(
          v.optional(EpochMilliseconds),
          'Return only offers created after this time (RFC 3339, or Unix milliseconds).',
        ),
        ...SyncPage,
      }),
      item: Offer,
    }),

    get: operation('POST /offer.info', {
      summary: 'Get an offer with all of its versions.',
      docs: docs('offerinfo'),
      effect: 'read',
      scopes: read,
      input: v.strictObject({ offerId, excludeFormDefinition }),
      output: Offer,
    }),

    create: operation('POST /offer.create', {
      summary:
        'Create an offer by submitting its form. First call offer_processes.start for the process, then offers.start for the form.',
      also: ['make', 'extend', 'draft'],
      example: {
        offerProcessId: 'b3a5e0c4-2f6d-4c8e-9a71-5d0e3f7b1c26',
        offerFormId: '7c9d1e2f-4a3b-4f5c-8d6e-0b1a2c3d4e5f',
        offerForm: {
          fieldSubmissions: [
            { path: '_systemfield_start_date', value: '2027-02-01' },
            { path: '_systemfield_salary', value: { value: 90000, currencyCode: 'EUR' } },
          ],
        },
      },
      docs: docs('offercreate'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        offerProcessId: doc(Id, 'ID of the offer process, from offer_processes.start.'),
        offerFormId: doc(Id, 'ID of the form, from offers.start.'),
        offerForm: doc(FormSubmission, 'Values of the form.'),
        excludeFormDefinition,
      }),
      output: Offer,
    }),

    update: operation('POST /offer.update', {
      summary: 'Update an offer by submitting its form. Creates a new version, which must be approved again.',
      also: ['revise', 'amend', 'negotiate', 'bump', 'increase'],
      example: {
        offerId: 'cd89f72d-7326-4e2b-bbf3-0ee82618a7ac',
        offerForm: {
          fieldSubmissions: [
            { path: '_systemfield_start_date', value: '2027-02-01' },
            { path: '_systemfield_salary', value: { value: 95000, currencyCode: 'EUR' } },
          ],
        },
      },
      from: { 'offerForm.fieldSubmissions.path': 'offers.get:formDefinition.sections.fields.field.path' },
      docs: docs('offerupdate'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        offerId,
        offerForm: doc(FormSubmission, 'Values of the form. Get its definition with offers.get.'),
        excludeFormDefinition,
      }),
      output: Offer,
    }),

    start: operation('POST /offer.start', {
      summary: 'Create a new offer form in an offer process. Submit it with offers.create.',
      also: ['offer form'],
      brief: [],
      docs: docs('offerstart'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({ offerProcessId: doc(Id, 'ID of the offer process, from offer_processes.start.') }),
      output: OfferForm,
    }),

    startApprovalProcess: operation('POST /offer.startApprovalProcess', {
      summary:
        'Start the approval process of an offer: requests approval from its approvers. The offer must have status WaitingOnApprovalStart.',
      also: ['submit for approval', 'sign-off'],
      docs: docs('offerstartapprovalprocess'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        offerVersionId,
        note: doc(v.optional(v.string()), 'Note to the approvers.'),
        excludeFormDefinition,
      }),
      output: Offer,
    }),

    // Destructive: overrides the approvers, and an approval cannot be undone.
    approve: operation('POST /offer.approve', {
      summary:
        'Force-approve an offer, overriding its approvers: the whole offer, or one step if approvalStepId and userId are given. Cannot be undone.',
      also: ['force-approve', 'override'],
      docs: docs('offerapprove'),
      effect: 'destructive',
      scopes: write,
      input: v.pipe(
        v.strictObject({
          offerVersionId,
          approvalStepId: doc(
            v.optional(Id),
            'ID of the step to approve, which must be the current step. If omitted, the whole offer is approved. Requires userId.',
          ),
          userId: doc(
            v.optional(Id),
            'ID of the user to approve as, an approver of that step. Requires approvalStepId.',
          ),
          excludeFormDefinition,
        }),
        // A step without its user, or a user without a step, could approve more than intended.
        v.check(
          ({ approvalStepId, userId }) => (approvalStepId === undefined) === (userId === undefined),
          'Expected approvalStepId and userId together, or neither',
        ),
      ),
      output: Offer,
    }),

    // Destructive: no documented operation returns the offer to a waiting status.
    setStatus: operation('POST /offer.setStatus', {
      summary:
        'Set an offer as accepted, declined or canceled; its offerStatus changes accordingly. No way to undo this is documented. The parameters are from a secondary source.',
      also: ['accept', 'decline', 'rescind', 'withdraw', 'cancel'],
      docs: docs('offersetstatus'),
      effect: 'destructive',
      scopes: write,
      input: v.strictObject({
        offerId,
        acceptanceStatus: doc(v.picklist(['Accepted', 'Declined', 'Cancelled']), 'New acceptance status.'),
        excludeFormDefinition,
      }),
      output: Offer,
    }),

    setDecidedAt: operation('POST /offer.setDecidedAt', {
      summary: 'Set the time when the candidate decided on an offer. The parameters are from a secondary source.',
      also: ['decision date'],
      docs: docs('offersetdecidedat'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        offerId,
        decidedAt: doc(Time, 'Time of the decision, ISO 8601.'),
        excludeFormDefinition,
      }),
      output: Offer,
    }),
  }),
);
