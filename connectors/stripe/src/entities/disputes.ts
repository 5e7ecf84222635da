import { changesSomething, doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { choice, created, docs, expand, Fields, flag, Id, id, newMetadata, Reference, text } from '../fields.ts';
import { listInput } from '../pages.ts';
import { amount, createdAt, currencyOf, livemode, metadataOf, moment, Objects } from '../records.ts';
import { byCreation } from '../sync.ts';
import { DisputeEvidence } from './dispute-evidence.ts';

const page = 'disputes';
const disputeId = id('dispute, dp_… or du_…');

const schema = record(
  { id: doc(Id, 'ID of the dispute.') },
  {
    object: v.string(),
    status: doc(
      v.string(),
      'warning_needs_response, warning_under_review, warning_closed, needs_response, under_review, won, lost, prevented, appeal_needs_response or appeal_under_review.',
    ),
    reason: doc(v.string(), 'What the cardholder claims: fraudulent, product_not_received, duplicate and others.'),
    amount: amount('Amount in dispute'),
    currency: currencyOf,
    charge: Reference,
    payment_intent: Reference,
    evidence: Fields,
    evidence_details: doc(
      record(
        {},
        {
          due_by: moment('Deadline for evidence'),
          has_evidence: v.boolean(),
          past_due: v.boolean(),
          submission_count: v.number(),
        },
      ),
      'Deadline, and what was submitted.',
    ),
    is_charge_refundable: doc(v.boolean(), 'Whether a refund is still possible in place of a dispute.'),
    network_reason_code: v.string(),
    payment_method_details: Fields,
    balance_transactions: Objects,
    intended_submission_method: v.string(),
    created: createdAt,
    livemode,
    metadata: metadataOf,
  },
);

/** A dispute. */
export interface Dispute extends v.InferOutput<typeof schema> {}
export const Dispute: v.GenericSchema<unknown, Dispute> = schema;

/** Payments that customers contest. */
export const disputes = entity(
  {
    summary: 'Payments that customers contest with their bank.',
    also: ['chargebacks', 'inquiries', 'contested payments'],
    key: 'id',
    brief: [
      'id',
      'status',
      'reason',
      'amount',
      'currency',
      'charge',
      'payment_intent',
      'evidence_details.due_by',
      'created',
    ],
    sync: byCreation('never'),
  },
  () => ({
    list: list('GET /v1/disputes', {
      summary: 'List disputes, newest first, by charge, payment intent or time of creation.',
      docs: docs(`${page}/list`),
      scopes: ['Disputes: Read'],
      example: { created: { gte: '2026-10-01' } },
      input: listInput({
        charge: text('Only those of this charge, by its ID.'),
        payment_intent: text('Only those of this payment intent, by its ID.'),
        created,
      }),
      item: Dispute,
    }),

    get: operation('GET /v1/disputes/{id}', {
      summary: 'Get a dispute. evidence_details.due_by is the deadline for evidence.',
      brief: [
        'id',
        'status',
        'reason',
        'amount',
        'currency',
        'charge',
        'payment_intent',
        'evidence_details',
        'is_charge_refundable',
        'created',
      ],
      docs: docs(`${page}/retrieve`),
      scopes: ['Disputes: Read'],
      example: { id: 'du_QX1' },
      input: v.strictObject({ id: disputeId, expand }),
      output: Dispute,
    }),

    update: operation('POST /v1/disputes/{id}', {
      summary:
        'Add evidence to a dispute and submit it to the bank, which cannot be undone. With submit false, it is only saved as a draft.',
      also: ['submit evidence', 'tracking number', 'respond to chargeback', 'fight', 'contest', 'upload proof'],
      docs: docs(`${page}/update`),
      effect: 'write',
      sendsWhen: { submit: [true, null] },
      scopes: ['Disputes: Write'],
      example: { id: 'dp_QX1', evidence: { product_description: 'Annual plan' }, submit: false },
      input: v.pipe(
        v.strictObject({
          id: disputeId,
          evidence: doc(
            v.optional(DisputeEvidence),
            'Evidence, up to 150,000 characters in all. Files are uploaded in the Dashboard, and given by their IDs, file_….',
          ),
          submit: flag('Whether everything is submitted to the bank now. false saves a draft. Default: true.'),
          intended_submission_method: choice(
            ['manual', 'prefer_manual', 'prefer_smart_disputes', 'smart_disputes'],
            'Whether you or Smart Disputes will submit evidence.',
          ),
          metadata: newMetadata,
          expand,
        }),
        changesSomething('id', 'expand'),
      ),
      output: Dispute,
    }),

    close: operation('POST /v1/disputes/{id}/close', {
      summary: 'Accept a dispute as lost. The money is gone, and this cannot be undone.',
      also: ['accept chargeback', 'concede', 'give up', 'do not fight'],
      docs: docs(`${page}/close`),
      effect: 'destructive',
      scopes: ['Disputes: Write'],
      example: { id: 'du_QX1' },
      input: v.strictObject({ id: disputeId, expand }),
      output: Dispute,
    }),
  }),
);
