import { changesSomething, doc, entity, list, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import {
  choice,
  clearable,
  created,
  currency,
  customer,
  customer_account,
  docs,
  expand,
  flag,
  id,
  metadata,
  NonNegative,
  newMetadata,
  nonNegative,
  Positive,
  requiredCurrency,
  Strings,
  text,
  texts,
} from '../fields.ts';
import { noPaymentMethodTypes, payment_method_options, ShipmentInput } from '../inputs.ts';
import { listInput, search, searchInput, searchLag } from '../pages.ts';
import { byCreation } from '../sync.ts';
import {
  AmountDetails,
  allowed_payment_method_types,
  amountDetailsText,
  application_fee_amount,
  CaptureTransfer,
  capture_method,
  confirmation,
  description,
  excludedText,
  futureUses,
  futureUseText,
  hooks,
  NewTransfer,
  PaymentDetails,
  payment_method,
  payment_method_configuration,
  paymentDetailsText,
  receipt_email,
  statement_descriptor,
  statement_descriptor_suffix,
  TransferChanges,
} from './payment-intent-input.ts';
import { briefAttempt, PaymentIntent } from './payment-intent-record.ts';

const page = 'payment_intents';
const intentId = id('payment intent, pi_…');
const amountText = 'in the smallest currency unit (1099 is $10.99, but ¥1099)';

/** Payments from the first attempt to the last. */
export const paymentIntents = entity(
  {
    summary: 'Payments: each payment intent follows one from its first attempt until it succeeds or is canceled.',
    also: ['payments', 'transactions', 'authorizations'],
    key: 'id',
    brief: [
      'id',
      'status',
      'amount',
      'amount_received',
      'currency',
      'customer',
      'description',
      'last_payment_error.message',
      'created',
    ],
    from: { id: 'payment_intents.search' },
    sync: byCreation('never'),
  },
  () => ({
    list: list('GET /v1/payment_intents', {
      summary: 'List payment intents, newest first, by customer or time of creation.',
      docs: docs(`${page}/list`),
      scopes: ['Payment intents: Read'],
      example: { created: { gte: '2026-10-01' } },
      input: listInput({ customer, customer_account, created }),
      item: PaymentIntent,
    }),

    search: list('GET /v1/payment_intents/search', {
      summary: `Search payment intents by amount, currency, customer, status or metadata. ${searchLag}`,
      docs: docs(`${page}/search`),
      scopes: ['Payment intents: Read'],
      ...search,
      example: { query: "metadata['order_id']:'6735'" },
      input: searchInput(
        'amount, created, currency, customer, status',
        "status:'succeeded' AND metadata['order_id']:'6735'",
      ),
      item: PaymentIntent,
    }),

    get: operation('GET /v1/payment_intents/{id}', {
      summary: 'Get a payment intent. status succeeded means that it is paid.',
      brief: [
        ...briefAttempt,
        'last_payment_error.decline_code',
        'payment_method',
        'capture_method',
        'description',
        'created',
      ],
      docs: docs(`${page}/retrieve`),
      scopes: ['Payment intents: Read'],
      secrets: ['client_secret'],
      example: { id: 'pi_QX1' },
      input: v.strictObject({
        id: intentId,
        client_secret: text('Its client secret. Required only with a publishable key.'),
        expand,
      }),
      output: PaymentIntent,
    }),

    create: operation('POST /v1/payment_intents', {
      summary:
        'Create a payment intent. It charges nothing unless confirm is true. Then read status: requires_action and requires_payment_method are not paid, although the call succeeds.',
      also: ['charge a card', 'take a payment', 'collect money'],
      brief: briefAttempt,
      docs: docs(`${page}/create`),
      effect: 'write',
      sendsWhen: { confirm: [true], receipt_email: 'given' },
      spendsWhen: { confirm: [true] },
      scopes: ['Payment intents: Write'],
      example: { amount: 1099, currency: 'usd', customer: 'cus_QX1', metadata: { order_id: '6735' } },
      input: v.pipe(
        v.strictObject({
          amount: doc(Positive, `Amount to collect, ${amountText}. Each currency has a minimum, about $0.50.`),
          currency: requiredCurrency,
          confirm: flag(
            'Whether to charge at once. Needs payment_method, payment_method_data or confirmation_token. Default: false.',
          ),
          customer,
          customer_account,
          ...confirmation,
          allowed_payment_method_types,
          payment_method_types: noPaymentMethodTypes,
          amount_details: doc(v.optional(AmountDetails), amountDetailsText),
          application_fee_amount: nonNegative(application_fee_amount),
          automatic_payment_methods: doc(
            v.optional(
              v.strictObject({
                enabled: doc(v.boolean(), 'Whether to use them.'),
                allow_redirects: choice(
                  ['always', 'never'],
                  'never leaves out methods that redirect the customer. Default: always.',
                ),
              }),
            ),
            "Offers the payment methods that the account's settings enable.",
          ),
          capture_method,
          confirmation_method: choice(
            ['automatic', 'manual'],
            'Whether a web page may confirm with the client secret (automatic), or only your server (manual). Default: automatic.',
          ),
          description,
          excluded_payment_method_types: texts(excludedText),
          hooks,
          on_behalf_of: text('Connect: ID of the account that the funds are for.'),
          payment_details: doc(v.optional(PaymentDetails), paymentDetailsText),
          payment_method_configuration,
          receipt_email,
          setup_future_usage: choice(futureUses, futureUseText),
          shipping: doc(v.optional(ShipmentInput), 'Where the goods are shipped.'),
          statement_descriptor,
          statement_descriptor_suffix,
          transfer_data: doc(v.optional(NewTransfer), 'Connect: account that receives the funds.'),
          transfer_group: text('Connect: name of a group of payments and transfers.'),
          metadata,
          expand,
        }),
        v.check(
          ({ confirm, mandate, mandate_data, off_session, error_on_requires_action }) =>
            confirm === true ||
            [mandate, mandate_data, off_session, error_on_requires_action].every((value) => value == null),
          'Expected confirm: true with mandate, mandate_data, off_session or error_on_requires_action',
        ),
      ),
      output: PaymentIntent,
    }),

    update: operation('POST /v1/payment_intents/{id}', {
      summary:
        'Change a payment intent that has not succeeded, without charging. After some changes it must be confirmed again.',
      docs: docs(`${page}/update`),
      effect: 'write',
      sendsWhen: { receipt_email: 'given' },
      scopes: ['Payment intents: Write'],
      example: { id: 'pi_QX1', metadata: { order_id: '6735' } },
      input: v.pipe(
        v.strictObject({
          id: intentId,
          amount: doc(v.optional(Positive), `Amount to collect, ${amountText}.`),
          currency,
          customer,
          customer_account,
          payment_method,
          payment_method_data: confirmation.payment_method_data,
          payment_method_options,
          allowed_payment_method_types,
          payment_method_types: noPaymentMethodTypes,
          amount_details: clearable(AmountDetails, amountDetailsText),
          application_fee_amount: clearable(NonNegative, application_fee_amount),
          capture_method,
          description,
          excluded_payment_method_types: clearable(Strings, excludedText),
          hooks,
          payment_details: clearable(PaymentDetails, paymentDetailsText),
          payment_method_configuration,
          receipt_email: clearable(v.string(), 'Email address for the receipt.'),
          setup_future_usage: clearable(v.picklist(futureUses), futureUseText),
          shipping: clearable(ShipmentInput, 'Where the goods are shipped.'),
          statement_descriptor,
          statement_descriptor_suffix,
          transfer_data: doc(v.optional(TransferChanges), 'Connect: the transfer to the other account.'),
          transfer_group: text('Connect: name of a group of payments and transfers. Can be set once.'),
          metadata: newMetadata,
          expand,
        }),
        changesSomething('id', 'expand'),
      ),
      output: PaymentIntent,
    }),

    capture: operation('POST /v1/payment_intents/{id}/capture', {
      summary: 'Take the money of an authorized payment: one with capture_method manual and status requires_capture.',
      also: ['settle', 'collect authorized payment', 'take held money'],
      brief: briefAttempt,
      docs: docs(`${page}/capture`),
      effect: 'write',
      sends: true, // The receipt, as the account is set up.
      spends: true,
      scopes: ['Payment intents: Write'],
      example: { id: 'pi_QX1' },
      input: v.strictObject({
        id: intentId,
        amount_to_capture: nonNegative(
          'Amount to take, in the smallest currency unit, at most what was authorized; the rest is released. Default: all.',
        ),
        final_capture: flag(
          'false keeps the rest for later captures, where the payment method allows it. Default: true.',
        ),
        amount_details: doc(v.optional(AmountDetails), amountDetailsText),
        application_fee_amount: nonNegative(application_fee_amount),
        hooks,
        payment_details: clearable(PaymentDetails, paymentDetailsText),
        statement_descriptor,
        statement_descriptor_suffix,
        transfer_data: doc(v.optional(CaptureTransfer), 'Connect: the transfer to the other account.'),
        metadata: newMetadata,
        expand,
      }),
      output: PaymentIntent,
    }),
  }),
);
