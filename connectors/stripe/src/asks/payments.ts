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
      'which charges failed yesterday',
      'all card charges of this customer',
      'how many payment attempts were declined',
      'what did we take in today, charge by charge',
      'failed payments of last week',
    ],
    search: [
      'find the charge by the last four digits of the card',
      'charges above 100 dollars that were declined',
      'successful transactions tagged with our order number',
      'which charges are disputed',
      'a line on my statement, which charge was it',
    ],
    get: [
      'why was this card declined',
      'why did the charge fail or get rejected',
      'receipt of this charge',
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
      'payment that belongs to an order number',
      'payments that still need the customer to authenticate',
      'incomplete payments over 500 euros',
      'authorizations waiting for capture',
      'payments that did not go through',
    ],
    get: [
      'what is the status of this payment',
      'did the payment go through',
      'what did the bank say about the last attempt of pi_3M',
      'is pi_3M waiting for 3D Secure',
    ],
    create: [
      'take a payment of 10.99 from this customer',
      'charge the saved card 49 dollars once',
      'bill the card on file for a one-off payment',
      'authorize 200 euros now, collect after shipping',
      'create a payment for our own checkout page',
    ],
    update: [
      'change the amount of a payment before they pay',
      'put the order number on this payment',
      'use another payment method for pi_3M',
      'send the receipt of the open payment to a different address',
    ],
    capture: [
      'the order shipped, take the authorized money',
      'collect only 80 of the 100 on hold',
      'settle the reserved amount',
      'capture the hold before it expires',
    ],
  },
  paymentIntentConfirmations: {
    create: [
      'confirm pi_3M with the saved card',
      'try that declined payment once more with a new card',
      'go ahead and confirm the prepared payment',
      'run the payment now, the customer is not present',
    ],
  },
  paymentIntentCancellations: {
    create: [
      'cancel a payment before it succeeds',
      'release the hold on her card',
      'abandon pi_3M, the customer gave up',
      'let go of an authorization we will not capture',
    ],
  },
  refunds: {
    list: [
      'how much did we refund last month',
      'was this charge refunded already',
      'refunds that failed',
      'all refunds we issued this week, with reasons',
    ],
    get: [
      'has the refund arrived',
      'did re_3M go through',
      'status of one refund',
      'reference number the bank needs for the refund',
    ],
    create: [
      'refund this charge',
      'give the customer their money back',
      'refund a part of the payment, such as half',
      'he was charged twice, reimburse one payment',
      'reverse a fraudulent payment, refund the buyer',
    ],
    cancel: [
      'stop a refund that waits for the customer',
      'do not send the refund after all',
      'call re_3M off while it needs action',
    ],
  },
  disputes: {
    list: [
      'any new chargebacks',
      'disputes where our response is still missing',
      'open disputes that somebody has to deal with',
      'how many payments were contested this quarter',
      'lost chargebacks and what they cost',
    ],
    get: [
      'by when must we respond, deadline of this chargeback',
      'what does the cardholder claim in dp_1M',
      'did we win the dispute',
      'what evidence is already in for dp_1M',
    ],
    update: [
      'submit proof of delivery for the dispute',
      'respond to the chargeback with our terms',
      'save evidence as a draft, do not submit yet',
      'fight the dispute, the customer used the product',
      'challenge the claim with a tracking number',
    ],
    close: [
      'accept the chargeback, we will not fight it',
      'concede dp_1M as lost',
      'give up on this dispute, let the customer win',
    ],
  },
  balance: {
    get: [
      'how much money is in our Stripe account',
      'available funds in euros',
      'how much cash do we have at the moment',
      'what is still pending before it can be paid out',
      'can we withdraw instantly, and how much',
    ],
  },
  balanceTransactions: {
    list: [
      'Stripe and processing fees of last month',
      'net revenue after fees last month',
      'which transactions are in payout po_1N',
      'ledger of all balance activity and movements',
      'report to reconcile the bank deposit with single payments',
    ],
    get: ['fee we paid on txn_1M', 'when does txn_1M become available', 'breakdown of the ledger entry txn_1M'],
  },
  payouts: {
    list: [
      'when is the next payout to our bank',
      'payouts that failed',
      'which payouts did we receive last month',
      'when do we get our money in the bank',
      'deposits to the bank account this week',
    ],
    get: ['has po_1N arrived at the bank', 'why did this payout fail', 'amount and arrival date of the deposit po_1N'],
    create: [
      'withdraw 1,100 dollars to our bank account',
      'pay out the available balance now',
      'move money to our bank',
      'send us an instant payout to the debit card',
    ],
  },
};
