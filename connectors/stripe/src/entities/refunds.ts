import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import {
  choice,
  created,
  currency,
  docs,
  expand,
  Fields,
  flag,
  Id,
  id,
  newMetadata,
  Positive,
  Reference,
  text,
} from '../fields.ts';
import { listInput } from '../pages.ts';
import { amount, createdAt, currencyOf, metadataOf } from '../records.ts';
import { byCreation } from '../sync.ts';

const page = 'refunds';
const refundId = id('refund, re_…');

const schema = record(
  { id: doc(Id, 'ID of the refund, re_….') },
  {
    object: v.string(),
    status: doc(v.string(), 'pending, requires_action, succeeded, failed or canceled.'),
    amount: amount('Amount'),
    currency: currencyOf,
    charge: Reference,
    payment_intent: Reference,
    customer: Reference,
    reason: v.string(),
    failure_reason: v.string(),
    pending_reason: v.string(),
    description: v.string(),
    receipt_number: v.string(),
    balance_transaction: doc(Reference, 'Entry in your balance.'),
    destination_details: doc(Fields, 'Where the money went, with the reference for the bank.'),
    next_action: Fields,
    instructions_email: v.string(),
    created: createdAt,
    metadata: metadataOf,
  },
);

/** A refund. */
export interface Refund extends v.InferOutput<typeof schema> {}
export const Refund: v.GenericSchema<unknown, Refund> = schema;

/** Money that goes back to customers. */
export const refunds = entity(
  {
    summary: 'Money that goes back to customers.',
    also: ['money back', 'reimbursements', 'returns'],
    key: 'id',
    brief: ['id', 'status', 'amount', 'currency', 'reason', 'charge', 'payment_intent', 'failure_reason', 'created'],
    sync: byCreation('never'),
  },
  () => ({
    list: list('GET /v1/refunds', {
      summary: 'List refunds, newest first, by charge, payment intent or time of creation.',
      docs: docs(`${page}/list`),
      scopes: ['Charges: Read'],
      example: { created: { gte: '2026-10-01', lt: '2026-11-01' } },
      input: listInput({
        charge: text('Only those of this charge, by its ID.'),
        payment_intent: text('Only those of this payment intent, by its ID.'),
        created,
      }),
      item: Refund,
    }),

    get: operation('GET /v1/refunds/{id}', {
      summary: 'Get a refund with its status.',
      brief: [
        'id',
        'status',
        'amount',
        'currency',
        'reason',
        'charge',
        'payment_intent',
        'failure_reason',
        'destination_details',
        'created',
      ],
      docs: docs(`${page}/retrieve`),
      scopes: ['Charges: Read'],
      example: { id: 're_QX1' },
      input: v.strictObject({ id: refundId, expand }),
      output: Refund,
    }),

    create: operation('POST /v1/refunds', {
      summary:
        'Refund a payment, in full or in part. Pass charge or payment_intent. It cannot be taken back. More than what is left of the payment is an error.',
      also: ['give money back', 'return payment', 'reimburse', 'reverse payment', 'undo payment', 'partial refund'],
      docs: docs(`${page}/create`),
      effect: 'write',
      sends: true, // The customer is told, as the account is set up.
      spends: true,
      scopes: ['Charges: Write'],
      example: { payment_intent: 'pi_QX1', amount: 500, reason: 'requested_by_customer' },
      input: v.pipe(
        v.strictObject({
          charge: text('ID of the charge, ch_….'),
          payment_intent: text('ID of the payment intent, pi_…, in place of charge.'),
          amount: doc(
            v.optional(Positive),
            'Amount in the smallest currency unit. Without it, all that is left is refunded.',
          ),
          reason: choice(
            ['duplicate', 'fraudulent', 'requested_by_customer'],
            "Reason. fraudulent also adds the customer's card and email to your block lists.",
          ),
          instructions_email: text(
            'Email address for instructions, where the payment method cannot be refunded directly.',
          ),
          refund_application_fee: flag('Connect: whether the application fee is refunded, in proportion.'),
          reverse_transfer: flag('Connect: whether the transfer is reversed, in proportion.'),
          customer: text('ID of the customer, to refund from their cash balance.'),
          origin: choice(
            ['customer_balance'],
            "customer_balance refunds from the customer's cash balance; with customer, amount and currency.",
          ),
          currency,
          metadata: newMetadata,
          expand,
        }),
        v.check(
          ({ charge, payment_intent, origin }) => (charge ?? payment_intent ?? origin) !== undefined,
          'Expected charge or payment_intent (or origin for a cash balance)',
        ),
      ),
      output: Refund,
    }),

    cancel: operation('POST /v1/refunds/{id}/cancel', {
      summary: 'Cancel a refund with status requires_action. Others cannot be canceled.',
      also: ['stop', 'call off'],
      docs: docs(`${page}/cancel`),
      effect: 'write',
      scopes: ['Charges: Write'],
      example: { id: 're_QX1' },
      input: v.strictObject({ id: refundId, expand }),
      output: Refund,
    }),
  }),
);
