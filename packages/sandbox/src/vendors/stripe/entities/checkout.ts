import { assign } from '../assign.ts';
import { amountOff, couponOf } from '../discounts.ts';
import { announce, change } from '../events.ts';
import { getOf, listOf } from '../lists.ts';
import type { Operations } from '../operation.ts';
import { isFields, type Params } from '../parameters.ts';
import type { Price } from '../records.ts';
import { invalid, parameterMissing } from '../rejection.ts';
import type { Store } from '../store.ts';
import { viewOf } from '../views.ts';
import { priceOf } from './catalog.ts';

const day = 86_400;

interface SoldItem {
  readonly price: Price;
  readonly quantity: number;
}

export function checkoutOperations(store: Store): Operations {
  const path = '/v1/checkout/sessions';
  const itemsOf = (params: Params): SoldItem[] =>
    (params.objects('line_items') ?? []).map((item, index) => ({
      price: priceOf(store, item, `line_items[${index}]`),
      quantity: item.number('quantity') ?? 1,
    }));
  const stored = (items: readonly SoldItem[]) => items.map(({ price, quantity }) => ({ price: price.id, quantity }));
  return {
    ...listOf(store, 'checkout.session', `GET ${path}`),
    ...getOf(store, 'checkout.session', `GET ${path}/{id}`),
    [`POST ${path}`]: ({ params }) => {
      const mode = params.text('mode') ?? 'payment';
      const items = itemsOf(params);
      if (mode !== 'setup' && items.length === 0) throw parameterMissing('line_items');
      if (mode === 'subscription' && !items.some(({ price }) => price.recurring))
        throw invalid('You must provide at least one recurring price in `subscription` mode.', { param: 'line_items' });
      if (mode === 'payment' && items.some(({ price }) => price.recurring))
        throw invalid('You specified `payment` mode but passed a recurring price. Use `subscription` mode.', {
          param: 'line_items',
        });
      const isHosted = (params.text('ui_mode') ?? 'hosted_page') === 'hosted_page';
      if (isHosted && params.text('success_url') === undefined) throw parameterMissing('success_url');
      const customer = params.text('customer');
      if (customer !== undefined) store.need('customer', customer, 'customer');
      const total = items.reduce((sum, { price, quantity }) => sum + (price.unit_amount ?? 0) * quantity, 0);
      const given = params.objects('discounts') ?? [];
      const coupons = given.map((discount, index) => couponOf(store, discount, `discounts[${index}]`).id);
      const off = coupons.reduce((sum, coupon) => sum + amountOff(store, coupon, total - sum), 0);
      const id = `cs_test_${store.text(58)}`;
      const made = store.add('checkout.session', {
        ...assign('checkout.session', params),
        id,
        mode,
        discounts: given.map((each) => ({ coupon: null, promotion_code: null, ...each.values })),
        items: stored(items),
        amount_subtotal: total,
        amount_total: total - off,
        total_details: { amount_discount: off, amount_shipping: 0, amount_tax: 0 },
        currency: items[0]?.price.currency ?? params.text('currency') ?? null,
        expires_at: params.number('expires_at') ?? store.now() + day,
        url: isHosted ? `https://checkout.stripe.com/c/pay/${id}` : null,
        ...(!isHosted && { client_secret: `${id}_secret_${store.text(32)}` }),
      });
      return viewOf(store, made);
    },
    [`POST ${path}/{id}/expire`]: ({ id }) => {
      const session = store.need('checkout.session', id);
      if (session.status !== 'open')
        throw invalid(
          `Only Checkout Sessions with a status in ["open"] can be expired. This one is ${session.status}.`,
        );
      return viewOf(store, change(store, session, { status: 'expired', url: null }, 'expired'));
    },

    ...listOf(store, 'payment_link', 'GET /v1/payment_links'),
    'POST /v1/payment_links': ({ params }) => {
      const items = itemsOf(params);
      const fields = { ...assign('payment_link', params), items: stored(items) };
      const currency = items[0]?.price.currency ?? params.text('currency');
      const url = `https://buy.stripe.com/test_${store.text(18)}`;
      return viewOf(store, announce(store, store.add('payment_link', { ...fields, currency, url })));
    },

    'POST /v1/billing_portal/sessions': ({ params }) => {
      const customer = params.text('customer');
      if (customer === undefined) throw parameterMissing('customer');
      store.need('customer', customer, 'customer');
      const flow = params.values.flow_data;
      const made = store.add('billing_portal.session', {
        ...assign('billing_portal.session', params),
        customer,
        configuration: params.text('configuration') ?? `bpc_${store.accountId.slice(5)}`,
        flow: isFields(flow) ? flow : null,
        url: `https://billing.stripe.com/p/session/test_${store.text(32)}`,
      });
      return viewOf(store, made);
    },
  };
}
