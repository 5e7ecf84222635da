import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import {
  currency,
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
  texts,
} from '../fields.ts';
import { automatic_tax, LinkItemInput, paymentTypes, TransferInput } from '../inputs.ts';
import { listInput } from '../pages.ts';
import { currencyOf, livemode, metadataOf } from '../records.ts';
import { byListing } from '../sync.ts';
import { linkData, saleFields } from './sale-input.ts';

const page = 'payment_links/payment_links';

const schema = record(
  { id: doc(Id, 'ID of the payment link, plink_….') },
  {
    object: v.string(),
    url: doc(v.string(), 'The link to share.'),
    active: doc(v.boolean(), 'Whether customers can pay with it.'),
    currency: currencyOf,
    line_items: doc(Fields, 'What is sold. Returned where expand names it.'),
    after_completion: Fields,
    allow_promotion_codes: v.boolean(),
    customer_creation: v.string(),
    inactive_message: v.string(),
    restrictions: Fields,
    subscription_data: Fields,
    on_behalf_of: Reference,
    livemode,
    metadata: metadataOf,
  },
);

/** A payment link. */
export interface PaymentLink extends v.InferOutput<typeof schema> {}
export const PaymentLink: v.GenericSchema<unknown, PaymentLink> = schema;

/** Links with which many customers pay. */
export const paymentLinks = entity(
  {
    summary: 'Links to a payment page that many customers can use.',
    also: ['buy buttons', 'shareable links'],
    key: 'id',
    brief: ['id', 'url', 'active', 'currency', 'metadata'],
    sync: byListing('never'),
  },
  () => ({
    list: list('GET /v1/payment_links', {
      summary: 'List payment links, newest first.',
      docs: docs(`${page}/list`),
      scopes: ['Payment Links: Read'],
      input: listInput({ active: flag('Only active or only inactive ones. Default: both.') }),
      item: PaymentLink,
    }),

    create: operation('POST /v1/payment_links', {
      summary: 'Create a payment link and return its url, which anyone can use to pay. This call charges nothing.',
      also: ['pay link', 'link to pay', 'donation link'],
      docs: docs(`${page}/create`),
      effect: 'write',
      scopes: ['Payment Links: Write'],
      example: { line_items: [{ price: 'price_QX1', quantity: 1 }] },
      input: v.strictObject({
        line_items: doc(
          v.pipe(v.array(LinkItemInput), v.minLength(1), v.maxLength(20)),
          'What is sold: 1 to 20 items, each with a quantity.',
        ),
        after_completion: doc(
          v.optional(
            v.strictObject({
              type: doc(v.picklist(['hosted_confirmation', 'redirect']), 'Shows a message, or redirects.'),
              hosted_confirmation: fields('For hosted_confirmation: custom_message.'),
              redirect: fields('For redirect: url; {CHECKOUT_SESSION_ID} in it becomes the ID of the session.'),
            }),
          ),
          'What happens after payment.',
        ),
        ...saleFields,
        automatic_tax,
        currency,
        inactive_message: text('Message on the page when the link is inactive.'),
        ...linkData,
        payment_method_options: fields(
          'Card brands to block: { card: { restrictions: { brands_blocked: ["american_express"] } } }.',
        ),
        payment_method_types: texts(`${paymentTypes} Default: what the account's settings allow.`),
        restrictions: fields('How often the link can be used: { completed_sessions: { limit: 50 } }.'),
        application_fee_amount: integer('Connect: fee for the platform, in the smallest currency unit.'),
        application_fee_percent: doc(v.optional(v.number()), 'Connect: percentage of each invoice for the platform.'),
        on_behalf_of: text('Connect: ID of the account that the funds are for.'),
        transfer_data: doc(v.optional(TransferInput), 'Connect: account that receives the funds.'),
        metadata,
        expand,
      }),
      output: PaymentLink,
    }),
  }),
);
