import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import {
  created,
  currency,
  customer,
  customer_account,
  docs,
  expand,
  Fields,
  fields,
  flag,
  Id,
  integer,
  metadata,
  Reference,
  text,
  time,
} from '../fields.ts';
import { listInput } from '../pages.ts';
import { createdAt, livemode, metadataOf, moment } from '../records.ts';
import { byCreation } from '../sync.ts';

const page = 'promotion_codes';

const schema = record(
  { id: doc(Id, 'ID of the promotion code, promo_….') },
  {
    object: v.string(),
    code: doc(v.string(), 'What customers enter.'),
    active: v.boolean(),
    promotion: doc(record({}, { type: v.string(), coupon: Reference }), 'The coupon.'),
    customer: Reference,
    expires_at: moment('Last time to redeem it'),
    max_redemptions: v.number(),
    times_redeemed: v.number(),
    restrictions: Fields,
    created: createdAt,
    livemode,
    metadata: metadataOf,
  },
);

/** A promotion code. */
export interface PromotionCode extends v.InferOutput<typeof schema> {}
export const PromotionCode: v.GenericSchema<unknown, PromotionCode> = schema;

/** Codes for coupons. */
export const promotionCodes = entity(
  {
    summary: 'Codes that customers enter to redeem a coupon.',
    also: ['discount codes', 'promo codes', 'voucher codes'],
    key: 'id',
    brief: [
      'id',
      'code',
      'active',
      'promotion.coupon',
      'customer',
      'times_redeemed',
      'max_redemptions',
      'expires_at',
      'created',
    ],
    sync: byCreation('never'),
  },
  () => ({
    list: list('GET /v1/promotion_codes', {
      summary: 'List promotion codes, newest first, by code, coupon, customer or state.',
      docs: docs(`${page}/list`),
      scopes: ['Promotion codes: Read'],
      example: { active: true, created: { gte: '2025-01-01' } },
      input: listInput({
        code: text('Only this code, in any case.'),
        coupon: text('Only those of this coupon, by its ID.'),
        customer,
        customer_account,
        active: flag('Only active or only inactive ones. Default: both.'),
        created,
      }),
      item: PromotionCode,
    }),

    create: operation('POST /v1/promotion_codes', {
      summary: 'Create a code for a coupon, optionally for one customer, a number of uses or a time.',
      also: ['voucher', 'discount code'],
      docs: docs(`${page}/create`),
      effect: 'write',
      scopes: ['Promotion codes: Write'],
      example: { promotion: { type: 'coupon', coupon: '25OFF' }, code: 'WELCOME25' },
      input: v.strictObject({
        promotion: doc(
          v.strictObject({
            type: doc(v.literal('coupon'), 'Always coupon.'),
            coupon: text('ID of the coupon.'),
          }),
          'The coupon that it redeems.',
        ),
        code: text('What customers enter: letters and digits, unique among active codes. Default: random.'),
        active: flag('Whether it can be redeemed.'),
        customer: text('ID of the only customer, cus_…, who can redeem it. Default: everyone.'),
        customer_account,
        expires_at: time('Last time to redeem it'),
        max_redemptions: integer('How often it can be redeemed.'),
        restrictions: doc(
          v.optional(
            v.strictObject({
              first_time_transaction: flag('Whether only customers without a payment or invoice can redeem it.'),
              minimum_amount: integer('Least amount of the purchase, in the smallest currency unit.'),
              minimum_amount_currency: currency,
              currency_options: fields('Least amounts in other currencies: { eur: { minimum_amount: 900 } }.'),
            }),
          ),
          'Who can redeem it, and for what.',
        ),
        metadata,
        expand,
      }),
      output: PromotionCode,
    }),
  }),
);
