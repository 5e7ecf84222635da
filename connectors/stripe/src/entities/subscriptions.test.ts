import { describe, it } from 'vitest';
import { subscription } from '../../test/subscription.ts';
import { exchange, found, page } from '../../test/wire.ts';

const { id } = subscription;
const path = `/v1/subscriptions/${id}` as const;

describe('subscriptions', () => {
  it('lists those that renew soon', () =>
    exchange({
      call: (stripe) =>
        stripe.subscriptions.list({
          status: 'all',
          price: 'price_1',
          current_period_end: { lt: 1782592000 },
          automatic_tax: { enabled: true },
          collection_method: 'charge_automatically',
        }),
      sends: 'GET /v1/subscriptions',
      query: {
        status: 'all',
        price: 'price_1',
        'current_period_end[lt]': '1782592000',
        'automatic_tax[enabled]': 'true',
        collection_method: 'charge_automatically',
      },
      response: page([subscription]),
    }));

  it('searches', () =>
    exchange({
      call: (stripe) => stripe.subscriptions.search({ query: "status:'active'" }),
      sends: 'GET /v1/subscriptions/search',
      query: { query: "status:'active'" },
      response: found([subscription], 'next'),
      meta: { nextCursor: 'next' },
    }));

  it('gets one', () =>
    exchange({ call: (stripe) => stripe.subscriptions.get({ id }), sends: `GET ${path}`, response: subscription }));

  it('creates one', () =>
    exchange({
      call: (stripe) =>
        stripe.subscriptions.create({
          customer: 'cus_9',
          items: [
            { price: 'price_1', quantity: 3, metadata: { team: 'design' } },
            { price_data: { currency: 'usd', product: 'prod_1', unit_amount: 500, recurring: { interval: 'month' } } },
          ],
          add_invoice_items: [{ price: 'price_2', quantity: 1 }],
          billing_cycle_anchor_config: { day_of_month: 1 },
          payment_behavior: 'default_incomplete',
          payment_settings: { save_default_payment_method: 'on_subscription' },
          trial_settings: { end_behavior: { missing_payment_method: 'cancel' } },
          trial_end: 'now',
          expand: ['latest_invoice.confirmation_secret'],
        }),
      sends: 'POST /v1/subscriptions',
      body: {
        customer: 'cus_9',
        'items[0][price]': 'price_1',
        'items[0][quantity]': '3',
        'items[0][metadata][team]': 'design',
        'items[1][price_data][currency]': 'usd',
        'items[1][price_data][product]': 'prod_1',
        'items[1][price_data][unit_amount]': '500',
        'items[1][price_data][recurring][interval]': 'month',
        'add_invoice_items[0][price]': 'price_2',
        'add_invoice_items[0][quantity]': '1',
        'billing_cycle_anchor_config[day_of_month]': '1',
        payment_behavior: 'default_incomplete',
        'payment_settings[save_default_payment_method]': 'on_subscription',
        'trial_settings[end_behavior][missing_payment_method]': 'cancel',
        trial_end: 'now',
        'expand[]': 'latest_invoice.confirmation_secret',
      },
      response: { ...subscription, status: 'incomplete' },
    }));

  it('changes the price of an item and clears the pause', () =>
    exchange({
      call: (stripe) =>
        stripe.subscriptions.update({
          id,
          items: [{ id: 'si_1', price: 'price_2' }, { id: 'si_2', deleted: true }, { price: 'price_3' }],
          proration_behavior: 'always_invoice',
          billing_cycle_anchor: { type: 'unchanged' },
          pause_collection: null,
          cancel_at: 'min_period_end',
        }),
      sends: `POST ${path}`,
      body: {
        'items[0][id]': 'si_1',
        'items[0][price]': 'price_2',
        'items[1][id]': 'si_2',
        'items[1][deleted]': 'true',
        'items[2][price]': 'price_3',
        proration_behavior: 'always_invoice',
        'billing_cycle_anchor[type]': 'unchanged',
        pause_collection: '',
        cancel_at: 'min_period_end',
      },
      response: subscription,
    }));

  it('cancels one at the end of the period', () =>
    exchange({
      call: (stripe) => stripe.subscriptions.update({ id, cancel_at_period_end: true }),
      sends: `POST ${path}`,
      body: { cancel_at_period_end: 'true' },
      response: { ...subscription, cancel_at_period_end: true },
    }));

  it('cancels one now, with parameters in the body', () =>
    exchange({
      call: (stripe) =>
        stripe.subscriptions.delete({ id, prorate: true, cancellation_details: { feedback: 'too_expensive' } }),
      sends: `DELETE ${path}`,
      body: { prorate: 'true', 'cancellation_details[feedback]': 'too_expensive' },
      response: { ...subscription, status: 'canceled' },
    }));

  it('resumes one', () =>
    exchange({
      call: (stripe) =>
        stripe.subscriptions.resume({
          id,
          billing_cycle_anchor: { type: 'now' },
          payment_behavior: 'resume_on_payment_success',
        }),
      sends: `POST ${path}/resume`,
      body: { 'billing_cycle_anchor[type]': 'now', payment_behavior: 'resume_on_payment_success' },
      response: subscription,
    }));
});
