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
      'which customers do we have',
    ],
    search: [
      'look up a client by name or email',
      'do we already have this buyer in Stripe',
      'find a payer by phone number',
      'customer with our CRM number in metadata',
      'everyone with an address at this domain',
    ],
    get: [
      'show me the details of this customer',
      'what do we know about the client',
      'is this customer behind on payments',
      'does she still have credit on her account',
      'billing address and default card of a customer',
    ],
    create: [
      'add a new customer',
      'set up a client with email and VAT number',
      'register a payer before we bill them',
      'open a billing account for our new buyer',
    ],
    update: [
      'change the email that invoices go to',
      'the company moved, correct their billing address',
      'make this card the default of the customer',
      'mark the client as tax exempt',
      'new phone number or name for this customer',
    ],
    delete: [
      'remove a customer and their data',
      'remove the duplicate client for good',
      'erase this person from billing, GDPR request',
      'get rid of the record of a test customer',
      'wipe a buyer and end everything they pay for',
    ],
  },
  customerPaymentMethods: {
    list: [
      'payment methods saved for this customer',
      "is the client's saved card about to expire",
      'how does the client usually pay, SEPA or card',
      'all cards and bank accounts we hold for the customer',
    ],
  },
  customerBalanceTransactions: {
    list: [
      'where does this account credit come from',
      'history of the store credit of a customer',
      'did the overpayment become store credit',
      'which invoices used up the credit balance',
    ],
    create: [
      'give them account credit as goodwill',
      'add store credit for the outage',
      'take back the credit we granted by mistake',
      'credit half a month to this subscriber without a refund',
    ],
  },
  billingPortalSessions: {
    create: [
      'send the customer a link to manage their billing',
      'he wants to update his card himself',
      'self-service page to download old invoices',
      'let them switch plans on their own',
      'let her cancel online without writing to us',
    ],
  },
  paymentMethods: {
    get: [
      'brand and last four digits of this payment method',
      'when does the card pm_1N run out',
      'whose payment method is that',
      'is that a debit or a credit card',
    ],
  },
  paymentMethodAttachments: {
    create: [
      'save this new card for the customer',
      'put a payment method on file',
      'attach a bank account so we can charge it later',
      'link pm_1N with the customer',
    ],
  },
  paymentMethodDetachments: {
    create: [
      'remove the card from our system',
      'forget the old Visa of this client',
      'delete the saved bank account',
      'take an expired credit card off file',
      'we may no longer store this payment method',
    ],
  },
  subscriptions: {
    list: [
      'subscriptions with an unpaid renewal',
      'who is subscribed to this plan',
      'trials that are still running',
      'memberships that renew next month',
      'active subscribers and subscriptions of a customer',
    ],
    search: [
      'subscription with our contract number in metadata',
      'find the subscription by a tag in metadata',
      'all canceled subscriptions that carry a partner tag',
    ],
    get: [
      'when is the next renewal of this subscription',
      'what plan is the subscription on',
      'has the cancellation of sub_1Q gone through',
      'when does his free trial end',
    ],
    create: [
      'put a customer on the monthly plan',
      'start a membership for this customer',
      'subscribe them with a 14-day trial',
      'sign the client up, billed yearly by invoice',
    ],
    update: [
      'upgrade or move them to a cheaper plan',
      'cancel the plan when the current month or period is over',
      'pause billing, hold off charging until spring',
      'extend the trial by a week',
      'apply or remove a discount on the subscription',
    ],
    delete: [
      'end the membership today',
      'cancel the subscription right now',
      'they churned, terminate the plan immediately',
      'stop billing this client at once',
    ],
    resume: [
      'unpause the subscription, they are back',
      'resume the paused plan and charge again',
      'start billing again after the break',
      'reactivate a membership after the trial without a card',
    ],
  },
  subscriptionItems: {
    list: [
      'what exactly is in this subscription',
      'number of seats and add-ons they pay for',
      'when does each part of the plan renew',
      'all licenses on the contract',
    ],
    update: [
      'raise the seats from five to eight',
      'they need fewer licenses from now on',
      'swap the price of just one add-on',
      'add two more seats without proration',
    ],
  },
};
