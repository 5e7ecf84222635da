import { type Api, bearer, type Connector, defineConnector, type Entities } from '@agent-connectors/core';
import { getAccount } from './entities/account.ts';
import type * as entities from './entities/index.ts';
import {
  account,
  balance,
  balanceTransactions,
  billingPortalSessions,
  charges,
  checkoutSessions,
  coupons,
  creditNotes,
  customerBalanceTransactions,
  customerPaymentMethods,
  customers,
  disputes,
  events,
  invoiceFinalizations,
  invoiceItems,
  invoiceLineItems,
  invoiceSends,
  invoices,
  paymentIntentCancellations,
  paymentIntentConfirmations,
  paymentIntents,
  paymentLinks,
  paymentMethodAttachments,
  paymentMethodDetachments,
  paymentMethods,
  payouts,
  prices,
  products,
  promotionCodes,
  refunds,
  subscriptionItems,
  subscriptions,
  webhookEndpoints,
} from './entities/index.ts';
import { stripeError } from './errors.ts';
import { limits } from './fields.ts';
import { ids } from './ids.ts';
import { idPages } from './pages.ts';
import { version } from './version.ts';

const rest: Api = {
  title: 'REST API',
  origins: 'https://api.stripe.com',
  baseUrlVariable: 'STRIPE_BASE_URL',
  auth: bearer('apiKey'),
  headers: {
    'stripe-version': '{apiVersion}',
    'stripe-account': '{stripeAccount}',
    'stripe-context': '{stripeContext}',
  },
  requestIdHeader: 'request-id',
  encode: 'brackets',
  arrays: 'brackets',
  objects: 'brackets',
  idempotency: { header: 'idempotency-key', maxLength: 255 },
  // `true` on the response to an earlier request with the same key.
  responseHeaders: ['idempotent-replayed'],
  pagination: idPages,
  rateLimit: limits.account,
  error: stripeError,
  // A restricted key may lack the permission for the account and work nevertheless.
  check: {
    operation: getAccount,
    passesOn: ['permission'],
    account: 'settings.dashboard.display_name',
    notes: [
      { field: 'apiKey', pattern: /^[rs]k_test_/, text: 'The key is for test data: no money moves.' },
      { field: 'apiKey', pattern: /^[rs]k_live_/, text: 'The key is for live data: payments and payouts are real.' },
      {
        field: 'apiKey',
        pattern: /^sk_/,
        text: 'It has all permissions. A restricted key (rk_…) has only those that you choose.',
      },
    ],
  },
};

/**
 * Creates the Stripe connector with the given entities, so that bundlers can drop the others. `asks` loads the requests by which a search
 * finds operations.
 */
// @__NO_SIDE_EFFECTS__
export function defineStripe<E extends Entities>(of: E, asks: Pick<Connector, 'asks'> = {}): Connector<E> {
  return defineConnector({
    name: 'stripe',
    title: 'Stripe',
    version,
    docs: 'https://docs.stripe.com/api',
    credentials: {
      apiKey: {
        variable: 'STRIPE_API_KEY',
        title: 'API key',
        where:
          'Create a restricted key (rk_test_… or rk_live_…) at https://dashboard.stripe.com/apikeys, with only the permissions that you need. A secret key (sk_…) has all of them.',
      },
      apiVersion: {
        variable: 'STRIPE_API_VERSION',
        title: 'API version',
        where: 'Leave it out: this package is written for the default version.',
        public: true,
        default: '2026-10-28.endive',
      },
      stripeAccount: {
        variable: 'STRIPE_ACCOUNT',
        title: 'Connected account',
        where: 'Only for Connect platforms: the ID of the connected account to act for, acct_….',
        public: true,
      },
      stripeContext: {
        variable: 'STRIPE_CONTEXT',
        title: 'Context of an organization key',
        where: 'Only for organization keys: the ID of the account to act in, acct_….',
        public: true,
      },
    },
    apis: { rest },
    ids,
    ...asks,
    entities: of,
  });
}

/** The Stripe connector with all entities. */
// The explicit type keeps the declaration files small: an inferred type would repeat every entity. The entities are
// listed because a bundler cannot tell which members of a spread namespace are used.
export const stripe: Connector<typeof entities> = /* @__PURE__ */ defineStripe<typeof entities>(
  {
    account,
    balance,
    balanceTransactions,
    billingPortalSessions,
    charges,
    checkoutSessions,
    coupons,
    creditNotes,
    customerBalanceTransactions,
    customerPaymentMethods,
    customers,
    disputes,
    events,
    invoiceFinalizations,
    invoiceItems,
    invoiceLineItems,
    invoices,
    invoiceSends,
    paymentIntentCancellations,
    paymentIntentConfirmations,
    paymentIntents,
    paymentLinks,
    paymentMethodAttachments,
    paymentMethodDetachments,
    paymentMethods,
    payouts,
    prices,
    products,
    promotionCodes,
    refunds,
    subscriptionItems,
    subscriptions,
    webhookEndpoints,
  },
  { asks: async () => (await import('./asks.ts')).asks },
);
