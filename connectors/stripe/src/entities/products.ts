import { changesSomething, doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import {
  choice,
  clearable,
  created,
  docs,
  expand,
  Fields,
  flag,
  Id,
  id,
  metadata,
  newMetadata,
  Reference,
  requiredCurrency,
  Strings,
  text,
  texts,
} from '../fields.ts';
import { RecurringInput, tax_behavior, unit_amount, unit_amount_decimal } from '../inputs.ts';
import { listInput, search, searchInput, searchLag } from '../pages.ts';
import { createdAt, Deleted, deleted, livemode, metadataOf, moment } from '../records.ts';
import { byCreation } from '../sync.ts';
import {
  CurrencyOptions,
  currencyOptionsText,
  custom_unit_amount,
  Dimensions,
  dimensionsText,
  Features,
  featuresText,
  Images,
  imagesText,
  statement_descriptor,
  TaxDetails,
  taxCodeText,
  taxDetailsText,
} from './product-input.ts';

const page = 'products';
const productId = id('product, prod_…');

const schema = record(
  { id: doc(Id, 'ID of the product, prod_….') },
  {
    object: v.string(),
    name: v.string(),
    active: v.boolean(),
    description: v.string(),
    default_price: Reference,
    images: Strings,
    marketing_features: v.array(Fields),
    package_dimensions: Fields,
    shippable: v.boolean(),
    statement_descriptor: v.string(),
    tax_code: Reference,
    tax_details: Fields,
    type: v.string(),
    unit_label: v.string(),
    url: v.string(),
    created: createdAt,
    updated: moment('Time of the last change'),
    livemode,
    deleted,
    metadata: metadataOf,
  },
);

/** A product. */
export interface Product extends v.InferOutput<typeof schema> {}
export const Product: v.GenericSchema<unknown, Product> = schema;

/** What is sold. */
export const products = entity(
  {
    summary: 'Goods and services that you sell. Prices belong to them.',
    also: ['plans', 'catalog', 'items for sale'],
    key: 'id',
    brief: ['id', 'name', 'active', 'description', 'default_price', 'created', 'updated', 'deleted'],
    from: { id: 'products.search', ids: 'products.search' },
    sync: byCreation('full_compare'),
  },
  () => ({
    list: list('GET /v1/products', {
      summary: 'List products, newest first, by ID, state, URL or time of creation.',
      docs: docs(`${page}/list`),
      scopes: ['Products: Read'],
      example: { active: true, created: { gte: '2025-01-01' } },
      input: listInput({
        active: flag('Only active or only inactive products. Default: both.'),
        ids: texts('Only those with these IDs. Not with cursor.'),
        shippable: flag('Only goods that are shipped, or only others.'),
        type: choice(['good', 'service'], 'Only this type.'),
        url: text('Only those with this URL.'),
        created,
      }),
      item: Product,
    }),

    search: list('GET /v1/products/search', {
      summary: `Search products by name, description, state, URL or metadata. ${searchLag}`,
      docs: docs(`${page}/search`),
      scopes: ['Products: Read'],
      ...search,
      example: { query: "active:'true' AND name~'starter'" },
      input: searchInput('active, description, name, shippable, url', "active:'true' AND name~'starter'"),
      item: Product,
    }),

    get: operation('GET /v1/products/{id}', {
      summary: 'Get a product.',
      docs: docs(`${page}/retrieve`),
      scopes: ['Products: Read'],
      example: { id: 'prod_QX1' },
      input: v.strictObject({ id: productId, expand }),
      output: Product,
    }),

    create: operation('POST /v1/products', {
      summary: 'Create a product, optionally with its default price.',
      also: ['add to catalog', 'new plan'],
      docs: docs(`${page}/create`),
      from: { id: null },
      effect: 'write',
      scopes: ['Products: Write'],
      example: {
        name: 'Starter',
        default_price_data: { currency: 'usd', unit_amount: 1900, recurring: { interval: 'month' } },
      },
      input: v.strictObject({
        name: doc(v.string(), 'Name that customers see.'),
        active: flag('Whether it can be sold. Default: true.'),
        default_price_data: doc(
          v.optional(
            v.strictObject({
              currency: requiredCurrency,
              unit_amount,
              unit_amount_decimal,
              recurring: doc(v.optional(RecurringInput), 'Billing period. Omit it for a one-time price.'),
              tax_behavior,
              custom_unit_amount,
              currency_options: doc(v.optional(CurrencyOptions), currencyOptionsText),
              metadata,
            }),
          ),
          'A price that is created as the default.',
        ),
        description: text('Description that customers see.'),
        id: text('ID of your choice. Default: random.'),
        images: doc(v.optional(Images), imagesText),
        marketing_features: doc(v.optional(Features), featuresText),
        package_dimensions: doc(v.optional(Dimensions), dimensionsText),
        shippable: flag('Whether it is shipped.'),
        statement_descriptor,
        tax_code: text(taxCodeText),
        tax_details: doc(v.optional(TaxDetails), taxDetailsText),
        type: choice(['good', 'service'], 'Type. Default: service, which subscriptions need.'),
        unit_label: text('Label of a unit, such as seat.'),
        url: text('URL of its public page.'),
        metadata,
        expand,
      }),
      output: Product,
    }),

    update: operation('POST /v1/products/{id}', {
      summary: 'Change a product. To stop its sale, set active to false.',
      also: ['archive', 'deactivate', 'rename', 'stop selling'],
      docs: docs(`${page}/update`),
      effect: 'write',
      scopes: ['Products: Write'],
      example: { id: 'prod_QX1', active: false },
      input: v.pipe(
        v.strictObject({
          id: productId,
          name: text('Name that customers see.'),
          active: flag('Whether it can be sold.'),
          default_price: text('ID of the default price, price_….'),
          description: clearable(v.string(), 'Description that customers see.'),
          images: clearable(Images, imagesText),
          marketing_features: clearable(Features, featuresText),
          package_dimensions: clearable(Dimensions, dimensionsText),
          shippable: flag('Whether it is shipped.'),
          statement_descriptor,
          tax_code: clearable(v.string(), taxCodeText),
          tax_details: clearable(TaxDetails, taxDetailsText),
          unit_label: clearable(v.string(), 'Label of a unit, such as seat.'),
          url: clearable(v.string(), 'URL of its public page.'),
          metadata: newMetadata,
          expand,
        }),
        changesSomething('id', 'expand'),
      ),
      output: Product,
    }),

    delete: operation('DELETE /v1/products/{id}', {
      summary: 'Delete a product that has no prices. One with prices cannot be deleted: set active to false instead.',
      also: ['remove from catalog'],
      brief: [],
      docs: docs(`${page}/delete`),
      effect: 'destructive',
      scopes: ['Products: Write'],
      example: { id: 'prod_QX1' },
      input: v.strictObject({ id: productId }),
      output: Deleted,
    }),
  }),
);
