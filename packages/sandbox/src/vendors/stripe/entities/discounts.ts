import { assign } from '../assign.ts';
import { announce } from '../events.ts';
import { listOf } from '../lists.ts';
import type { Operations } from '../operation.ts';
import { invalid, parameterMissing } from '../rejection.ts';
import type { Store } from '../store.ts';
import { viewOf } from '../views.ts';

export function discountOperations(store: Store): Operations {
  return {
    ...listOf(store, 'coupon', 'GET /v1/coupons'),
    'POST /v1/coupons': ({ params }) => {
      const id = params.text('id');
      const percent = params.number('percent_off');
      const amount = params.number('amount_off');
      if ((percent === undefined) === (amount === undefined))
        throw invalid('You must pass exactly one of percent_off and amount_off.');
      if (percent !== undefined && (percent <= 0 || percent > 100))
        throw invalid('Invalid percent_off: it must be greater than 0 and at most 100.', { param: 'percent_off' });
      if (amount !== undefined && params.text('currency') === undefined) throw parameterMissing('currency');
      if (params.text('duration') === 'repeating' && params.number('duration_in_months') === undefined)
        throw parameterMissing('duration_in_months');
      if (id !== undefined && store.table('coupon').get(id))
        throw invalid('Coupon already exists.', { code: 'resource_already_exists', param: 'id' });
      const made = store.add('coupon', { id: id ?? store.text(8), ...assign('coupon', params) });
      return viewOf(store, announce(store, made));
    },

    ...listOf(store, 'promotion_code', 'GET /v1/promotion_codes', {
      filters: { coupon: ({ promotion }, value) => promotion.coupon === value },
    }),
    'POST /v1/promotion_codes': ({ params }) => {
      const promotion = params.object('promotion');
      const coupon = promotion?.text('coupon');
      if (coupon === undefined) throw parameterMissing('promotion[coupon]');
      store.need('coupon', coupon, 'promotion[coupon]');
      const customer = params.text('customer');
      if (customer !== undefined) store.need('customer', customer, 'customer');
      const code = params.text('code') ?? store.text(8).toUpperCase();
      const isTaken = (other: { code: string; active: boolean }) =>
        other.active && other.code.toLowerCase() === code.toLowerCase();
      if (store.table('promotion_code').find(isTaken))
        throw invalid(`An active promotion code with \`code: ${code}\` already exists.`, { param: 'code' });
      const fields = { ...assign('promotion_code', params), code, promotion: { coupon, type: 'coupon' } };
      return viewOf(store, announce(store, store.add('promotion_code', fields)));
    },
  };
}
