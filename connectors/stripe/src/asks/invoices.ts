import type { Asks } from '@agent-connectors/core';
import type * as entities from '../entities/index.ts';

type Keys = 'creditNotes' | 'invoiceFinalizations' | 'invoiceItems' | 'invoiceLineItems' | 'invoiceSends' | 'invoices';

/** Requests about invoices. */
export const invoiceAsks: Pick<Asks<typeof entities>, Keys> = {
  invoices: {
    list: [
      'which invoices are overdue or unpaid',
      'who owes us and still has to pay',
      'unpaid bills older than two weeks',
      'draft invoices that nobody has sent yet',
      'what did we invoice last month',
    ],
    search: [
      'find an invoice by its number',
      'open invoices above 1,000 dollars',
      'the bill that carries a purchase order in metadata',
      'invoice for which the client quotes a receipt number',
    ],
    get: [
      'show me this invoice',
      'has the customer paid the bill yet',
      'PDF and payment page of the invoice',
      'when is in_1P due and what is left to pay',
      'why did collecting this bill fail, when is the next try',
    ],
    create: [
      'prepare an invoice, due in 30 days',
      'bill the customer for the open items',
      'start a draft invoice for the consulting work',
      'draw up a new bill with our PO number on it',
    ],
    update: [
      'push the due date of the draft invoice back two weeks',
      'change when the bill is due',
      'add a memo and the purchase order to the invoice',
      'stop automatic collection of this invoice',
      'put a discount on the draft before it goes out',
    ],
    delete: [
      'throw away the draft invoice, it was a mistake',
      'delete an invoice that was never finalized',
      'discard the test bill still in draft',
      'bin this draft',
    ],
    pay: [
      'they paid by bank transfer or cheque, mark it as paid',
      'record that the invoice was paid outside Stripe',
      'charge the card for this open invoice again',
      'collect the money for the invoice now',
      'settle the bill with her other card',
    ],
    void: [
      'cancel an invoice that was already sent',
      'we billed the wrong company, annul the invoice',
      'write off an uncollectible invoice',
      'invalidate or scrap the duplicate open invoice',
    ],
  },
  invoiceFinalizations: {
    create: [
      'issue the draft invoice',
      'the draft is approved, give it a number',
      'finalize the invoice but do not charge yet',
      'turn the draft into a bill that can be paid',
    ],
  },
  invoiceSends: {
    create: [
      'email the invoice to the client',
      'remind or nudge them about the open bill',
      'she never got the invoice, send it again',
      'chase the customer for the overdue invoice by mail',
    ],
  },
  invoiceLineItems: {
    list: [
      'what is on the invoice, line by line',
      'which positions make up this bill',
      'itemize the bill',
      'how many seats were billed on this invoice',
    ],
  },
  invoiceItems: {
    list: [
      'what is waiting to be billed next',
      'one-off fees on no invoice yet',
      'prorations collected for the coming bill',
      'pending extra charges of last week',
    ],
    create: [
      'put a one-off fee on the next bill',
      'charge them 200 extra on the coming invoice',
      'put three hours of consulting on the draft',
      'knock 50 dollars off the upcoming invoice',
    ],
    delete: [
      'take the setup fee off again',
      'drop a line from the draft invoice',
      'the extra fee was wrong, do not bill it',
    ],
  },
  creditNotes: {
    list: [
      'which invoices did we correct this quarter',
      'credit memos of this customer',
      'was anything credited on the invoice',
      'how much did we write down through credit notes',
    ],
    create: [
      'reduce an issued invoice by 100, they returned one item',
      'issue a credit note for the wrong line',
      'correct a finalized bill and refund the difference',
      'take money off an invoice that was already issued',
      'credit the paid invoice to the customer balance instead',
    ],
  },
};
