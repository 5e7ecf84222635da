// Refunds a payment, in full or in part. Shows the request first, and sends it only with --yes. However often it runs for the same case,
// the customer gets the money once.
//   refund-safely <payment intent or charge ID> <case> [amount in the smallest unit] [--yes]
import { createStripe } from '@agent-connectors/stripe';

const [id, reference, amount] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (id === undefined || reference === undefined) {
  console.log('refund-safely <payment intent or charge ID> <case> [amount in the smallest unit] [--yes]');
  process.exit(2);
}
// The policy denies everything that moves money, except refunds.
const stripe = createStripe({ policy: { allow: ['charges.*', 'payment_intents.get', 'refunds.*'] } });

const { data: charge } = await stripe.charges.get({ id: await chargeOf(id) });
const left = (charge.amount_captured ?? 0) - (charge.amount_refunded ?? 0);
console.log(`${charge.id}: ${charge.amount} ${charge.currency}, ${charge.status}, ${left} left to refund`);
if (charge.disputed) console.log('The payment is disputed: a refund does not end the dispute.');
if (Number(amount ?? left) > left || left === 0) {
  console.log('More than what is left cannot be refunded.');
  process.exit(1);
}

const refund = {
  charge: charge.id,
  ...(amount !== undefined && { amount: Number(amount) }),
  reason: 'requested_by_customer' as const,
  metadata: { case: reference },
};
// The same case has the same key: a second run gets the first refund, and no other one is made.
const idempotencyKey = `refund-${charge.id}-${reference}`;
const { data: request } = await stripe.refunds.create(refund, { dryRun: true, idempotencyKey });
console.log('Would send', request.method, request.url, JSON.stringify(request.body));

if (process.argv.includes('--yes')) {
  const { data: made } = await stripe.refunds.create(refund, { idempotencyKey });
  console.log(`Refund ${made.id} of ${made.amount} ${made.currency} is ${made.status}`);
} else console.log('Nothing was sent. Add --yes to refund.');

async function chargeOf(payment: string): Promise<string> {
  if (!payment.startsWith('pi_')) return payment;
  const { data } = await stripe.paymentIntents.get({ id: payment });
  if (typeof data.latest_charge !== 'string') throw new Error(`${payment} has no charge: it is ${data.status}`);
  return data.latest_charge;
}
