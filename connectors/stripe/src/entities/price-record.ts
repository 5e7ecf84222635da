import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Fields, Id, Reference } from '../fields.ts';
import { createdAt, currencyOf, deleted, livemode, metadataOf, Objects } from '../records.ts';

const schema = record(
  { id: doc(Id, 'ID of the price, price_….') },
  {
    object: v.string(),
    active: v.boolean(),
    product: Reference,
    currency: currencyOf,
    unit_amount: doc(v.number(), 'Price per unit in the smallest currency unit. null for tiers and fractions.'),
    unit_amount_decimal: doc(v.string(), 'Exact price per unit, as decimal text in the smallest currency unit.'),
    type: doc(v.string(), 'recurring or one_time.'),
    recurring: record(
      {},
      { interval: v.string(), interval_count: v.number(), usage_type: v.string(), meter: v.string() },
    ),
    billing_scheme: doc(v.string(), 'per_unit or tiered.'),
    tiers: doc(Objects, 'Tiers. Returned where expand names them.'),
    tiers_mode: v.string(),
    tax_behavior: v.string(),
    lookup_key: v.string(),
    nickname: v.string(),
    currency_options: Fields,
    custom_unit_amount: Fields,
    transform_quantity: Fields,
    created: createdAt,
    livemode,
    deleted,
    metadata: metadataOf,
  },
);

/** A price. */
export interface Price extends v.InferOutput<typeof schema> {}
export const Price: v.GenericSchema<unknown, Price> = schema;
