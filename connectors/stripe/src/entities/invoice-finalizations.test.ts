import { it } from 'vitest';
import { invoice } from '../../test/invoice.ts';
import { exchange } from '../../test/wire.ts';

it('finalizes a draft', () =>
  exchange({
    call: (stripe) => stripe.invoiceFinalizations.create({ id: invoice.id, auto_advance: false }),
    sends: `POST /v1/invoices/${invoice.id}/finalize`,
    body: { auto_advance: 'false' },
    response: { ...invoice, status: 'open', number: '0759376C-0001' },
  }));
