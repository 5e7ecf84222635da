import type { AnyClient } from '@agent-connectors/core';
import { expect, it } from 'vitest';
import { failure } from '../test/calls.ts';
import { client } from '../test/wire.ts';

const milliseconds = 1767225600000;
const link = { line_items: [{ price: 'price_1', quantity: 1 }] };
const session = { mode: 'subscription', line_items: [{ price: 'price_1', quantity: 1 }] };
const subscription = { customer: 'cus_1', items: [{ price: 'price_1' }] };
const address = { line1: 'Torstr. 1' };
const seconds = 'not milliseconds';
const types = 'allowed_payment_method_types';
const itemPeriod = { start: { type: 'timestamp', timestamp: milliseconds }, end: { type: 'min_item_period_end' } };

// Each row would otherwise be rejected by Stripe, or mean something else there.
it.each<[string, string, Record<string, unknown>, string]>([
  ['payment_method_attachments', 'create', { id: 'pm_1' }, 'customer or customer_account'],
  ['billing_portal_sessions', 'create', { return_url: 'https://app.example' }, 'customer or customer_account'],
  ['credit_notes', 'create', { invoice: 'in_1', amount: 500, refund_amount: -500 }, 'at least 0'],
  ['credit_notes', 'create', { invoice: 'in_1', amount: 500, shipping_cost: { shipping_rate_data: {} } }, 'known'],
  ['invoices', 'create', { customer: 'cus_1', collection_method: 'send_invoice' }, 'days_until_due or due_date'],
  ['subscriptions', 'create', { ...subscription, collection_method: 'send_invoice' }, 'days_until_due'],
  ['invoice_items', 'create', { customer: 'cus_1', description: 'Setup' }, 'amount, pricing, price_data'],
  ['invoice_items', 'create', { customer: 'cus_1', pricing: {} }, 'amount, pricing, price_data'],
  ['events', 'list', { type: 'invoice.paid', types: ['invoice.paid'] }, 'either type or types'],
  ['customers', 'create', { metadata: { 'a[b]': 'c' } }, 'without square brackets'],
  ['customers', 'update', { id: 'cus_1', metadata: { 'a]': null } }, 'without square brackets'],
  ['customers', 'create', { shipping: { name: 'Ada', address, carrier: 'UPS' } }, "'carrier'"],
  [
    'invoices',
    'create',
    { customer: 'cus_1', shipping_details: { name: 'Ada', address, carrier: 'UPS' } },
    "'carrier'",
  ],
  ['payment_intents', 'capture', { id: 'pi_1', transfer_data: { description: 'x' } }, "'description'"],
  ['payment_intents', 'create', { amount: 1099, currency: 'usd', payment_method_types: ['card'] }, types],
  ['payment_intents', 'update', { id: 'pi_1', payment_method_types: ['card'] }, types],
  ['payment_intent_confirmations', 'create', { id: 'pi_1', payment_method_types: ['card'] }, types],
  ['checkout_sessions', 'create', { ...session, payment_method_types: ['card'] }, types],
  ['payment_links', 'create', { line_items: [{ price: 'price_1' }] }, 'quantity'],
  ['payment_links', 'create', { line_items: [{ price: 'price_1', quantity: 1, tax_rates: [] }] }, "'tax_rates'"],
  ['payment_links', 'create', { ...link, payment_intent_data: { receipt_email: 'a@b.example' } }, "'receipt_email'"],
  ['payment_links', 'create', { ...link, subscription_data: { trial_end: 1767225600 } }, "'trial_end'"],
  ['invoice_items', 'create', { customer: 'cus_1', amount: 1, period: { start: milliseconds, end: 1 } }, seconds],
  ['checkout_sessions', 'create', { ...session, subscription_data: { trial_end: milliseconds } }, seconds],
  ['checkout_sessions', 'create', { ...session, subscription_data: { billing_cycle_anchor: milliseconds } }, seconds],
  ['subscriptions', 'create', { ...subscription, add_invoice_items: [{ price: 'p', period: itemPeriod }] }, seconds],
  [
    'subscriptions',
    'update',
    { id: 'sub_1', billing_schedules: [{ bill_until: { type: 'timestamp', timestamp: milliseconds } }] },
    seconds,
  ],
])('%s.%s sends nothing for %j', async (entity, action, params, reason) => {
  const stripe: AnyClient = client();
  const error = await failure(stripe.execute(entity, action, params));
  expect([error.code, error.outcome]).toEqual(['invalid_params', 'not_sent']);
  expect(error.message).toContain(reason);
});
