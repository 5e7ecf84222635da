import type { Asks } from '@agent-connectors/core';
import type * as entities from '../entities/index.ts';

type Keys = 'creditNotes' | 'invoiceFinalizations' | 'invoiceItems' | 'invoiceLineItems' | 'invoiceSends' | 'invoices';

/** Requests about invoices. */
export const invoiceAsks: Pick<Asks<typeof entities>, Keys> = {
  invoices: {
    list: [
      'which invoices are overdue',
      'how much do customers still owe us',
      'all bills of Acme from this year',
      'drafts that nobody has sent yet',
      'what did we invoice in October',
    ],
    search: [
      'find invoice NW-0042 by its number',
      'open invoices above 1,000 dollars',
      'the bill that carries purchase order 4711 in metadata',
      'invoice for which the client quotes a receipt number',
    ],
    get: [
      'has this invoice been paid',
      'PDF and payment page of in_1P',
      'when is in_1P due and what is left to pay',
      'why did collecting this bill fail, when is the next try',
    ],
    create: [
      'prepare an invoice for Northwind, due in 30 days',
      'bill the customer for the open items',
      'start a draft for the consulting work',
      'make a new bill with our PO number on it',
    ],
    update: [
      'push the due date of the draft back two weeks',
      'add a memo and the purchase order to the bill',
      'stop automatic collection of this invoice',
      'put a discount on the draft before it goes out',
    ],
    delete: [
      'throw away the draft, it was a mistake',
      'remove an invoice that was never finalized',
      'get rid of the test bill still in draft',
    ],
    pay: [
      'they paid by bank transfer, mark it as paid',
      'try the card again for this open invoice',
      'collect the money for in_1P now',
      'settle the bill with her other card',
    ],
    void: [
      'cancel an invoice that already went out',
      'we billed the wrong company, annul the invoice',
      'nobody will pay in_1P, write it off',
      'invalidate the duplicate open bill',
    ],
  },
  invoiceFinalizations: {
    create: [
      'issue the draft invoice',
      'the draft is approved, give it a number',
      'finalize in_1P but do not charge yet',
      'turn the draft into a bill that can be paid',
    ],
  },
  invoiceSends: {
    create: [
      'email the invoice to the client',
      'remind them of the unpaid bill',
      'she never got it, send in_1P again',
      'chase Acme for the overdue invoice by mail',
    ],
  },
  invoiceLineItems: {
    list: [
      'what is on invoice in_1P, line by line',
      'which positions make up this bill',
      'all lines of an invoice with more than ten',
      'how many seats were billed on this one',
    ],
  },
  invoiceItems: {
    list: [
      'what is waiting to be billed to Acme',
      'one-off fees on no invoice yet',
      'prorations collected for the next bill',
      'pending extra charges of last week',
    ],
    create: [
      'add a setup fee to the next bill',
      'charge them 200 extra on the coming invoice',
      'put three hours of consulting on the draft',
      'knock 50 dollars off the upcoming invoice',
    ],
    delete: [
      'take the setup fee off again',
      'drop this line from the draft',
      'the extra charge was wrong, do not bill it',
    ],
  },
  creditNotes: {
    list: [
      'which invoices did we correct this quarter',
      'credit memos for Northwind',
      'was anything credited on in_1P',
      'how much did we write down through credit notes',
    ],
    create: [
      'reduce the invoice by 100, they returned one item',
      'issue a credit memo for the wrong line',
      'correct a finalized bill and refund the difference',
      'credit the paid invoice to the customer balance instead of cash',
    ],
  },
};
