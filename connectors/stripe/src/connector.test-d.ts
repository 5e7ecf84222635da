import type { Meta, Page, PagePromise, RequestPreview, Result } from '@agent-connectors/core';
import { createStripe, createStripeWith, type Invoice, invoices, type Refund, type Stripe } from './index.ts';

// Not executed: `tsc --noEmit` checks the inferred types below.

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** Fails to compile unless both types are identical. */
declare function same<A, B>(..._: Same<A, B> extends true ? [] : ['not the same type', A, B]): void;

declare const stripe: Stripe;

export async function results() {
  const invoice = await stripe.invoices.get({ id: 'in_1' });
  same<typeof invoice.data, Invoice>();
  same<typeof invoice.meta, Meta>();
  const list = stripe.invoices.list({ status: 'open' });
  same<typeof list, PagePromise<Invoice>>();
  same<Awaited<typeof list>, Page<Invoice>>();
  const refund = await stripe.execute('refunds', 'create', { charge: 'ch_1' });
  same<typeof refund, Result<Refund>>();
  const preview = await stripe.refunds.create({ charge: 'ch_1' }, { dryRun: true });
  same<typeof preview, Result<RequestPreview>>();
}

export async function fieldsOfRecords() {
  const { data: subscription } = await stripe.subscriptions.get({ id: 'sub_1' });
  same<NonNullable<typeof subscription.items>['data'][number]['current_period_end'], number | null | undefined>();
  // @ts-expect-error -- Stripe moved the billing period to the items.
  subscription.current_period_end;
  const { data: invoice } = await stripe.invoices.get({ id: 'in_1' });
  // @ts-expect-error -- Stripe moved it to parent.subscription_details.
  invoice.subscription;
  same<typeof invoice.customer, string | { readonly [field: string]: unknown } | null | undefined>();
}

export async function parameters() {
  // @ts-expect-error -- a payment has an amount.
  await stripe.paymentIntents.create({ currency: 'usd' });
  // @ts-expect-error -- removed in version 2026-09-30.endive.
  await stripe.paymentIntents.create({ amount: 1, currency: 'usd', payment_method_types: ['card'] });
  await stripe.charges.list({ created: { gte: '2026-10-01', lt: 1793491200 } });
  // @ts-expect-error -- a time is text or a number.
  await stripe.charges.list({ created: { gte: new Date() } });
  // @ts-expect-error -- an expression of ISO 4217 is text.
  await stripe.payouts.create({ amount: 1, currency: 840 });
  await stripe.customers.update({ id: 'cus_1', address: null, metadata: { a: null } });
  // @ts-expect-error -- name cannot be cleared.
  await stripe.customers.update({ id: 'cus_1', name: null });
  // @ts-expect-error -- unknown entity.
  stripe.payments;
}

export function clients() {
  same<ReturnType<typeof createStripe>, Stripe>();
  createStripe({ apiKey: async () => 'rk_test_1', stripeAccount: 'acct_1', apiVersion: '2026-10-28.endive' });
  // @ts-expect-error -- it is called apiKey.
  createStripe({ secretKey: 'sk_test_1' });
  // @ts-expect-error -- not passed to createStripeWith.
  createStripeWith({ invoices }).charges;
}
