import { assign } from '../assign.ts';
import { announce, change } from '../events.ts';
import { refund } from '../ledger.ts';
import { listOf } from '../lists.ts';
import type { Operations } from '../operation.ts';
import { isFields, type Params } from '../parameters.ts';
import type { Invoice } from '../records.ts';
import { invalid } from '../rejection.ts';
import type { Store } from '../store.ts';
import { embedded, viewOf } from '../views.ts';

export function creditNoteOperations(store: Store): Operations {
  /** Returns the charge that paid an invoice. */
  const chargeOf = (invoice: Invoice) => {
    const payment = store
      .table('invoice_payment')
      .find((each) => each.invoice === invoice.id && each.status === 'paid');
    const intent = isFields(payment?.payment) ? String(payment.payment.payment_intent) : '';
    return store.table('charge').find((charge) => charge.payment_intent === intent && charge.status === 'succeeded');
  };
  const amountOf = (params: Params): number => {
    const lines = params.objects('lines')?.map((line) => {
      const one = line.number('unit_amount') ?? 0;
      const invoiced = store.table('line_item').get(line.text('invoice_line_item'))?.amount;
      return (
        line.number('amount') ??
        (line.number('quantity') === undefined ? (invoiced ?? one) : one * (line.number('quantity') ?? 1))
      );
    });
    const amount = params.number('amount') ?? lines?.reduce((sum, each) => sum + each, 0);
    if (amount === undefined || amount <= 0)
      throw invalid('You must give `amount`, `lines` or `shipping_cost`, and the total must be greater than 0.', {
        param: 'amount',
      });
    return amount;
  };
  return {
    ...listOf(store, 'credit_note', 'GET /v1/credit_notes'),
    'POST /v1/credit_notes': ({ params }) => {
      const invoice = store.need('invoice', params.text('invoice') ?? '', 'invoice');
      if (invoice.status !== 'open' && invoice.status !== 'paid')
        throw invalid(`Credit notes can only be created for open or paid invoices, not for a ${invoice.status} one.`);
      const amount = amountOf(params);
      const credited = invoice.pre_payment_credit_notes_amount + invoice.post_payment_credit_notes_amount;
      const left = invoice.status === 'open' ? invoice.amount_remaining : invoice.total - credited;
      if (amount > left)
        throw invalid(`The credit note amount (${amount}) is greater than what can be credited (${left}).`, {
          param: 'amount',
        });

      const { id, customer: customerId, currency } = invoice;
      const refundAmount = params.number('refund_amount') ?? 0;
      const creditAmount = params.number('credit_amount') ?? 0;
      const outOfBand = params.number('out_of_band_amount') ?? 0;
      const isPaid = invoice.status === 'paid';
      if (isPaid && refundAmount + creditAmount + outOfBand !== amount)
        throw invalid(
          'The sum of credit_amount, refund_amount and out_of_band_amount must equal the credit note amount.',
        );
      const charged = refundAmount > 0 ? chargeOf(invoice) : undefined;
      if (refundAmount > 0 && !charged)
        throw invalid('The invoice has no charge to refund.', { param: 'refund_amount' });
      const refunded = charged && refund(store, charged, { amount: refundAmount });
      const customer = store.need('customer', customerId);
      let credit: string | null = null;
      if (creditAmount > 0) {
        const ending_balance = customer.balance - creditAmount;
        change(store, customer, { balance: ending_balance }, 'updated');
        const about = { customer: customerId, currency, amount: -creditAmount, ending_balance, type: 'credit_note' };
        credit = store.add('customer_balance_transaction', about).id;
      }

      const sequence = store.table('credit_note').filter((note) => note.invoice === id).length + 1;
      const made = store.add('credit_note', {
        ...assign('credit_note', params),
        invoice: id,
        customer: customerId,
        currency,
        amount,
        subtotal: amount,
        subtotal_excluding_tax: amount,
        total: amount,
        total_excluding_tax: amount,
        [isPaid ? 'post_payment_amount' : 'pre_payment_amount']: amount,
        type: isPaid ? 'post_payment' : 'pre_payment',
        number: `${invoice.number}-CN-${String(sequence).padStart(2, '0')}`,
        pdf: `https://pay.stripe.com/credit_notes/${store.accountId}/test_${store.text(24)}/pdf`,
        effective_at: params.number('effective_at') ?? store.now(),
        customer_balance_transaction: credit,
        out_of_band_amount: outOfBand || null,
        refunds: refunded
          ? [{ amount_refunded: refundAmount, payment_record_refund: null, refund: refunded.id, type: 'refund' }]
          : [],
      });
      const note = store.set(made, { lines: embedded(`/v1/credit_notes/${made.id}/lines`, []) });
      const due = invoice.amount_remaining - amount;
      const before = { amount_due: invoice.amount_due - amount, amount_remaining: due };
      change(
        store,
        invoice,
        isPaid
          ? { post_payment_credit_notes_amount: invoice.post_payment_credit_notes_amount + amount }
          : {
              ...before,
              pre_payment_credit_notes_amount: invoice.pre_payment_credit_notes_amount + amount,
              ...(due === 0 && { status: 'paid' as const }),
            },
        'updated',
      );
      return viewOf(store, announce(store, note));
    },
  };
}
