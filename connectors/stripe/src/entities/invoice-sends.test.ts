import { it } from 'vitest';
import { invoice } from '../../test/invoice.ts';
import { exchange } from '../../test/wire.ts';

it('emails an invoice', () =>
  exchange({
    call: (stripe) => stripe.invoiceSends.create({ id: invoice.id, expand: ['customer'] }),
    sends: `POST /v1/invoices/${invoice.id}/send`,
    body: { 'expand[]': 'customer' },
    response: { ...invoice, status: 'open' },
  }));
