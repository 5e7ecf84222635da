import { describe, expect, it } from 'vitest';
import { failure } from '../test/calls.ts';
import { invoice } from '../test/invoice.ts';
import { subscription } from '../test/subscription.ts';
import { client, exchange, page } from '../test/wire.ts';

// 1790805600 is 2026-09-30T22:00:00Z, 1790812800 is 2026-10-01T00:00:00Z.
describe('a time as text is sent as a number', () => {
  it('in the limits of a listing', () =>
    exchange({
      call: (stripe) => stripe.customers.list({ created: { gte: '2026-10-01T00:00:00+02:00', lt: '2026-10-01' } }),
      sends: 'GET /v1/customers',
      query: { 'created[gte]': '1790805600', 'created[lt]': '1790812800' },
      response: page([]),
    }));

  it('as the one time of a listing', () =>
    exchange({
      call: (stripe) => stripe.payouts.list({ arrival_date: '2026-10-01' }),
      sends: 'GET /v1/payouts',
      query: { arrival_date: '1790812800' },
      response: page([]),
    }));

  it('in a form, beside words for a time and null', () =>
    exchange({
      call: (stripe) =>
        stripe.subscriptions.update({
          id: 'sub_1',
          cancel_at: '2026-10-01T00:00:00Z',
          trial_end: 'now',
          pause_collection: { behavior: 'void', resumes_at: '2026-10-01' },
        }),
      sends: 'POST /v1/subscriptions/sub_1',
      body: {
        cancel_at: '1790812800',
        trial_end: 'now',
        'pause_collection[behavior]': 'void',
        'pause_collection[resumes_at]': '1790812800',
      },
      response: subscription,
    }));

  it('where null clears it', () =>
    exchange({
      call: (stripe) => stripe.invoices.update({ id: 'in_1', due_date: '2026-10-01', effective_at: '2026-10-01' }),
      sends: 'POST /v1/invoices/in_1',
      body: { due_date: '1790812800', effective_at: '1790812800' },
      response: invoice,
    }));
});

it('rejects text that is no time', async () => {
  const error = await failure(client().invoices.list({ due_date: { lt: 'tomorrow' } }));
  expect([error.code, error.outcome]).toEqual(['invalid_params', 'not_sent']);
  expect(error.message).toContain('due_date.lt: expected a time such as 2026-10-01T00:00:00Z, or whole seconds');
});
