import { createStripe, type Stripe, stripe } from '@agent-connectors/stripe';
import { expect } from 'vitest';
import { connect } from '../../../src/index.ts';
import { all, failure, first, ids } from '../calls.ts';
import type { Suite } from '../suite.ts';
import { stripeBilling } from './stripe-billing.ts';

export const stripeSuite: Suite<Stripe> = {
  connector: 'stripe',
  direct: createStripe,
  hosted: (options) => connect(stripe, options),
  scenarios: [
    {
      name: 'walks all pages of customers, invoices and balance transactions',
      reads: true,
      covers: ['customers.list', 'invoices.list', 'balance_transactions.list'],
      async run(client) {
        const customers = await all(client.customers.list({ limit: 25 }));
        const invoices = await all(client.invoices.list({ limit: 100, status: 'paid' }));
        const transactions = await all(client.balanceTransactions.list({ limit: 100, type: 'charge' }));
        for (const records of [customers, invoices, transactions]) {
          expect(records.length).toBeGreaterThan(50);
          expect(new Set(ids<string>(records)).size).toBe(records.length);
        }
        return [customers, ids(invoices), ids(transactions)];
      },
    },
    {
      name: 'walks all pages of searches',
      reads: true,
      covers: ['invoices.search', 'charges.search', 'subscriptions.search'],
      async run(client) {
        const invoices = await all(client.invoices.search({ query: "status:'paid'", limit: 100 }));
        const charges = await all(client.charges.search({ query: "status:'succeeded'", limit: 100 }));
        const subscriptions = await all(client.subscriptions.search({ query: "status:'active'", limit: 20 }));
        for (const records of [invoices, charges]) expect(records.length).toBeGreaterThan(100);
        expect(subscriptions.length).toBeGreaterThan(20);
        return [ids(invoices), ids(charges), subscriptions];
      },
    },
    {
      name: 'continues at the cursor of a page',
      reads: true,
      covers: ['charges.list'],
      async run(client) {
        const one = await client.charges.list({ limit: 5 });
        expect(one.meta).toMatchObject({ hasMore: true, nextCursor: expect.any(String) });
        const two = await client.charges.list({ limit: 5, cursor: one.meta.nextCursor });
        expect([one.data.length, two.data.length]).toEqual([5, 5]);
        expect(ids(one.data)).not.toContain(first(two.data).id);
        return [one.data, one.meta.nextCursor, two.data, two.meta.hasMore];
      },
    },
    {
      name: 'filters listings by time, customer and status',
      reads: true,
      covers: ['charges.list', 'subscriptions.list', 'invoices.list'],
      async run(client) {
        const { data: latest } = await client.charges.list({ limit: 20 });
        const limit = latest[10]?.created ?? 0;
        const { data: newer } = await client.charges.list({ created: { gt: limit }, limit: 100 });
        expect(ids(newer)).toEqual(ids(latest.filter(({ created }) => (created ?? 0) > limit)));
        const every = await all(client.subscriptions.list({ status: 'all', limit: 100 }));
        const canceled = first(every.filter(({ status }) => status === 'canceled'));
        const { data: own } = await client.invoices.list({ customer: String(canceled.customer), limit: 3 });
        expect(own).not.toHaveLength(0);
        return [newer, ids(every), own];
      },
    },
    {
      name: 'gets records that listings return, and the balance',
      reads: true,
      covers: [
        'customers.list',
        'customers.get',
        'invoices.list',
        'invoices.get',
        'charges.list',
        'charges.get',
        'subscriptions.list',
        'subscriptions.get',
        'refunds.list',
        'refunds.get',
        'products.list',
        'products.get',
        'balance.get',
        'balance_transactions.list',
        'balance_transactions.get',
        'payment_intents.list',
        'payment_intents.get',
        'disputes.list',
        'disputes.get',
        'payouts.list',
        'payouts.get',
      ],
      async run(client) {
        const idOf = (records: readonly { readonly id: string }[]) => ({ id: first(records).id });
        const one = { limit: 1 };
        const records = [
          (await client.customers.get(idOf((await client.customers.list(one)).data))).data,
          (await client.invoices.get(idOf((await client.invoices.list(one)).data))).data,
          (await client.charges.get(idOf((await client.charges.list(one)).data))).data,
          (await client.subscriptions.get(idOf((await client.subscriptions.list(one)).data))).data,
          (await client.refunds.get(idOf((await client.refunds.list(one)).data))).data,
          (await client.products.get(idOf((await client.products.list(one)).data))).data,
          (await client.balanceTransactions.get(idOf((await client.balanceTransactions.list(one)).data))).data,
          (await client.paymentIntents.get(idOf((await client.paymentIntents.list(one)).data))).data,
          (await client.disputes.get(idOf((await client.disputes.list(one)).data))).data,
          (await client.payouts.get(idOf((await client.payouts.list(one)).data))).data,
        ];
        expect(new Set(records.map(({ object }) => object)).size).toBe(10);
        const { data: balance } = await client.balance.get();
        expect(balance.object).toBe('balance');
        return [records, balance];
      },
    },
    {
      name: 'finds customers, products and payment intents',
      reads: true,
      hostedWarning: /^paymentIntents\.search: The vendor reports more records but returned no cursor/,
      covers: ['customers.list', 'customers.search', 'products.list', 'products.search', 'payment_intents.search'],
      async run(client) {
        const { email } = first((await client.customers.list({ limit: 1 })).data);
        const { data: customers } = await client.customers.search({ query: `email:'${email}'` });
        expect(customers).toMatchObject([{ email }]);
        const { name } = first((await client.products.list({ limit: 1 })).data);
        const { data: products } = await client.products.search({ query: `name:'${name}'` });
        expect(products).not.toHaveLength(0);
        const { data: payments } = await client.paymentIntents.search({ query: "status:'succeeded'", limit: 3 });
        expect(payments.map(({ status }) => status)).toEqual(['succeeded', 'succeeded', 'succeeded']);
        return [customers, products, payments];
      },
    },
    {
      name: 'selects fields, of records and of listings',
      reads: true,
      covers: ['subscriptions.list', 'subscriptions.get'],
      async run(client) {
        const fields = ['id', 'status', 'items.data.id'] as const;
        const { data: listed } = await client.subscriptions.list({ limit: 3 }, { fields });
        const { data: one } = await client.subscriptions.get({ id: first(listed).id ?? '' }, { fields });
        expect(Object.keys(one).sort()).toEqual(['id', 'items', 'status']);
        expect(one).toEqual(first(listed));
        return [listed, one];
      },
    },
    {
      name: 'fails alike for what does not exist',
      reads: true,
      covers: [],
      async run(client) {
        const failures = await Promise.all([
          failure(client.customers.get({ id: 'cus_none' })),
          failure(client.charges.get({ id: 'ch_none' })),
          failure(client.invoices.get({ id: 'in_none' })),
          failure(client.products.update({ id: 'prod_none', name: 'None' })),
          failure(client.subscriptions.delete({ id: 'sub_none' })),
        ]);
        expect(failures.map(({ code, outcome }) => [code, outcome])).toEqual(
          failures.map(() => ['not_found', 'rejected']),
        );
        return failures;
      },
    },
    ...stripeBilling,
  ],
  knownGaps: [
    {
      name: 'all pages of a search of customers',
      reads: true,
      reason:
        'The platform says of this search that there is more, but not at which page: it does not pass `next_page` on.',
      operations: [],
      run: async (client) => {
        const { data, meta } = await client.customers.search({ query: 'created>1', limit: 10 });
        return { count: data.length, hasMore: meta.hasMore, canContinue: meta.nextCursor !== undefined };
      },
      direct: { count: 10, hasMore: true, canContinue: true },
      hosted: { count: 10, hasMore: true, canContinue: false },
    },
  ],
};
