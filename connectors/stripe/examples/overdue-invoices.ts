// Lists the overdue invoices of all customers, or of one, the longest overdue first.
//   overdue-invoices [customer ID or email]
import { ConnectorError, createStripe, type Invoice } from '@agent-connectors/stripe';

// Expected failures, such as a missing key, end with their message alone.
process.once('uncaughtException', (error) => {
  if (!ConnectorError.isInstance(error)) throw error;
  console.error(error.message);
  process.exit(1);
});

const stripe = createStripe({ policy: { readOnly: true } });
const [wanted] = process.argv.slice(2);
const customer = wanted?.includes('@') ? await customerOf(wanted) : wanted;

const now = Math.floor(Date.now() / 1000);
const overdue: { since: number; invoice: Invoice }[] = [];
const params = { status: 'open' as const, limit: 100, ...(customer !== undefined && { customer }) };
for await (const invoice of stripe.invoices.list(params)) {
  const since = overdueSince(invoice);
  if (since !== undefined && since < now) overdue.push({ since, invoice });
}
overdue.sort((a, b) => a.since - b.since);

const totals = new Map<string, number>();
for (const { since, invoice } of overdue) {
  const { currency, amount_remaining } = invoice;
  const code = currency ?? 'usd';
  totals.set(code, (totals.get(code) ?? 0) + (amount_remaining ?? 0));
  const days = String(Math.floor((now - since) / 86_400)).padStart(4);
  const who = invoice.customer_name ?? invoice.customer_email ?? 'unknown';
  console.log(
    `${days} days  ${invoice.number}  ${money(amount_remaining ?? 0, code)}  ${who}  ${invoice.hosted_invoice_url ?? ''}`,
  );
}
if (overdue.length === 0) console.log('No overdue invoices');
for (const [code, total] of totals) console.log(`Total: ${money(total, code)}`);

/** An emailed invoice has a due date. One that is charged automatically is overdue when the first charge has failed. */
function overdueSince({ due_date, attempted, status_transitions, created }: Invoice): number | undefined {
  if (due_date != null) return due_date;
  return attempted ? (status_transitions?.finalized_at ?? created ?? now) : undefined;
}

async function customerOf(email: string): Promise<string> {
  const { data } = await stripe.customers.list({ email, limit: 1 });
  if (data[0] === undefined) {
    console.error(`No customer has the email address ${email}.`);
    process.exit(1);
  }
  return data[0].id;
}

/** Stripe's amounts are in the smallest unit of the currency. How many decimals that has, `Intl` knows. */
function money(amount: number, code: string): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency: code });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
