import { createPrice, createProduct } from '../entities/catalog.ts';
import { paramsOf } from '../parameters.ts';
import type { Price } from '../records.ts';
import type { Store } from '../store.ts';
import company from './company.json' with { type: 'json' };

/** Prices by their lookup key, `team_month`. */
export type Catalog = (key: string) => Price;

interface ProductData {
  readonly name: string;
  readonly description: string;
  readonly key: string;
  readonly month?: number;
  readonly year?: number;
  readonly once?: number;
}

export function seedCatalog(store: Store): Catalog {
  const products: readonly ProductData[] = company.products;
  for (const { name, description, key, ...amounts } of products) {
    const product = createProduct(store, { name, description, metadata: { key } });
    const prices = Object.entries(amounts).map(([interval, unit_amount]) => {
      const recurring = interval === 'once' ? {} : { recurring: { interval } };
      const values = {
        currency: 'usd',
        unit_amount,
        lookup_key: `${key}_${interval}`,
        nickname: `${name}, ${interval}`,
      };
      return createPrice(store, paramsOf({ ...values, ...recurring }), product.id);
    });
    const isArchived = key === 'archive';
    store.set(product, { default_price: prices[0]?.id, ...(isArchived && { active: false }) });
    if (isArchived) for (const price of prices) store.set(price, { active: false });
  }
  const launch = {
    id: 'LAUNCH20',
    name: 'Launch discount',
    percent_off: 20,
    duration: 'repeating',
    duration_in_months: 3,
  };
  const coupons = [
    launch,
    { id: 'WELCOME50', name: 'Welcome back', amount_off: 5000, currency: 'usd', duration: 'once' },
  ];
  for (const fields of coupons) {
    const coupon = store.add('coupon', fields);
    for (const code of ['SPRING', 'PARTNER'])
      store.add('promotion_code', {
        code: `${code}${coupon.id.slice(-2)}`,
        promotion: { coupon: coupon.id, type: 'coupon' },
      });
  }
  const enabled_events = ['invoice.paid', 'invoice.payment_failed', 'customer.subscription.deleted'];
  store.add('webhook_endpoint', { url: 'https://lumendesk.example/hooks/stripe', enabled_events });
  return (key) => {
    const price = store.table('price').find(({ lookup_key }) => lookup_key === key);
    if (!price) throw new Error(`There is no price ${key}.`);
    return price;
  };
}
