import type { Stripe } from '@agent-connectors/stripe';
import { expect } from 'vitest';
import { failure } from '../calls.ts';
import type { Scenario } from '../suite.ts';

/** The scenarios of Stripe that write. */
export const stripeBilling: readonly Scenario<Stripe>[] = [
  {
    name: 'creates, changes and deletes a customer',
    covers: ['customers.create', 'customers.get', 'customers.update', 'customers.delete'],
    async run(client) {
      const { data: created } = await client.customers.create({
        name: 'Ada',
        email: 'ada@kestrelcloud.example',
        address: { city: 'Berlin', country: 'DE' },
        metadata: { a: '1', b: '2' },
      });
      const { id } = created;
      const { data: changed } = await client.customers.update({ id, name: 'Ada L.', metadata: { a: '', c: '3' } });
      expect(changed).toMatchObject({ id, name: 'Ada L.', metadata: { b: '2', c: '3' } });
      const { data: read } = await client.customers.get({ id });
      expect(read).toEqual(changed);
      const { data: gone } = await client.customers.delete({ id });
      expect(gone).toMatchObject({ id, deleted: true });
      return [created, changed, gone, (await client.customers.get({ id })).data];
    },
  },
  {
    name: 'sells a product by subscription and at a checkout',
    covers: [
      'products.create',
      'products.get',
      'products.update',
      'products.delete',
      'prices.create',
      'customers.create',
      'payment_method_attachments.create',
      'subscriptions.create',
      'subscriptions.get',
      'subscriptions.update',
      'subscriptions.delete',
      'checkout_sessions.create',
    ],
    async run(client) {
      const { data: product } = await client.products.create({
        name: 'Support',
        description: 'By phone',
        metadata: { tier: 'gold' },
      });
      const { data: changed } = await client.products.update({
        id: product.id,
        name: 'Premium support',
        active: true,
      });
      expect((await client.products.get({ id: product.id })).data).toEqual(changed);
      const { data: price } = await client.prices.create({
        currency: 'eur',
        product: product.id,
        unit_amount: 4900,
        recurring: { interval: 'month' },
      });
      const { data: once } = await client.prices.create({ currency: 'eur', product: product.id, unit_amount: 900 });
      const { data: customer } = await client.customers.create({ name: 'Ada', email: 'ada@kestrelcloud.example' });
      const { data: method } = await client.paymentMethodAttachments.create({
        id: 'pm_card_visa',
        customer: customer.id,
      });
      const { data: subscription } = await client.subscriptions.create({
        customer: customer.id,
        items: [{ price: price.id, quantity: 2 }],
        default_payment_method: method.id,
        metadata: { order: '7' },
      });
      expect(subscription.status).toBe('active');
      const { id } = subscription;
      const { data: ending } = await client.subscriptions.update({
        id,
        cancel_at_period_end: true,
        description: 'Ends',
      });
      expect(ending.cancel_at_period_end).toBe(true);
      expect((await client.subscriptions.get({ id })).data).toEqual(ending);
      const { data: canceled } = await client.subscriptions.delete({ id });
      expect(canceled.status).toBe('canceled');
      const { data: session } = await client.checkoutSessions.create({
        mode: 'payment',
        success_url: 'https://www.example.com/thanks',
        customer_email: 'ada@kestrelcloud.example',
        line_items: [{ price: once.id, quantity: 1 }],
      });
      expect(session.url).toEqual(expect.any(String));
      const { data: unsold } = await client.products.create({ id: 'prod_unsold', name: 'Unsold' });
      const { data: gone } = await client.products.delete({ id: unsold.id });
      expect(gone).toMatchObject({ deleted: true });
      return [product, changed, price, once, customer, method, subscription, ending, canceled, session, unsold, gone];
    },
  },
  {
    name: 'bills a customer, from the draft to the mail',
    covers: [
      'customers.create',
      'invoices.create',
      'invoices.get',
      'invoice_finalizations.create',
      'invoice_sends.create',
    ],
    async run(client, vendor) {
      const { data: customer } = await client.customers.create({ name: 'Ada', email: 'ada@kestrelcloud.example' });
      await vendor.invoiceItems.create({
        customer: customer.id,
        amount: 4900,
        currency: 'usd',
        description: 'Setup',
      });
      const { data: draft } = await client.invoices.create({
        customer: customer.id,
        collection_method: 'send_invoice',
        days_until_due: 30,
        auto_advance: false,
        description: 'Setup',
        pending_invoice_items_behavior: 'include',
      });
      const { id } = draft;
      expect([draft.status, draft.total]).toEqual(['draft', 4900]);
      const { data: open } = await client.invoiceFinalizations.create({ id, auto_advance: false });
      expect(open).toMatchObject({ status: 'open', number: expect.any(String) });
      const { data: sent } = await client.invoiceSends.create({ id });
      expect(sent.id).toBe(id);
      return [customer, draft, open, sent, (await client.invoices.get({ id })).data];
    },
  },
  {
    name: 'takes, cancels and refunds payments',
    covers: [
      'payment_intents.create',
      'payment_intents.get',
      'payment_intents.update',
      'payment_intent_confirmations.create',
      'payment_intent_cancellations.create',
      'refunds.create',
      'refunds.get',
      'refunds.list',
    ],
    async run(client) {
      const { data: created } = await client.paymentIntents.create({
        amount: 1099,
        currency: 'usd',
        description: 'Order 7',
        automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
        metadata: { order: '7' },
      });
      const { id } = created;
      const { data: changed } = await client.paymentIntents.update({
        id,
        amount: 2099,
        receipt_email: 'ada@kestrelcloud.example',
      });
      expect(changed.amount).toBe(2099);
      const { data: paid } = await client.paymentIntentConfirmations.create({ id, payment_method: 'pm_card_visa' });
      expect(paid).toMatchObject({ status: 'succeeded', amount_received: 2099 });
      expect((await client.paymentIntents.get({ id })).data).toEqual(paid);
      const { data: refund } = await client.refunds.create({
        payment_intent: id,
        amount: 99,
        reason: 'requested_by_customer',
      });
      expect((await client.refunds.get({ id: refund.id })).data).toEqual(refund);
      const { data: refunds } = await client.refunds.list({ payment_intent: id });
      expect(refunds).toEqual([refund]);
      const tooMuch = await failure(client.refunds.create({ payment_intent: id, amount: 99_999 }));
      const { data: other } = await client.paymentIntents.create({ amount: 500, currency: 'eur' });
      const { data: canceled } = await client.paymentIntentCancellations.create({
        id: other.id,
        cancellation_reason: 'abandoned',
      });
      expect(canceled.status).toBe('canceled');
      return [created, changed, paid, refund, tooMuch, other, canceled];
    },
  },
  {
    name: 'fails alike for a declined payment',
    covers: ['payment_intents.create'],
    async run(client) {
      const { data: payment } = await client.paymentIntents.create({ amount: 1099, currency: 'usd' });
      const declined = await failure(
        client.paymentIntentConfirmations.create({ id: payment.id, payment_method: 'pm_card_chargeDeclined' }),
      );
      expect(declined.code).toBe('invalid_request');
      return declined;
    },
  },
];
