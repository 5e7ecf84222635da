import type { Asks } from '@agent-connectors/core';
import type * as entities from '../entities/index.ts';

type Keys =
  | 'account'
  | 'checkoutSessions'
  | 'coupons'
  | 'events'
  | 'paymentLinks'
  | 'prices'
  | 'products'
  | 'promotionCodes'
  | 'webhookEndpoints';

/** Requests about what is sold, and about the account itself. */
export const salesAsks: Pick<Asks<typeof entities>, Keys> = {
  products: {
    list: [
      'what do we sell',
      'our whole catalog',
      'products that are archived',
      'which plans and products are on offer',
    ],
    search: [
      'find the product by its name',
      'active goods with hoodie in the name',
      'product that our shop knows as SKU 88',
      'which item mentions onboarding in its description',
    ],
    get: [
      'details of this product',
      'what is the default price of this product',
      'how is prod_Na described to customers',
    ],
    create: [
      'we sell something new, add the product',
      'create a new plan at 19 a month',
      'put a hoodie in the catalog',
      'we launch a new service, create it in Stripe',
      'set up a product with its price',
    ],
    update: [
      'rename the product or plan',
      'take the product off sale, stop selling it',
      'archive a product',
      'new description and picture for this product',
      'make the yearly price its default',
    ],
    delete: [
      'remove a product that never had a price',
      'delete the test product',
      'erase prod_Na from the catalog completely',
    ],
  },
  prices: {
    list: [
      'how much do we charge for this plan',
      'what does the product cost, current prices',
      'all monthly prices in euros',
      'price with lookup key team_yearly',
      'retired prices of this product',
    ],
    get: ['how much is price_1M', 'billing period and currency of price_1M', 'tiers of this metered price'],
    create: [
      'add a yearly price to the product',
      'we raise our price, set up the new one',
      'increase the monthly fee of the plan',
      'offer the product at a price in pounds too',
      'make a usage-based rate with tiers',
    ],
    update: [
      'retire the old price, nobody new may buy it',
      'archive or deactivate a price',
      'give price_1M a nickname',
      'move the lookup key to the new rate',
    ],
  },
  coupons: {
    list: [
      'which discounts exist',
      'coupons that can still be redeemed',
      'how often was the launch discount used',
      'all percent-off deals we set up this year',
    ],
    create: [
      'make a 25 percent discount for the first invoice',
      'coupon with 10 dollars off for three months',
      'seasonal discount, valid until Monday',
      'set up a permanent rebate for nonprofits',
    ],
  },
  promotionCodes: {
    list: [
      'is this promo code still valid',
      'active promo codes',
      'how many customers redeemed the code',
      'codes that belong to the 25OFF discount',
    ],
    create: [
      'we want a promo code for an existing discount',
      'a voucher code only this customer can use, once',
      'create a code for first-time buyers until New Year',
      'give the influencer her own promo code',
    ],
  },
  checkoutSessions: {
    list: [
      'who finished checkout today',
      'abandoned carts since yesterday',
      'who bought something through our payment link',
      'checkouts of this email address',
      'orders and purchases completed this week',
    ],
    get: [
      'did the customer finish this checkout',
      'what did they buy in cs_test_a1',
      'is the checkout session paid',
      'answers to the extra questions on the checkout page',
    ],
    create: [
      'send her a page where she can pay for two hoodies',
      'checkout link for the plan with a trial',
      'let the client enter a card for later, without charging',
      'one-time payment page for this order',
    ],
    expire: [
      'expire the checkout so nobody can pay any more',
      'the offer ended, invalidate this payment page',
      'end an open cart, the item is sold out',
    ],
  },
  paymentLinks: {
    list: [
      'which payment links do we have',
      'links on our site people can still buy with',
      'inactive buy buttons',
      'url of our donation link',
    ],
    create: [
      'a link to sell the ticket to anyone',
      'shareable payment link for donations',
      'buy button for the newsletter',
      'link everyone in the group can use to pay 30 euros',
    ],
  },
  events: {
    list: [
      'what changed in our account since yesterday',
      'what happened in the last days',
      'payment events overnight, as they happened',
      'webhook events that were not delivered',
      'what was this record like before the last edit',
    ],
    get: ['payload of evt_1M', 'what exactly did event evt_1M change', 'which request caused evt_1M'],
  },
  webhookEndpoints: {
    list: [
      'where does Stripe send our webhooks',
      'which webhook endpoints are set up',
      'is a webhook disabled',
      'which URLs listen for invoice.paid',
    ],
    create: [
      'notify our server by webhook when an invoice is paid',
      'register a webhook endpoint for our app',
      'call our backend when a subscription is canceled',
      'tell our system about new payments',
    ],
  },
  account: {
    get: [
      'which Stripe account is this key for',
      'can our account accept payments, are payouts enabled',
      "our account's country, currency and time zone",
      'does Stripe still need documents from us',
    ],
  },
};
