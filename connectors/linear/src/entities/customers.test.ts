import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { issue, project, user } from '../../test/records.ts';
import { client, connection, exchange, filtered } from '../../test/wire.ts';

const customer = {
  id: '92a3b4c5-d6e7-4f80-9112-233445566778',
  name: 'Acme',
  domains: ['acme.example'],
  externalIds: ['crm-1'],
  slugId: 'acme-1',
  revenue: 120000,
  size: 250,
  approximateNeedCount: 3,
  url: 'https://linear.app/kestrel/customer/acme-1',
  createdAt: '2026-10-01T08:00:00.000Z',
  updatedAt: '2026-11-01T08:00:00.000Z',
  owner: user,
  status: { id: 'cs1', name: 'Active' },
  tier: null,
};
const need = {
  id: 'a3b4c5d6-e7f8-4091-8223-344556677889',
  body: 'Needs CSV exports',
  content: 'Needs CSV exports',
  priority: 1,
  url: null,
  createdAt: '2026-11-01T08:00:00.000Z',
  updatedAt: '2026-11-01T08:00:00.000Z',
  customer: { id: customer.id, name: 'Acme' },
  issue: { id: issue.id, identifier: 'ENG-123', title: issue.title },
  project,
  attachment: null,
};

describe('customers', () => {
  it('lists those that match a filter, largest first', () => {
    const params = {
      filter: { domains: { some: { eq: 'acme.example' } }, revenue: { gte: 1000 } },
      sorts: [{ revenue: { order: 'Descending' as const, nulls: 'last' as const } }],
    };
    return exchange({
      call: (linear) => linear.customers.list(params),
      asks: `query customers(${filtered}, sorts: $sorts)`,
      variables: params,
      response: { customers: connection([customer]) },
      data: [customer],
      meta: { hasMore: false },
    });
  });

  it('creates one', () => {
    const input = { name: 'Acme', domains: ['acme.example'], externalIds: ['crm-1'], revenue: 120000, id: customer.id };
    return exchange({
      call: (linear) => linear.customers.create(input),
      asks: 'mutation customerCreate(input: $input)',
      variables: { input },
      response: { customerCreate: { success: true, customer } },
      data: customer,
    });
  });
});

describe('customer needs', () => {
  it('lists those of a customer', () =>
    exchange({
      call: (linear) => linear.customerNeeds.list({ filter: { customer: { id: { eq: customer.id } } } }),
      asks: `query customerNeeds(${filtered})`,
      variables: { filter: { customer: { id: { eq: customer.id } } } },
      response: { customerNeeds: connection([need]) },
      data: [need],
      meta: { hasMore: false },
    }));

  it('creates one', () => {
    const input = {
      issueId: 'ENG-123',
      customerExternalId: 'crm-1',
      body: 'Needs CSV exports',
      priority: 1,
      id: need.id,
    } as const;
    return exchange({
      call: (linear) => linear.customerNeeds.create(input),
      asks: 'mutation customerNeedCreate(input: $input)',
      variables: { input },
      response: { customerNeedCreate: { success: true, need } },
      data: need,
    });
  });

  it('rejects two customers', async () => {
    const error = await failure(
      client().customerNeeds.create({ issueId: 'ENG-123', customerId: customer.id, customerExternalId: 'crm-1' }),
    );
    expect(error.message).toContain('either customerId or customerExternalId');
  });
});
