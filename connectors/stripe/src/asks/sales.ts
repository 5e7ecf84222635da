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
      'which plans are on offer at the moment',
    ],
    search: [
      'find the product called Starter',
      'active goods with hoodie in the name',
      'product that our shop knows as SKU 88',
      'which item mentions onboarding in its description',
    ],
    get: ['details of prod_Na', 'what is the default price of this product', 'how is prod_Na described to customers'],
    create: [
      'add a new plan called Starter at 19 a month',
      'put a hoodie in the catalog',
      'we launch a new service, create it in Stripe',
      'set up a product with its price',
    ],
    update: [
      'rename the Starter plan',
      'stop selling the old hoodie',
      'archive prod_Na',
      'new description and picture for this product',
      'make the yearly price its default',
    ],
    delete: [
      'remove a product that never had a price',
      'get rid of the test product',
      'erase prod_Na from the catalog completely',
    ],
  },
  prices: {
    list: [
      'what does the Team plan cost',
      'all monthly prices in euros',
      'price with lookup key team_yearly',
      'retired prices of this product',
    ],
    get: ['how much is price_1M', 'billing period and currency of price_1M', 'tiers of this metered price'],
    create: [
      'add a yearly price of 190 to the Starter plan',
      'we raise our price to 29, set up the new one',
      'offer the product in pounds too',
      'make a usage-based rate with tiers',
    ],
    update: [
      'retire the old price, nobody new may buy it',
      'give price_1M a nickname',
      'move the lookup key to the new rate',
    ],
  },
  coupons: {
    list: [
      'which discounts exist',
      'vouchers that can still be redeemed',
      'how often was the launch discount used',
      'all percent-off deals we set up this year',
    ],
    create: [
      'make a 25 percent discount for the first invoice',
      '10 dollars off for three months',
      'Black Friday discount, valid until Monday',
      'set up a permanent rebate for nonprofits',
    ],
  },
  promotionCodes: {
    list: [
      'is the code WELCOME25 still valid',
      'active promo codes',
      'how many customers redeemed SUMMER',
      'codes that belong to the 25OFF discount',
    ],
    create: [
      'make the code WELCOME25 for the 25OFF discount',
      'a voucher code only Acme can use, once',
      'promo code for first-time buyers until New Year',
      'give the influencer her own discount code',
    ],
  },
  checkoutSessions: {
    list: [
      'who finished checkout today',
      'abandoned carts since yesterday',
      'purchases through our payment link',
      'checkouts of maria@northwind.example',
      'orders completed this week',
    ],
    get: [
      'did the customer finish this checkout',
      'what did they buy in cs_test_a1',
      'is cs_test_a1 paid',
      'answers to the extra questions on the checkout page',
    ],
    create: [
      'send her a page where she can pay for two hoodies',
      'checkout link for the Team plan with a trial',
      'let the client enter a card for later, without charging',
      'one-time payment page for this order',
    ],
    expire: [
      'close the checkout so nobody can pay any more',
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
      'a link to sell the workshop ticket to anyone',
      'shareable link for donations',
      'buy button for the newsletter, Starter plan',
      'link everyone in the group can use to pay 30 euros',
    ],
  },
  events: {
    list: [
      'what changed in our account since yesterday',
      'which customers canceled in the last week',
      'failed payments overnight, as they happened',
      'webhooks that were not delivered',
      'what was this record like before the last edit',
    ],
    get: ['payload of evt_1M', 'what exactly did event evt_1M change', 'which request caused evt_1M'],
  },
  webhookEndpoints: {
    list: ['where does Stripe send our events', 'is a webhook disabled', 'which URLs listen for invoice.paid'],
    create: [
      'notify our server when an invoice is paid',
      'register a webhook for app.example/stripe',
      'listen for canceled subscriptions',
    ],
  },
  account: {
    get: [
      'which Stripe account is this key for',
      'can we accept payments and receive payouts yet',
      "our account's country, currency and time zone",
      'does Stripe still need documents from us',
    ],
  },
};
