import type { Asks } from '@agent-connectors/core';
import type * as entities from '../entities/index.ts';

type Keys =
  | 'balance'
  | 'balanceTransactions'
  | 'charges'
  | 'disputes'
  | 'paymentIntentCancellations'
  | 'paymentIntentConfirmations'
  | 'paymentIntents'
  | 'payouts'
  | 'refunds';

/** Requests about payments, and the money that they leave. */
export const paymentAsks: Pick<Asks<typeof entities>, Keys> = {
  charges: {
    list: [
      'all card charges of this customer',
      'how many payment attempts failed yesterday',
      'what did we take in today, charge by charge',
      'every attempt behind pi_3M',
    ],
    search: [
      'find the payment from the card ending 4242',
      'charges above 100 dollars that were declined',
      'successful transactions tagged with order 6735',
      'which charges are disputed',
      'a line on my statement, which payment was it',
    ],
    get: [
      'why was this card declined',
      'receipt link for ch_3M',
      'how much of ch_3M has been refunded',
      'what risk level did Radar give the charge',
    ],
  },
  paymentIntents: {
    list: [
      'recent payments, latest first',
      'did this customer pay us this month',
      'how many payments came in since Monday',
      'payments stuck in the middle from last night',
    ],
    search: [
      'payment for order 6735',
      'payments that still need the customer to authenticate',
      'incomplete payments over 500 euros',
      'authorizations waiting for capture',
    ],
    get: [
      'what is the status of pi_3M',
      'did the payment go through',
      'what did the bank say about the last attempt of pi_3M',
      'is pi_3M waiting for 3D Secure',
    ],
    create: [
      'take a payment of 10.99 from this customer',
      'charge the saved card 49 dollars once',
      'authorize 200 euros now, collect after shipping',
      'set up a payment for our own checkout page',
    ],
    update: [
      'change the amount before they pay',
      'put the order number on this payment',
      'use another card for pi_3M',
      'send the receipt of the open payment to a different address',
    ],
    capture: [
      'the order shipped, take the authorized money',
      'collect only 80 of the 100 on hold',
      'settle the reserved amount on pi_3M',
      'capture the hold before it expires',
    ],
  },
  paymentIntentConfirmations: {
    create: [
      'confirm pi_3M with the saved card',
      'try that declined payment once more with a new card',
      'go ahead and charge the prepared payment',
      'run the payment now, the customer is not present',
    ],
  },
  paymentIntentCancellations: {
    create: [
      'call off the payment before it succeeds',
      'release the hold on her card',
      'abandon pi_3M, the customer gave up',
      'void an authorization we will not capture',
    ],
  },
  refunds: {
    list: [
      'how much did we refund last month',
      'was this charge refunded already',
      'refunds that failed',
      'money we gave back this week, with reasons',
    ],
    get: [
      'has refund re_3M arrived',
      'status of the money back for this client',
      'reference number the bank needs for re_3M',
    ],
    create: [
      'give the customer their money back',
      'refund half of the payment',
      'return 15 dollars for the broken item',
      'he paid twice, reimburse one of them',
      'reverse the fraudulent charge',
    ],
    cancel: [
      'stop a refund that waits for the customer',
      'do not send the money back after all',
      'call re_3M off while it needs action',
    ],
  },
  disputes: {
    list: [
      'any new chargebacks',
      'which disputes still need a response from us',
      'how many payments were contested this quarter',
      'lost chargebacks and what they cost',
      'is there a dispute on ch_3M',
    ],
    get: [
      'by when must we answer this chargeback',
      'what does the cardholder claim in dp_1M',
      'did we win the dispute',
      'what evidence is already in for dp_1M',
    ],
    update: [
      'submit proof of delivery to the bank',
      'respond to the chargeback with our terms',
      'save evidence as a draft, do not submit yet',
      'contest the claim, the customer used the product',
    ],
    close: ['accept the chargeback, we will not fight it', 'concede dp_1M as lost', 'give up on this dispute'],
  },
  balance: {
    get: [
      'how much money is in our Stripe account',
      'available funds in euros',
      'what is still pending before it can be paid out',
      'can we withdraw instantly, and how much',
    ],
  },
  balanceTransactions: {
    list: [
      'Stripe fees for October',
      'net revenue after fees last month',
      'which transactions are in payout po_1N',
      'ledger of everything that moved our balance',
      'reconcile the bank deposit with single payments',
    ],
    get: ['fee we paid on txn_1M', 'when does this money become available', 'breakdown of the ledger entry txn_1M'],
  },
  payouts: {
    list: [
      'when is the next deposit to our bank',
      'payouts that failed',
      'how much was paid out in October',
      'transfers to the bank account this week',
    ],
    get: ['has po_1N arrived at the bank', 'why did this payout fail', 'amount and arrival date of the deposit po_1N'],
    create: [
      'withdraw 1,100 dollars to our bank account',
      'pay out the available balance now',
      'send us an instant payout to the debit card',
    ],
  },
};
