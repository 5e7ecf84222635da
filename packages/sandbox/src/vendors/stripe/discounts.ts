import type { Params } from './parameters.ts';
import { invalid } from './rejection.ts';
import type { Store } from './store.ts';

/** Redeems the coupons and promotion codes in `discounts`, and returns their discounts. */
export function redeem(store: Store, params: Params): { readonly discounts?: readonly string[] } {
  if (params.values.discounts === null) return { discounts: [] };
  const given = params.objects('discounts');
  if (!given) return {};
  const discounts = given.map((one, index) => {
    const existing = one.text('discount');
    if (existing !== undefined) return existing;
    const coupon = couponOf(store, one, `discounts[${index}]`);
    store.set(coupon, { times_redeemed: coupon.times_redeemed + 1 });
    const id = `di_${store.text(24)}`;
    store.discounts.set(id, coupon.id);
    return id;
  });
  return { discounts };
}

/** Returns the coupon that a parameter names, directly or by a promotion code. */
export function couponOf(store: Store, params: Params, path: string) {
  const code = params.text('promotion_code');
  const promotion = code === undefined ? undefined : store.need('promotion_code', code, `${path}[promotion_code]`);
  if (promotion?.active === false)
    throw invalid('This promotion code is inactive.', { param: `${path}[promotion_code]` });
  const id = promotion?.promotion.coupon ?? params.text('coupon') ?? '';
  const coupon = store.need('coupon', id, `${path}[coupon]`);
  if (!coupon.valid) throw invalid(`Coupon expired: ${id}`, { code: 'coupon_expired', param: `${path}[coupon]` });
  return coupon;
}

/** Returns what a coupon takes off an amount. */
export function amountOff(store: Store, couponId: string, amount: number): number {
  const { percent_off, amount_off } = store.need('coupon', couponId);
  return Math.min(amount, percent_off === null ? (amount_off ?? 0) : Math.round((amount * percent_off) / 100));
}

/** Returns what each discount takes off an invoice. */
export function discountAmounts(store: Store, discounts: readonly string[], subtotal: number) {
  let left = Math.max(0, subtotal);
  return discounts.flatMap((discount) => {
    const coupon = store.discounts.get(discount);
    if (coupon === undefined) return [];
    const amount = amountOff(store, coupon, left);
    left -= amount;
    return [{ amount, discount }];
  });
}
