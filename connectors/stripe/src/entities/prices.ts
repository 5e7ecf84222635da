import { changesSomething, doc, entity, list, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import {
  choice,
  clearable,
  created,
  currency,
  docs,
  expand,
  flag,
  id,
  integer,
  metadata,
  newMetadata,
  Positive,
  requiredCurrency,
  Strings,
  text,
} from '../fields.ts';
import { tax_behavior, unit_amount, unit_amount_decimal } from '../inputs.ts';
import { listInput } from '../pages.ts';
import { byCreationOnly } from '../sync.ts';
import { Price } from './price-record.ts';
import { CurrencyOptions, currencyOptionsText, custom_unit_amount, NewProduct, tiers } from './product-input.ts';

const page = 'prices';
const intervals = ['day', 'week', 'month', 'year'] as const;
const lookup_key = text('Key of your choice, up to 200 characters, by which list finds the price.');
const transfer_lookup_key = flag('Whether the key is taken from the price that has it now.');

/** What products cost. */
export const prices = entity(
  {
    summary: 'What products cost: an amount, a currency and, for subscriptions, a billing period.',
    also: ['pricing', 'plans', 'rates', 'fees', 'how much we charge'],
    key: 'id',
    brief: [
      'id',
      'nickname',
      'product',
      'unit_amount',
      'currency',
      'recurring.interval',
      'recurring.interval_count',
      'lookup_key',
      'active',
    ],
    // The listing returns either active or inactive prices, and prices that were created inline for one sale never.
    sync: byCreationOnly(),
  },
  () => ({
    list: list('GET /v1/prices', {
      summary:
        'List prices, newest first, by product, currency, type or lookup key. Only active ones, or with active false only inactive ones: no call lists both. Prices from price_data are left out.',
      docs: docs(`${page}/list`),
      scopes: ['Prices: Read'],
      example: { currency: 'usd', recurring: { interval: 'month' } },
      input: listInput({
        product: text('Only those of this product, by its ID.'),
        active: flag('Only active (default) or only inactive prices.'),
        currency,
        type: choice(['recurring', 'one_time'], 'Only this type.'),
        recurring: doc(
          v.optional(
            v.strictObject({
              interval: choice(intervals, 'Only this billing period.'),
              usage_type: choice(['licensed', 'metered'], 'Only this type of usage.'),
              meter: text('Only those with this meter, by its ID, mtr_….'),
            }),
          ),
          'Only recurring prices of this kind.',
        ),
        lookup_keys: doc(v.optional(v.pipe(Strings, v.maxLength(10))), 'Only those with these lookup keys, up to 10.'),
        created,
      }),
      item: Price,
    }),

    get: operation('GET /v1/prices/{id}', {
      summary: 'Get a price.',
      also: ['cost', 'tiers'],
      brief: [
        'id',
        'nickname',
        'product',
        'unit_amount_decimal',
        'currency',
        'recurring',
        'billing_scheme',
        'tiers',
        'tax_behavior',
        'lookup_key',
        'active',
      ],
      docs: docs(`${page}/retrieve`),
      scopes: ['Prices: Read'],
      example: { id: 'price_QX1' },
      input: v.strictObject({ id: id('price, price_…'), expand }),
      output: Price,
    }),

    create: operation('POST /v1/prices', {
      summary:
        'Create a price for a product. Its amount, currency and period can never be changed: create another price and deactivate this one.',
      also: ['raise price', 'add pricing'],
      docs: docs(`${page}/create`),
      from: { 'product_data.id': null },
      effect: 'write',
      scopes: ['Prices: Write'],
      example: { product: 'prod_QX1', currency: 'usd', unit_amount: 1900, recurring: { interval: 'month' } },
      input: v.pipe(
        v.strictObject({
          currency: requiredCurrency,
          product: text('ID of the product, prod_….'),
          product_data: doc(v.optional(NewProduct), 'In place of product: a new product.'),
          unit_amount,
          unit_amount_decimal,
          recurring: doc(
            v.optional(
              v.strictObject({
                interval: doc(v.picklist(intervals), 'Unit of the billing period.'),
                interval_count: integer('Number of units per billing period. At most three years.'),
                usage_type: choice(
                  ['licensed', 'metered'],
                  'licensed bills the quantity, metered the reported usage. Default: licensed.',
                ),
                meter: text('ID of the meter, mtr_…, for metered prices.'),
                trial_period_days: integer('Days of the trial, for subscriptions with trial_from_plan.'),
              }),
            ),
            'Billing period. Omit it for a one-time price.',
          ),
          active: flag('Whether it can be used. Default: true.'),
          billing_scheme: choice(['per_unit', 'tiered'], 'tiered uses tiers. Default: per_unit.'),
          tiers,
          tiers_mode: choice(
            ['graduated', 'volume'],
            'graduated bills each unit at its tier, volume all units at the tier of the quantity.',
          ),
          currency_options: doc(v.optional(CurrencyOptions), currencyOptionsText),
          custom_unit_amount,
          lookup_key,
          transfer_lookup_key,
          nickname: text('Note for your team.'),
          tax_behavior,
          transform_quantity: doc(
            v.optional(
              v.strictObject({
                divide_by: doc(Positive, 'Number to divide the quantity by.'),
                round: doc(v.picklist(['up', 'down']), 'How the result is rounded.'),
              }),
            ),
            'Sells packages: divides the quantity before billing. Not with tiers.',
          ),
          metadata,
          expand,
        }),
        v.check(
          ({ product, product_data }) => (product === undefined) !== (product_data === undefined),
          'Expected either product or product_data',
        ),
      ),
      output: Price,
    }),

    update: operation('POST /v1/prices/{id}', {
      summary:
        'Change a price: its state, lookup key, nickname or metadata, but never its amount. active false ends its sale.',
      also: ['archive', 'deactivate', 'retire'],
      docs: docs(`${page}/update`),
      effect: 'write',
      scopes: ['Prices: Write'],
      example: { id: 'price_QX1', active: false },
      input: v.pipe(
        v.strictObject({
          id: id('price, price_…'),
          active: flag('Whether it can be used. Subscriptions that have it keep it.'),
          currency_options: clearable(CurrencyOptions, currencyOptionsText),
          lookup_key,
          transfer_lookup_key,
          nickname: text('Note for your team.'),
          tax_behavior,
          metadata: newMetadata,
          expand,
        }),
        changesSomething('id', 'expand'),
      ),
      output: Price,
    }),
  }),
);
