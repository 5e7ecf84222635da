import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import {
  choice,
  created,
  currency,
  docs,
  expand,
  Fields,
  Id,
  integer,
  newMetadata,
  Positive,
  Strings,
  text,
  time,
} from '../fields.ts';
import { listInput } from '../pages.ts';
import { amount, createdAt, currencyOf, deleted, livemode, metadataOf, moment } from '../records.ts';
import { byCreation } from '../sync.ts';

const page = 'coupons';

const schema = record(
  { id: doc(Id, 'ID of the coupon.') },
  {
    object: v.string(),
    name: v.string(),
    percent_off: doc(v.number(), 'Discount in percent.'),
    amount_off: amount('Discount'),
    currency: currencyOf,
    duration: doc(v.string(), 'once, repeating or forever.'),
    duration_in_months: v.number(),
    max_redemptions: v.number(),
    times_redeemed: v.number(),
    redeem_by: moment('Last time to redeem it'),
    valid: doc(v.boolean(), 'Whether it can still be redeemed.'),
    applies_to: Fields,
    currency_options: Fields,
    created: createdAt,
    livemode,
    deleted,
    metadata: metadataOf,
  },
);

/** A coupon. */
export interface Coupon extends v.InferOutput<typeof schema> {}
export const Coupon: v.GenericSchema<unknown, Coupon> = schema;

/** Discounts. */
export const coupons = entity(
  {
    summary: 'Discounts, as a percentage or an amount. Promotion codes are the codes for them.',
    also: ['discounts', 'vouchers'],
    key: 'id',
    brief: ['id', 'name', 'percent_off', 'amount_off', 'currency', 'duration', 'times_redeemed', 'redeem_by', 'valid'],
    sync: byCreation('full_compare'),
  },
  () => ({
    list: list('GET /v1/coupons', {
      summary: 'List coupons, newest first.',
      docs: docs(`${page}/list`),
      scopes: ['Coupons: Read'],
      example: { created: { gte: '2025-01-01' } },
      input: listInput({ created }),
      item: Coupon,
    }),

    create: operation('POST /v1/coupons', {
      summary: 'Create a coupon of percent_off, or of amount_off with currency.',
      also: ['discount', 'percent off', 'money off'],
      docs: docs(`${page}/create`),
      from: { id: null },
      effect: 'write',
      scopes: ['Coupons: Write'],
      example: { percent_off: 25, duration: 'once', name: 'Welcome' },
      input: v.pipe(
        v.strictObject({
          percent_off: doc(
            v.optional(v.pipe(v.number(), v.gtValue(0), v.maxValue(100))),
            'Discount in percent, above 0 and up to 100.',
          ),
          amount_off: doc(v.optional(Positive), 'Discount in the smallest currency unit. Needs currency.'),
          currency,
          currency_options: doc(
            v.optional(
              v.record(
                v.string(),
                v.strictObject({ amount_off: doc(Positive, 'Discount in the smallest currency unit.') }),
              ),
            ),
            'Amounts in other currencies, by currency: { eur: { amount_off: 900 } }.',
          ),
          duration: choice(['once', 'repeating', 'forever'], 'How long it lasts on a subscription. Default: once.'),
          duration_in_months: integer('Number of months. Required for repeating.'),
          id: text('ID of your choice. Default: random.'),
          name: text('Name that customers see. Default: the ID.'),
          applies_to: doc(
            v.optional(v.strictObject({ products: doc(v.optional(Strings), 'IDs of products.') })),
            'Products that it is limited to.',
          ),
          max_redemptions: integer('How often it can be redeemed in all.'),
          redeem_by: time('Last time to redeem it, at most five years ahead'),
          metadata: newMetadata,
          expand,
        }),
        v.check(
          ({ percent_off, amount_off }) => (percent_off === undefined) !== (amount_off === undefined),
          'Expected either percent_off or amount_off',
        ),
      ),
      output: Coupon,
    }),
  }),
);
