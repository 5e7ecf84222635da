import { addLine, createInvoice, finalize, pricingOf, voidInvoice } from '../billing.ts';
import { creditNoteOperations } from '../entities/credit-notes.ts';
import { change } from '../events.ts';
import { cancel, confirm, createIntent } from '../intents.ts';
import { refund } from '../ledger.ts';
import { isFields, paramsOf } from '../parameters.ts';
import type { Customer } from '../records.ts';
import type { Store } from '../store.ts';
import type { Catalog } from './catalog.ts';
import type { Timeline } from './timeline.ts';

const hour = 3600;

/** Leaves work in progress: payments in every state, drafts, pending items, sessions and links. */
export function seedLoose(store: Store, timeline: Timeline, catalog: Catalog, now: number): void {
  const customers = store.table('customer').filter((each) => each.invoice_settings.default_payment_method !== null);
  const customer = (index: number): Customer => {
    const found = customers[(index * 7) % customers.length];
    if (!found) throw new Error('There are no customers.');
    return store.need('customer', found.id);
  };
  let time = now - 40 * hour;
  const plan = (run: () => void) => {
    time += hour;
    timeline.plan(time, run);
  };
  const onboarding = catalog('onboarding_once');
  const intent = (index: number, fields: Readonly<Record<string, unknown>> = {}) =>
    createIntent(store, {
      amount: 49_900,
      currency: 'usd',
      customer: customer(index).id,
      description: 'Guided onboarding',
      ...fields,
    });

  for (const index of [0, 1]) plan(() => void intent(index));
  plan(() => void intent(2, { payment_method: customer(2).invoice_settings.default_payment_method }));
  for (const index of [3, 4])
    plan(() => void confirm(store, intent(index, { capture_method: 'manual' }), { payment_method: 'pm_card_visa' }));
  plan(() => void confirm(store, intent(5), { payment_method: 'pm_card_authenticationRequired' }));
  plan(() => void cancel(store, intent(6), 'abandoned'));
  plan(() => {
    const paid = confirm(store, intent(7), { payment_method: 'pm_card_mastercard' });
    const charged = store.need('charge', paid.latest_charge ?? '');
    refund(store, charged, { amount: 9900, reason: 'requested_by_customer', status: 'requires_action' });
  });

  const draft = (index: number) => {
    const { id, unit_amount } = onboarding;
    const line = {
      amount: unit_amount ?? 0,
      description: 'Guided onboarding',
      quantity: 1,
      pricing: pricingOf(onboarding),
    };
    const invoice = createInvoice(store, customer(index), {
      description: `Onboarding (${id})`,
      collection_method: 'send_invoice',
      due_date: now + 14 * 86_400,
    });
    return addLine(store, invoice, { ...line, period: { start: time, end: time } });
  };
  for (const index of [8, 9, 10]) plan(() => void draft(index));
  plan(() => void finalize(store, draft(11)));
  plan(() => void voidInvoice(store, finalize(store, draft(12))));
  for (const index of [13, 14])
    plan(() => {
      const about = {
        customer: customer(index).id,
        currency: 'usd',
        amount: 15_000,
        description: 'Data migration, one hour',
      };
      store.add('invoiceitem', { ...about, period: { start: time, end: time } });
    });
  plan(() => {
    const credited = change(store, customer(15), { balance: -5000 }, 'updated');
    const about = { customer: credited.id, currency: 'usd', description: 'Credit for the outage in May' };
    store.add('customer_balance_transaction', { ...about, amount: -5000, ending_balance: -5000 });
  });
  plan(() => {
    const running = store
      .table('subscription')
      .all()
      .findLast(({ status, collection_method }) => status === 'active' && collection_method === 'charge_automatically');
    if (running) change(store, running, { status: 'paused' }, 'paused');
  });
  for (const reason of ['order_change', 'product_unsatisfactory'])
    plan(() => {
      const paid = store
        .table('charge')
        .all()
        .findLast(({ status, amount_refunded, description }) => {
          return status === 'succeeded' && amount_refunded === 0 && description === 'Subscription update';
        });
      const payments = store.table('invoice_payment').all();
      const payment = payments.find(
        (each) => isFields(each.payment) && each.payment.payment_intent === paid?.payment_intent,
      );
      const params = paramsOf({ invoice: payment?.invoice, amount: 1000, refund_amount: 1000, reason });
      creditNoteOperations(store)['POST /v1/credit_notes']?.({ params, id: '', path: '' });
    });

  const items = [{ price: onboarding.id, quantity: 1 }];
  const sale = { items, currency: 'usd', metadata: {} };
  for (const status of ['open', 'open', 'expired', 'complete'])
    plan(() => {
      const id = `cs_test_${store.text(58)}`;
      const amounts = { amount_subtotal: 49_900, amount_total: 49_900, expires_at: store.now() + 86_400 };
      const isOpen = status === 'open' && { url: `https://checkout.stripe.com/c/pay/${id}` };
      const state = {
        status,
        payment_status: status === 'complete' ? 'paid' : 'unpaid',
        url: null,
        total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
        ...isOpen,
      };
      store.add('checkout.session', {
        ...sale,
        ...amounts,
        ...state,
        id,
        mode: 'payment',
        success_url: 'https://lumendesk.example/thanks',
      });
    });
  for (const slug of ['Onboarding', 'Migration'])
    plan(
      () =>
        void store.add('payment_link', {
          ...sale,
          metadata: { campaign: slug },
          url: `https://buy.stripe.com/test_${store.text(18)}`,
        }),
    );
}
