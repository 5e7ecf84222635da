import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { price } from '../../test/subscription.ts';
import { client, exchange, page } from '../../test/wire.ts';

const { id } = price;

describe('prices', () => {
  it('lists monthly ones by lookup key', () =>
    exchange({
      call: (stripe) =>
        stripe.prices.list({
          product: 'prod_1',
          active: false,
          type: 'recurring',
          recurring: { interval: 'month', usage_type: 'licensed' },
          lookup_keys: ['starter', 'pro'],
        }),
      sends: 'GET /v1/prices',
      query: {
        product: 'prod_1',
        active: 'false',
        type: 'recurring',
        'recurring[interval]': 'month',
        'recurring[usage_type]': 'licensed',
        'lookup_keys[]': ['starter', 'pro'],
      },
      response: page([price]),
    }));

  it('gets one with its tiers', () =>
    exchange({
      call: (stripe) => stripe.prices.get({ id, expand: ['tiers'] }),
      sends: `GET /v1/prices/${id}`,
      query: { 'expand[]': 'tiers' },
      response: price,
    }));

  it('creates one with tiers', () =>
    exchange({
      call: (stripe) =>
        stripe.prices.create({
          currency: 'usd',
          product_data: { name: 'Seats' },
          billing_scheme: 'tiered',
          tiers_mode: 'graduated',
          tiers: [
            { up_to: 10, unit_amount: 500 },
            { up_to: 'inf', unit_amount_decimal: '399.5' },
          ],
          recurring: { interval: 'month', usage_type: 'licensed' },
          transform_quantity: { divide_by: 5, round: 'up' },
        }),
      sends: 'POST /v1/prices',
      body: {
        currency: 'usd',
        'product_data[name]': 'Seats',
        billing_scheme: 'tiered',
        tiers_mode: 'graduated',
        'tiers[0][up_to]': '10',
        'tiers[0][unit_amount]': '500',
        'tiers[1][up_to]': 'inf',
        'tiers[1][unit_amount_decimal]': '399.5',
        'recurring[interval]': 'month',
        'recurring[usage_type]': 'licensed',
        'transform_quantity[divide_by]': '5',
        'transform_quantity[round]': 'up',
      },
      response: price,
    }));

  it('updates one', () =>
    exchange({
      call: (stripe) =>
        stripe.prices.update({
          id,
          active: false,
          lookup_key: 'starter',
          transfer_lookup_key: true,
          currency_options: null,
        }),
      sends: `POST /v1/prices/${id}`,
      body: { active: 'false', lookup_key: 'starter', transfer_lookup_key: 'true', currency_options: '' },
      response: { ...price, active: false },
    }));

  it('cannot change an amount', async () => {
    // @ts-expect-error -- the amount of a price is fixed.
    const error = await failure(client().prices.update({ id, unit_amount: 2100 }));
    expect([error.code, error.outcome]).toEqual(['invalid_params', 'not_sent']);
  });

  it('needs a product', async () => {
    const error = await failure(client().prices.create({ currency: 'usd', unit_amount: 100 }));
    expect(error.message).toContain('product_data');
  });
});
