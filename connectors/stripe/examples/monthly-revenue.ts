// Prints payments, refunds, fees and what remains, by month and currency, from the movements of the balance.
//   monthly-revenue [number of months]
import { ConnectorError, createStripe } from '@agent-connectors/stripe';

// Expected failures, such as a missing key, end with their message alone.
process.once('uncaughtException', (error) => {
  if (!ConnectorError.isInstance(error)) throw error;
  console.error(error.message);
  process.exit(1);
});

const months = Number(process.argv[2] ?? 6);
if (!Number.isInteger(months) || months < 1) {
  console.error(`The number of months is a whole number from 1 on, and not ${process.argv[2]}.`);
  process.exit(2);
}
const now = new Date();
const since = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months + 1) / 1000;

interface Sum {
  payments: number;
  refunds: number;
  other: number;
  fees: number;
  net: number;
}

const stripe = createStripe({ policy: { readOnly: true } });
const sums = new Map<string, Sum>();
const fields = ['created', 'currency', 'reporting_category', 'amount', 'fee', 'net'] as const;
for await (const entry of stripe.balanceTransactions.list({ created: { gte: since }, limit: 100 }, { fields })) {
  // A payout moves what was earned to the bank, and earns nothing.
  if (entry.reporting_category?.startsWith('payout')) continue;
  const month = new Date((entry.created ?? 0) * 1000).toISOString().slice(0, 7);
  const key = `${month} ${entry.currency}`;
  const sum = sums.get(key) ?? { payments: 0, refunds: 0, other: 0, fees: 0, net: 0 };
  sums.set(key, sum);
  const amount = entry.amount ?? 0;
  if (entry.reporting_category === 'charge') sum.payments += amount;
  else if (entry.reporting_category?.startsWith('refund')) sum.refunds += amount;
  else sum.other += amount;
  sum.fees += entry.fee ?? 0;
  sum.net += entry.net ?? 0;
}

console.log('month    currency    payments     refunds       other        fees         net');
for (const [key, sum] of [...sums].sort(([a], [b]) => a.localeCompare(b))) {
  const [month = '', currency = ''] = key.split(' ');
  const columns = [sum.payments, sum.refunds, sum.other, -sum.fees, sum.net].map((amount) =>
    decimal(amount, currency).padStart(12),
  );
  console.log(`${month}  ${currency.padEnd(6)}${columns.join('')}`);
}
if (sums.size === 0) console.log('No payments');

function decimal(amount: number, currency: string): string {
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  return (amount / 10 ** digits).toFixed(digits);
}
