import { it } from 'vitest';
import { invoice } from '../../test/invoice.ts';
import { exchange, page } from '../../test/wire.ts';

it('lists the lines of an invoice', () =>
  exchange({
    call: (stripe) => stripe.invoiceLineItems.list({ id: invoice.id, limit: 1, cursor: 'il_0' }),
    sends: `GET /v1/invoices/${invoice.id}/lines`,
    query: { limit: '1', starting_after: 'il_0' },
    response: page(invoice.lines.data, true),
    meta: { nextCursor: 'il_1MtHbELkdIwHu7ix', hasMore: true },
  }));
