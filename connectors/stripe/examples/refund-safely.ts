// Refunds a payment once per case, in full or in part, and sends the request only with --yes.
//   refund-safely <payment intent or charge ID> <case> [amount in the smallest unit] [--yes]
import { ConnectorError, createStripe, type Refund, type Stripe } from '@agent-connectors/stripe';

const [id, reference, amount] = process.argv.slice(2).filter((argument) => argument !== '--yes');
if (id === undefined || reference === undefined)
  stop('refund-safely <payment intent or charge ID> <case> [amount in the smallest unit] [--yes]', 2);
if (amount !== undefined && !/^[1-9]\d*$/.test(amount))
  stop(
    `The amount is a whole number in the smallest unit of the currency, such as 1050 for $10.50, and not ${amount}.`,
    2,
  );

// The policy denies everything that moves money, except refunds.
const stripe = createStripe({ policy: { allow: ['charges.*', 'payment_intents.get', 'refunds.*'] } });
try {
  await refund(stripe, id, reference, amount === undefined ? undefined : Number(amount));
} catch (error) {
  if (!ConnectorError.isInstance(error)) throw error;
  stop(error.message, 1);
}

async function refund(stripe: Stripe, payment: string, reference: string, amount: number | undefined): Promise<void> {
  const { data: charge } = await stripe.charges.get({ id: await chargeOf(payment) });
  // The same case has the same key: a second run gets the first refund, and no other one is made.
  const idempotencyKey = `refund-${charge.id}-${reference}`;
  const left = (charge.amount_captured ?? 0) - (charge.amount_refunded ?? 0);
  console.log(`${charge.id}: ${charge.amount} ${charge.currency}, ${charge.status}, ${left} left to refund`);
  if (charge.disputed) console.log('The payment is disputed: a refund does not end the dispute.');
  const { data: earlier } = await stripe.refunds.list({ charge: charge.id, limit: 100 });
  const made = earlier.find(({ metadata }) => metadata?.['case'] === reference);
  if (made !== undefined) return report(made, amount);
  if (left === 0) stop('Nothing is left to refund.', 1);
  if (amount !== undefined && amount > left) stop('More than what is left cannot be refunded.', 1);

  const params = {
    charge: charge.id,
    ...(amount !== undefined && { amount }),
    reason: 'requested_by_customer' as const,
    metadata: { case: reference },
  };
  const { data: request } = await stripe.refunds.create(params, { dryRun: true, idempotencyKey });
  console.log('Would send', request.method, request.url, JSON.stringify(request.body));
  if (!process.argv.includes('--yes')) return console.log('Nothing was sent. Add --yes to refund.');
  const { data: done } = await stripe.refunds.create(params, { idempotencyKey });
  report(done, amount);
}

function report({ id, amount: refunded, currency, status }: Refund, wanted: number | undefined): void {
  console.log(`The case has refund ${id} of ${refunded} ${currency}, ${status}`);
  if (status === 'failed' || status === 'canceled') stop('The customer does not get this money.', 1);
  if (wanted !== undefined && wanted !== refunded) stop('Use another case for another amount.', 1);
}

async function chargeOf(payment: string): Promise<string> {
  if (!payment.startsWith('pi_')) return payment;
  const { data } = await stripe.paymentIntents.get({ id: payment });
  if (typeof data.latest_charge !== 'string') stop(`${payment} has no charge: its status is ${data.status}.`, 1);
  return data.latest_charge;
}

function stop(message: string, code: number): never {
  console.error(message);
  process.exit(code);
}
