import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange, page, requestId } from '../../test/wire.ts';

const account = {
  id: 'a3c5e7f9-1b2d-4e6f-8a0c-2e4f6a8b0c1d',
  name: 'Northwind Traders',
  type: 'customer',
  owner: { id: 'd1e2f3a4-b5c6-4d7e-8f90-a1b2c3d4e5f6', email: 'kavita@kestrelcloud.example' },
  domain: 'northwind.example',
  domains: ['northwind.example', 'nwt.example'],
  primary_domain: 'northwind.example',
  tags: ['enterprise'],
  // The inner values often lack their slug.
  custom_fields: { tier: { value: 'gold' }, renewal_date: { value: '2027-03-01' } },
  external_ids: [{ external_id: 'crm:0042', label: 'crm' }],
  channels: [
    {
      channel_id: 'C0NWT000001',
      channel_name: 'ext-northwind',
      channel_url: 'https://kestrel.slack.com/archives/C0NWT000001',
      source: 'slack',
      is_internal: false,
      is_primary: true,
      mirror_to: null,
    },
  ],
  crm_settings: { details: [{ id: '0015g00000A1b2C', source: 'salesforce' }] },
  is_disabled: false,
  latest_customer_activity_time: '2026-11-17T11:45:00Z',
  created_at: '2024-02-03T10:00:00Z',
  updated_at: '2026-11-17T11:45:02Z',
};
const { id } = account;

const fields = {
  name: 'Northwind Traders',
  account_type: 'customer' as const,
  domains: ['northwind.example', 'nwt.example'],
  primary_domain: 'northwind.example',
  owner_id: account.owner.id,
  tags: ['enterprise'],
  custom_fields: [{ slug: 'tier', value: 'gold' }],
  external_ids: [{ external_id: 'crm:0042', label: 'crm' }],
  channels: [
    {
      channel_id: 'C0NWT000001',
      source: 'slack' as const,
      is_primary: true,
      mirror_to: { channel_id: 'C0INT000001', source: 'slack' as const },
    },
  ],
  subaccount_ids: ['b4d6f8a0-2c3e-4f70-9b1d-3f5a7b9c1d2e'],
  logo_url: 'https://northwind.example/logo.png',
};

describe('accounts', () => {
  it('lists 100 per page by default', () =>
    exchange({
      call: (pylon) => pylon.accounts.list(),
      sends: 'GET /accounts',
      query: { limit: '100' },
      response: page([account]),
      meta: { hasMore: false },
    }));

  it('lists a page from a cursor', () =>
    exchange({
      call: (pylon) => pylon.accounts.list({ limit: 1, cursor: 'eyJpIjo0MH0=' }),
      sends: 'GET /accounts',
      query: { limit: '1', cursor: 'eyJpIjo0MH0=' },
      response: page([account], 'eyJpIjo0MX0='),
      meta: { nextCursor: 'eyJpIjo0MX0=', hasMore: true },
    }));

  it('gets one by its id', () =>
    exchange({
      call: (pylon) => pylon.accounts.get({ id }),
      sends: `GET /accounts/${id}`,
      response: { data: account },
    }));

  it('gets one by external ID, encoded as one path segment', () =>
    exchange({
      call: (pylon) => pylon.accounts.get({ id: 'crm:0042' }),
      sends: 'GET /accounts/crm%3A0042',
      response: { data: account },
    }));

  it('creates one', () =>
    exchange({
      call: (pylon) => pylon.accounts.create(fields),
      sends: 'POST /accounts',
      body: fields,
      response: { data: account },
    }));

  it('updates fields', () =>
    exchange({
      call: (pylon) => pylon.accounts.update({ id, ...fields, is_disabled: true }),
      sends: `PATCH /accounts/${id}`,
      body: { ...fields, is_disabled: true },
      response: { data: { ...account, is_disabled: true } },
    }));

  it('removes the owner with an empty string', () =>
    exchange({
      call: (pylon) => pylon.accounts.update({ id, owner_id: '' }),
      sends: `PATCH /accounts/${id}`,
      body: { owner_id: '' },
      response: { data: { ...account, owner: null } },
    }));

  it('deletes one', () =>
    exchange({ call: (pylon) => pylon.accounts.delete({ id }), sends: `DELETE /accounts/${id}`, response: {} }));

  it('searches by filter and text', () =>
    exchange({
      call: (pylon) =>
        pylon.accounts.search({
          filter: {
            operator: 'or',
            subfilters: [
              { field: 'domains', operator: 'contains', value: 'northwind.example' },
              { custom_field: 'tier', operator: 'in', values: ['gold', 'platinum'] },
            ],
          },
          search_text: 'north',
          limit: 999,
          cursor: 'eyJpIjo0MH0=',
        }),
      sends: 'POST /accounts/search',
      body: {
        filter: {
          operator: 'or',
          subfilters: [
            { field: 'domains', operator: 'contains', value: 'northwind.example' },
            { field: 'tier', operator: 'in', values: ['gold', 'platinum'] },
          ],
        },
        search_text: 'north',
        limit: 999,
        cursor: 'eyJpIjo0MH0=',
      },
      // Pylon returns empty lists of an account as null.
      response: page([{ ...account, domains: null, tags: null, external_ids: null, crm_settings: null }]),
      meta: { hasMore: false },
    }));

  it('updates many at once', () => {
    const body = {
      account_ids: [id, 'b4d6f8a0-2c3e-4f70-9b1d-3f5a7b9c1d2e'],
      account_type: 'partner' as const,
      owner_id: '',
      tags: ['enterprise'],
      tags_apply_mode: 'append_only' as const,
      custom_fields: [{ slug: 'tier', value: 'gold' }],
    };
    return exchange({
      call: (pylon) => pylon.accounts.updateMany(body),
      sends: 'PATCH /accounts',
      body,
      // The response is not wrapped in `data`.
      response: { success: true },
      data: { success: true, request_id: requestId },
    });
  });

  it.each([0, 101])('rejects an update of %i records', async (count) => {
    const error = await failure(client().accounts.updateMany({ account_ids: Array(count).fill(id), tags: ['vip'] }));
    expect(error.toJSON()).toMatchObject({ code: 'invalid_params', issues: [{ path: 'account_ids' }] });
  });

  it('merges accounts into one', () => {
    const body = { merge_into_account_id: id, merge_account_ids: ['b4d6f8a0-2c3e-4f70-9b1d-3f5a7b9c1d2e'] };
    return exchange({
      call: (pylon) => pylon.accounts.merge(body),
      sends: 'POST /accounts/merge',
      body,
      response: { data: account },
    });
  });

  it('marks a merge as destructive', async () => {
    const merging = { merge_into_account_id: id, merge_account_ids: ['b4d6f8a0-2c3e-4f70-9b1d-3f5a7b9c1d2e'] };
    const { data } = await client().accounts.merge(merging, { dryRun: true });
    expect(data.effect).toBe('destructive');
  });
});
