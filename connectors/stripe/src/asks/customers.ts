import type { Asks } from '@agent-connectors/core';
import type * as entities from '../entities/index.ts';

type Keys =
  | 'billingPortalSessions'
  | 'customerBalanceTransactions'
  | 'customerPaymentMethods'
  | 'customers'
  | 'paymentMethodAttachments'
  | 'paymentMethodDetachments'
  | 'paymentMethods'
  | 'subscriptionItems'
  | 'subscriptions';

/** Requests about customers, how they pay, and what they subscribe to. */
export const customerAsks: Pick<Asks<typeof entities>, Keys> = {
  customers: {
    list: [
      'show our newest customers',
      'how many clients signed up last month',
      'everyone who was added this week',
      'export all buyers with their emails',
      'is there more than one account with this exact email',
    ],
    search: [
      'find the customer with billing@northwind.example',
      'which client is called Northwind',
      'look up a payer by phone number',
      'the customer with our CRM number 4711 in metadata',
      'everyone with an address at acme.com',
    ],
    get: [
      'what do we know about customer cus_N8',
      'where do invoices for this client go',
      'is this customer behind on payments',
      'does she still have credit on her account',
      'billing address and default card of cus_N8',
    ],
    create: [
      'set up Northwind GmbH as a new customer',
      'add a client with email and VAT number',
      'register a payer before we bill them',
      'open a billing account for our new buyer',
    ],
    update: [
      'change the email that invoices go to',
      'the company moved, correct their billing address',
      'make this card the default for future charges',
      'mark the client as tax exempt',
      'note our account manager on the customer',
    ],
    delete: [
      'erase this person from billing, GDPR request',
      'remove the duplicate customer for good',
      'wipe a client and end everything they pay for',
    ],
  },
  customerPaymentMethods: {
    list: [
      'which cards does this customer have on file',
      "is the client's saved card about to expire",
      'does she pay by SEPA or by card',
      'all bank accounts stored for Acme',
    ],
  },
  customerBalanceTransactions: {
    list: [
      "where does this customer's credit come from",
      'history of the account credit of cus_N8',
      'did the overpayment become store credit',
      "which invoices used up the client's balance",
    ],
    create: [
      'give them 20 dollars off the next bill as goodwill',
      'add account credit for the outage',
      'take back the credit we granted by mistake',
      'credit half a month to this subscriber without a refund',
    ],
  },
  billingPortalSessions: {
    create: [
      'send the customer a link to manage their billing',
      'he wants to update his card himself',
      'self-service page to download old invoices',
      'let them cancel online without writing to us',
    ],
  },
  paymentMethods: {
    get: [
      'brand and last four digits of pm_1N',
      'when does this card run out',
      'whose payment method is pm_1N',
      'is that a debit or a credit card',
    ],
  },
  paymentMethodAttachments: {
    create: [
      'save this new card for the customer',
      'put pm_1N on file for Acme',
      'add a bank account to the client so we can charge it later',
      'link a payment method with cus_N8',
    ],
  },
  paymentMethodDetachments: {
    create: [
      'she wants her card removed from our system',
      'forget the old Visa of this client',
      'delete the saved bank account',
      'we may no longer store this payment method',
    ],
  },
  subscriptions: {
    list: [
      'which subscriptions are past due',
      'who is on the Pro plan right now',
      'trials that are still running',
      'memberships that renew in December',
      'does this customer have anything active',
    ],
    search: [
      'subscription with our contract number in metadata',
      'find the recurring plan tagged team design',
      'all canceled subscriptions that carry a partner tag',
    ],
    get: [
      'when does this subscription renew',
      'what plan is sub_1Q on and how many seats',
      'has the cancellation gone through for sub_1Q',
      'when does his free trial end',
    ],
    create: [
      'put Northwind on the Team plan with five seats',
      'start a monthly membership for this customer',
      'subscribe them with a 14-day trial',
      'begin billing Acme yearly, by invoice',
    ],
    update: [
      'upgrade them to the Business plan',
      'cancel it when the current period is over',
      'pause billing for two months',
      'extend the trial by a week',
      'apply the loyalty discount to his subscription',
    ],
    delete: [
      'end the membership today',
      'cancel sub_1Q right now, no renewal',
      'they churned, terminate the plan immediately',
      'stop billing this client at once',
    ],
    resume: [
      'they are back, unpause the subscription',
      'continue the paused plan and charge again',
      'reactivate a membership after the trial without a card',
    ],
  },
  subscriptionItems: {
    list: [
      'what exactly is in this subscription',
      'number of seats and add-ons sub_1Q pays for',
      'when does each part of the plan renew',
      'all licenses on the Acme contract',
    ],
    update: [
      'raise the seats from five to eight',
      'they need fewer licenses from now on',
      'swap the price of just one add-on',
      'set the quantity of this item to 12 without proration',
    ],
  },
};
