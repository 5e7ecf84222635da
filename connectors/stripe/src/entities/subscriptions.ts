import { changesSomething, doc, entity, list, operation, type Triggers } from '@agent-connectors/core';
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
  fields,
  flag,
  id,
  integer,
  metadata,
  newMetadata,
  range,
  text,
  time,
} from '../fields.ts';
import { DiscountsInput } from '../inputs.ts';
import { listInput, search, searchInput, searchLag } from '../pages.ts';
import { byCreation } from '../sync.ts';
import {
  AnchorMoment,
  BillingSchedules,
  CancelAt,
  cancellation_details,
  cancelText,
  ItemChanges,
  NewItems,
  proration_behavior,
  proration_date,
  schedulesText,
  subscriptionFields,
  TransferPercent,
  transferText,
} from './subscription-input.ts';
import { Subscription } from './subscription-record.ts';

const page = 'subscriptions';
const subscriptionId = id('subscription, sub_…');

/** With these parameters, an update can charge the customer or send an invoice: at once, or in place of a later time. */
const charging: Triggers = {
  add_invoice_items: 'given',
  'billing_cycle_anchor.type': ['now'],
  billing_schedules: 'given',
  billing_thresholds: 'given',
  collection_method: 'given',
  default_payment_method: 'given',
  default_source: 'given',
  items: 'given',
  payment_behavior: 'given',
  pending_invoice_item_interval: 'given',
  proration_behavior: ['always_invoice'],
  trial_end: 'given',
  trial_from_plan: 'given',
};

/** Recurring sales. */
export const subscriptions = entity(
  {
    summary: 'Recurring sales: what a customer is billed for in each period.',
    also: ['plans', 'memberships', 'recurring payments', 'renewals', 'churn', 'MRR', 'trials'],
    key: 'id',
    brief: [
      'id',
      'status',
      'customer',
      'start_date',
      'trial_end',
      'cancel_at',
      'cancel_at_period_end',
      'latest_invoice',
      'created',
    ],
    sync: byCreation('never', { status: 'all' }),
  },
  () => ({
    list: list('GET /v1/subscriptions', {
      summary:
        'List subscriptions, newest first, by customer, price, status or time. Canceled ones are left out unless status is all, canceled or ended.',
      docs: docs(`${page}/list`),
      scopes: ['Subscriptions: Read'],
      example: { status: 'active', current_period_end: { gte: '2026-12-01', lt: '2027-01-01' } },
      input: listInput({
        customer,
        customer_account,
        price: text('Only those with this recurring price, by its ID.'),
        plan: text('Only those with this legacy plan, by its ID.'),
        status: choice(
          [
            'active',
            'trialing',
            'past_due',
            'unpaid',
            'paused',
            'incomplete',
            'incomplete_expired',
            'canceled',
            'ended',
            'all',
          ],
          'Only those with this status; ended are canceled and incomplete_expired ones. Default: all but canceled.',
        ),
        collection_method: choice(['charge_automatically', 'send_invoice'], 'Only those that are collected this way.'),
        created,
        current_period_start: range('Start of the billing period, the latest of the items'),
        current_period_end: range('End of the billing period, the earliest of the items'),
        automatic_tax: doc(
          v.optional(v.strictObject({ enabled: doc(v.boolean(), 'Whether it is on.') })),
          'Only those with automatic tax, or without.',
        ),
        test_clock: text(
          'ID of a test clock, clock_…, from the Dashboard. Without it, subscriptions of test clocks are left out.',
        ),
      }),
      item: Subscription,
    }),

    search: list('GET /v1/subscriptions/search', {
      summary: `Search subscriptions by status or metadata, canceled ones included. ${searchLag}`,
      docs: docs(`${page}/search`),
      scopes: ['Subscriptions: Read'],
      ...search,
      example: { query: "status:'active' AND metadata['team']:'design'" },
      input: searchInput('canceled_at, created, status', "status:'active' AND metadata['team']:'design'"),
      item: Subscription,
    }),

    get: operation('GET /v1/subscriptions/{id}', {
      summary: 'Get a subscription. Its billing periods are on its items: items.data[].current_period_end.',
      brief: [
        'id',
        'status',
        'customer',
        'items.data',
        'currency',
        'start_date',
        'trial_end',
        'cancel_at',
        'cancel_at_period_end',
        'cancellation_details',
        'collection_method',
        'default_payment_method',
        'latest_invoice',
        'discounts',
      ],
      docs: docs(`${page}/retrieve`),
      scopes: ['Subscriptions: Read'],
      example: { id: 'sub_QX1' },
      input: v.strictObject({ id: subscriptionId, expand }),
      output: Subscription,
    }),

    create: operation('POST /v1/subscriptions', {
      summary:
        'Subscribe a customer to prices. Unless there is a trial, the first invoice is charged at once, or emailed with send_invoice. Read status: incomplete means that the first payment is open.',
      also: ['subscribe', 'start plan', 'sign up'],
      docs: docs(`${page}/create`),
      effect: 'write',
      sends: true,
      spends: true,
      scopes: ['Subscriptions: Write'],
      example: { customer: 'cus_QX1', items: [{ price: 'price_QX1', quantity: 3 }] },
      input: v.pipe(
        v.strictObject({
          customer,
          customer_account,
          items: doc(v.optional(NewItems), 'Up to 20 items, each with a price and a quantity.'),
          currency,
          ...subscriptionFields,
          backdate_start_date: time('Start in the past; the first invoice also bills the time since'),
          billing_cycle_anchor: time('Time in the future that billing periods are aligned to'),
          billing_cycle_anchor_config: doc(
            v.optional(
              v.strictObject({
                day_of_month: doc(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(31)), 'Day, 1 to 31.'),
                month: integer('Month, 1 to 12.'),
                hour: integer('Hour, 0 to 23.'),
                minute: integer('Minute, 0 to 59.'),
                second: integer('Second, 0 to 59.'),
              }),
            ),
            'In place of billing_cycle_anchor: a day of the month, in UTC.',
          ),
          billing_mode: fields('How prorations are computed: { type: "flexible" } (default) or { type: "classic" }.'),
          billing_schedules: doc(v.optional(BillingSchedules), schedulesText),
          cancel_at: doc(v.optional(CancelAt), cancelText),
          default_source: text('ID of a legacy payment source.'),
          discounts: clearable(DiscountsInput, "Discounts. Default: the customer's."),
          on_behalf_of: clearable(v.string(), 'Connect: ID of the account that the funds are for.'),
          transfer_data: doc(v.optional(TransferPercent), transferText),
          trial_period_days: integer('Days of the trial. Not with trial_end.'),
          metadata,
          expand,
        }),
        v.check(
          ({ collection_method, days_until_due }) =>
            collection_method !== 'send_invoice' || days_until_due !== undefined,
          'Expected days_until_due with collection_method send_invoice',
        ),
      ),
      output: Subscription,
    }),

    update: operation('POST /v1/subscriptions/{id}', {
      summary:
        'Change a subscription: its items, quantities, discounts, payment or end. To change the price of an item, pass its id; an item without id is added. A change of price can charge the customer at once.',
      also: [
        'upgrade',
        'downgrade',
        'change plan',
        'change seats',
        'pause',
        'cancel at period end',
        'do not renew',
        'hold off',
      ],
      docs: docs(`${page}/update`),
      effect: 'write',
      from: { 'items.id': 'subscription_items.list' },
      sendsWhen: { ...charging, cancel_at: 'given', cancel_at_period_end: 'given' },
      spendsWhen: charging,
      scopes: ['Subscriptions: Write'],
      example: {
        id: 'sub_QX1',
        items: [{ id: 'si_QX1', price: 'price_QX2' }],
        proration_behavior: 'create_prorations',
      },
      input: v.pipe(
        v.strictObject({
          id: subscriptionId,
          items: doc(v.optional(ItemChanges), 'Items to change, add or remove. Items that are not named stay.'),
          ...subscriptionFields,
          billing_cycle_anchor: doc(v.optional(AnchorMoment), 'Whether the billing period restarts now.'),
          billing_schedules: clearable(BillingSchedules, schedulesText),
          cancel_at: clearable(CancelAt, cancelText),
          cancellation_details,
          default_source: clearable(v.string(), 'ID of a legacy payment source.'),
          description: clearable(v.string(), 'Description for the customer.'),
          discounts: clearable(DiscountsInput, 'Discounts. Replaces all.'),
          on_behalf_of: clearable(v.string(), 'Connect: ID of the account that the funds are for.'),
          pause_collection: clearable(
            v.strictObject({
              behavior: doc(
                v.picklist(['keep_as_draft', 'mark_uncollectible', 'void']),
                'What happens to invoices meanwhile.',
              ),
              resumes_at: time('Time to resume'),
            }),
            'Pauses collection; the status stays the same.',
          ),
          proration_date,
          transfer_data: clearable(TransferPercent, transferText),
          metadata: newMetadata,
          expand,
        }),
        changesSomething('id', 'expand'),
      ),
      output: Subscription,
    }),

    delete: operation('DELETE /v1/subscriptions/{id}', {
      summary:
        'Cancel a subscription now, for good. Nothing is refunded. To cancel at the end of the period, use update with cancel_at_period_end.',
      also: ['cancel', 'end', 'terminate', 'unsubscribe', 'stop billing'],
      docs: docs(`${page}/cancel`),
      effect: 'destructive',
      sends: true,
      spendsWhen: { invoice_now: [true] },
      scopes: ['Subscriptions: Write'],
      in: { cancellation_details: 'body', invoice_now: 'body', prorate: 'body', expand: 'body' },
      example: { id: 'sub_QX1' },
      input: v.strictObject({
        id: subscriptionId,
        invoice_now: flag('Whether usage and items that are not billed yet are invoiced now. Default: false.'),
        prorate: flag('Whether the unused rest of the period becomes credit. Default: false.'),
        cancellation_details,
        expand,
      }),
      output: Subscription,
    }),

    resume: operation('POST /v1/subscriptions/{id}/resume', {
      summary:
        'Resume a paused subscription. If this creates an invoice, it is finalized and charged, and the subscription is active once it is paid. Only for charge_automatically.',
      also: ['unpause', 'reactivate', 'continue'],
      docs: docs(`${page}/resume`),
      effect: 'write',
      sends: true,
      spends: true,
      scopes: ['Subscriptions: Write'],
      example: { id: 'sub_QX1' },
      input: v.strictObject({
        id: subscriptionId,
        billing_cycle_anchor: doc(v.optional(AnchorMoment), 'Whether the billing period restarts. Default: now.'),
        payment_behavior: choice(
          ['resume_on_payment_attempt', 'resume_on_payment_success'],
          'Whether an attempt to pay is enough to resume. Default: resume_on_payment_attempt.',
        ),
        proration_behavior,
        proration_date,
        expand,
      }),
      output: Subscription,
    }),
  }),
);
