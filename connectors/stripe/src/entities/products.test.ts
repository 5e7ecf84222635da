import { describe, it } from 'vitest';
import { exchange, found, page } from '../../test/wire.ts';

const product = {
  id: 'prod_NWjs8kKbJWmuuc',
  object: 'product',
  active: true,
  created: 1780000000,
  default_price: null,
  description: null,
  images: [],
  livemode: false,
  marketing_features: [],
  metadata: {},
  name: 'Starter',
  package_dimensions: null,
  shippable: null,
  tax_code: null,
  type: 'service',
  updated: 1780000000,
  url: null,
};
const { id } = product;

describe('products', () => {
  it('lists active ones by ID', () =>
    exchange({
      call: (stripe) => stripe.products.list({ active: true, ids: ['prod_1', 'prod_2'], type: 'service' }),
      sends: 'GET /v1/products',
      query: { active: 'true', 'ids[]': ['prod_1', 'prod_2'], type: 'service' },
      response: page([product]),
    }));

  it('searches', () =>
    exchange({
      call: (stripe) => stripe.products.search({ query: "active:'true' AND name~'start'" }),
      sends: 'GET /v1/products/search',
      query: { query: "active:'true' AND name~'start'" },
      response: found([product]),
    }));

  it('gets one', () =>
    exchange({ call: (stripe) => stripe.products.get({ id }), sends: `GET /v1/products/${id}`, response: product }));

  it('creates one with a price', () =>
    exchange({
      call: (stripe) =>
        stripe.products.create({
          name: 'Starter',
          default_price_data: {
            currency: 'usd',
            unit_amount: 1900,
            recurring: { interval: 'month' },
            currency_options: { eur: { unit_amount: 1800 } },
          },
          marketing_features: [{ name: '3 seats' }, { name: 'Email support' }],
          images: ['https://shop.example/a.png'],
          package_dimensions: { height: 1, length: 2.5, width: 3, weight: 4 },
        }),
      sends: 'POST /v1/products',
      body: {
        name: 'Starter',
        'default_price_data[currency]': 'usd',
        'default_price_data[unit_amount]': '1900',
        'default_price_data[recurring][interval]': 'month',
        'default_price_data[currency_options][eur][unit_amount]': '1800',
        'marketing_features[0][name]': '3 seats',
        'marketing_features[1][name]': 'Email support',
        'images[]': 'https://shop.example/a.png',
        'package_dimensions[height]': '1',
        'package_dimensions[length]': '2.5',
        'package_dimensions[width]': '3',
        'package_dimensions[weight]': '4',
      },
      response: product,
    }));

  it('updates one, and clears what is null', () =>
    exchange({
      call: (stripe) =>
        stripe.products.update({ id, active: false, images: [], package_dimensions: null, description: null }),
      sends: `POST /v1/products/${id}`,
      body: { active: 'false', images: '', package_dimensions: '', description: '' },
      response: { ...product, active: false },
    }));

  it('deletes one', () =>
    exchange({
      call: (stripe) => stripe.products.delete({ id }),
      sends: `DELETE /v1/products/${id}`,
      response: { id, object: 'product', deleted: true },
    }));
});
