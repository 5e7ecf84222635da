import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import {
  choice,
  created,
  currency,
  customer,
  customer_account,
  docs,
  expand,
  Fields,
  fields,
  Id,
  id,
  metadata,
  Reference,
  text,
  texts,
  time,
} from '../fields.ts';
import {
  automatic_tax,
  noPaymentMethodTypes,
  payment_method_options,
  paymentTypes,
  SessionItemInput,
} from '../inputs.ts';
import { listInput } from '../pages.ts';
import { amount, clientSecret, createdAt, currencyOf, livemode, metadataOf, moment, Objects } from '../records.ts';
import { byCreation } from '../sync.ts';
import { saleFields, sessionData } from './sale-input.ts';

const page = 'checkout/sessions';
const sessionId = id('checkout session, cs_…');

const schema = record(
  { id: doc(Id, 'ID of the session, cs_….') },
  {
    object: v.string(),
    status: doc(v.string(), 'open, complete or expired.'),
    payment_status: doc(
      v.string(),
      'paid, unpaid or no_payment_required. complete and unpaid means that the payment is still pending.',
    ),
    mode: doc(v.string(), 'payment, subscription or setup.'),
    url: doc(v.string(), 'Page to send the customer to. Only open sessions have one.'),
    amount_subtotal: amount('Total before discounts and tax'),
    amount_total: amount('Total'),
    currency: currencyOf,
    customer: Reference,
    customer_details: doc(
      record({}, { email: v.string(), name: v.string(), phone: v.string(), address: Fields, tax_ids: Objects }),
      'What the customer entered.',
    ),
    customer_email: v.string(),
    client_reference_id: doc(v.string(), 'Your own reference.'),
    client_secret: clientSecret,
    payment_intent: Reference,
    subscription: Reference,
    setup_intent: Reference,
    invoice: Reference,
    payment_link: Reference,
    line_items: doc(Fields, 'What is sold. Returned where expand names it.'),
    custom_fields: Objects,
    total_details: Fields,
    shipping_cost: Fields,
    collected_information: Fields,
    discounts: Objects,
    success_url: v.string(),
    cancel_url: v.string(),
    return_url: v.string(),
    ui_mode: v.string(),
    expires_at: moment('Time when it expires'),
    created: createdAt,
    livemode,
    metadata: metadataOf,
  },
);

/** A checkout session. */
export interface CheckoutSession extends v.InferOutput<typeof schema> {}
export const CheckoutSession: v.GenericSchema<unknown, CheckoutSession> = schema;

/** Pages on which one customer pays. */
export const checkoutSessions = entity(
  {
    summary: 'Payment pages of Stripe Checkout, each for one purchase.',
    also: ['payment pages', 'carts', 'orders', 'hosted checkout'],
    key: 'id',
    brief: [
      'id',
      'status',
      'payment_status',
      'mode',
      'amount_total',
      'currency',
      'customer',
      'customer_details.email',
      'created',
    ],
    sync: byCreation('never'),
  },
  () => ({
    list: list('GET /v1/checkout/sessions', {
      summary:
        'List checkout sessions, newest first, by customer, status, payment intent, subscription or payment link.',
      docs: docs(`${page}/list`),
      scopes: ['Checkout Sessions: Read'],
      example: { status: 'complete', customer_details: { email: 'maria@northwind.example' } },
      input: listInput({
        customer,
        customer_account,
        customer_details: doc(
          v.optional(v.strictObject({ email: doc(v.string(), 'Exact email address.') })),
          'Only those with this email address.',
        ),
        status: choice(['open', 'complete', 'expired'], 'Only those with this status.'),
        payment_intent: text('Only the one of this payment intent, by its ID.'),
        subscription: text('Only the one of this subscription, by its ID.'),
        payment_link: text('Only those of this payment link, by its ID.'),
        created,
      }),
      item: CheckoutSession,
    }),

    get: operation('GET /v1/checkout/sessions/{id}', {
      summary:
        'Get a checkout session. payment_status says whether it is paid; pass expand ["line_items"] for what was sold.',
      brief: [
        'id',
        'url',
        'status',
        'payment_status',
        'amount_total',
        'currency',
        'customer',
        'customer_details.email',
        'line_items',
        'custom_fields',
        'payment_intent',
        'subscription',
        'created',
      ],
      docs: docs(`${page}/retrieve`),
      scopes: ['Checkout Sessions: Read'],
      example: { id: 'cs_test_QX1' },
      input: v.strictObject({ id: sessionId, expand }),
      output: CheckoutSession,
    }),

    create: operation('POST /v1/checkout/sessions', {
      summary:
        'Create a payment page for one purchase and return its url. The customer pays there; this call charges nothing. It expires after 24 hours.',
      also: ['checkout link', 'payment page'],
      brief: ['id', 'url', 'status', 'mode', 'amount_total', 'currency', 'expires_at'],
      docs: docs(`${page}/create`),
      effect: 'write',
      scopes: ['Checkout Sessions: Write'],
      example: {
        mode: 'payment',
        line_items: [{ price: 'price_QX1', quantity: 2 }],
        success_url: 'https://shop.example/thanks?session={CHECKOUT_SESSION_ID}',
      },
      input: v.strictObject({
        mode: choice(
          ['payment', 'subscription', 'setup'],
          'payment for one-time prices, subscription if a price recurs, setup to save a payment method only.',
        ),
        line_items: doc(v.optional(v.array(SessionItemInput)), 'What is sold. Required unless mode is setup.'),
        success_url: text(
          'URL after payment. {CHECKOUT_SESSION_ID} in it becomes the ID. Required unless the page is embedded.',
        ),
        cancel_url: text('URL of the link back to your site.'),
        return_url: text('URL after payment or authentication on an embedded page.'),
        customer: text('ID of the customer, cus_…. Default: the customer enters their data.'),
        customer_account,
        customer_email: text('Email address to fill in. Not with customer.'),
        customer_update: fields(
          'What the page may change on the customer: address, name and shipping, each auto or never.',
        ),
        client_reference_id: text('Reference of your choice, such as the ID of a cart in your own system.'),
        currency,
        ...saleFields,
        ...sessionData,
        setup_intent_data: fields('Settings for mode setup: description, metadata, on_behalf_of.'),
        allowed_payment_method_types: texts(`${paymentTypes} Default: what the account's settings allow.`),
        payment_method_types: noPaymentMethodTypes,
        excluded_payment_method_types: texts('Types of payment methods that are not offered.'),
        payment_method_configuration: text('ID of a payment method configuration, pmc_…, from the Dashboard.'),
        payment_method_data: fields('allow_redisplay for the payment method: always, limited or unspecified.'),
        payment_method_options,
        saved_payment_method_options: fields(
          'Saved payment methods: payment_method_save, payment_method_remove and allow_redisplay_filters.',
        ),
        discounts: doc(
          v.optional(
            v.pipe(
              v.array(
                v.strictObject({
                  coupon: text('ID of a coupon.'),
                  promotion_code: text('ID of a promotion code, promo_….'),
                }),
              ),
              v.maxLength(1),
            ),
          ),
          'One discount. Not with allow_promotion_codes.',
        ),
        automatic_tax,
        adaptive_pricing: fields("Prices in the customer's currency: { enabled: true }."),
        after_expiration: fields('Link to recover an expired session: { recovery: { enabled: true } }.'),
        expires_at: time('Time when it expires, 30 minutes to 24 hours ahead', ' Default: 24 hours.'),
        branding_settings: fields('Look of the page: background_color, button_color, display_name, logo and more.'),
        locale: text('Language of the page, such as en, de or pt-BR. Default: auto, that of the browser.'),
        origin_context: choice(['web', 'mobile_app'], 'Where the customer comes from. Default: web.'),
        permissions: fields('Who may change shipping details on an embedded page: update_shipping_details.'),
        redirect_on_completion: choice(
          ['always', 'if_required', 'never'],
          'Whether an embedded page redirects. Default: always.',
        ),
        ui_mode: choice(
          ['hosted_page', 'embedded_page', 'elements', 'form'],
          "hosted_page on Stripe's site, or embedded in yours. Default: hosted_page.",
        ),
        wallet_options: fields('Wallets: { link: { display: "never" } }.'),
        integration_identifier: text('Name of your integration.'),
        metadata,
        expand,
      }),
      output: CheckoutSession,
    }),

    expire: operation('POST /v1/checkout/sessions/{id}/expire', {
      summary: 'Expire an open checkout session, so that nobody can pay on its page any more.',
      also: ['close', 'cancel'],
      docs: docs(`${page}/expire`),
      effect: 'write',
      scopes: ['Checkout Sessions: Write'],
      example: { id: 'cs_test_QX1' },
      input: v.strictObject({ id: sessionId, expand }),
      output: CheckoutSession,
    }),
  }),
);
