import { describe, it } from 'vitest';
import { exchange, page } from '../../test/wire.ts';

const contact = {
  id: 'c0ffee00-1111-4222-8333-444455556666',
  name: 'Maria Lopez',
  email: 'maria.lopez@northwind.example',
  emails: ['maria.lopez@northwind.example', 'maria@nwt.example'],
  account: { id: 'a3c5e7f9-1b2d-4e6f-8a0c-2e4f6a8b0c1d', external_ids: [{ external_id: 'crm:0042', label: 'crm' }] },
  phone_numbers: ['15550100123'],
  primary_phone_number: '15550100123',
  avatar_url: 'https://northwind.example/maria.png',
  portal_role: 'member',
  portal_role_id: null,
  custom_fields: { job_title: { slug: 'job_title', value: 'Head of Operations' } },
  external_ids: [{ external_id: 'user-77', label: '' }],
  integration_user_ids: [{ id: 'U0MARIA001', source: 'slack' }],
};
const { id } = contact;

const fields = {
  name: 'Maria Lopez',
  account_external_id: 'crm:0042',
  avatar_url: 'https://northwind.example/maria.png',
  phone_numbers: ['15550100123', '15550100124'],
  primary_phone_number: '15550100123',
  custom_fields: [{ slug: 'job_title', value: 'Head of Operations' }],
  external_ids: [{ external_id: 'user-77' }],
  portal_role_id: 'f00dcafe-0000-4000-8000-000000000001',
};

describe('contacts', () => {
  it('lists a page from a cursor', () =>
    exchange({
      call: (pylon) => pylon.contacts.list({ limit: 1, cursor: 'eyJpIjo0MH0=' }),
      sends: 'GET /contacts',
      query: { limit: '1', cursor: 'eyJpIjo0MH0=' },
      response: page([contact], 'eyJpIjo0MX0='),
      meta: { nextCursor: 'eyJpIjo0MX0=', hasMore: true },
    }));

  it('lists without parameters', () =>
    exchange({
      call: (pylon) => pylon.contacts.list(),
      sends: 'GET /contacts',
      response: page([contact]),
      meta: { hasMore: false },
    }));

  it('gets one', () =>
    exchange({
      call: (pylon) => pylon.contacts.get({ id }),
      sends: `GET /contacts/${id}`,
      response: { data: contact },
    }));

  it('creates one', () =>
    exchange({
      call: (pylon) => pylon.contacts.create({ ...fields, email: contact.email, portal_role: 'member' }),
      sends: 'POST /contacts',
      body: { ...fields, email: contact.email, portal_role: 'member' },
      response: { data: contact },
    }));

  it('updates fields, including email addresses', () => {
    const emails = [{ email: 'maria@nwt.example', is_primary: true }, { email: contact.email }];
    return exchange({
      call: (pylon) => pylon.contacts.update({ id, ...fields, emails, portal_role: 'billing_admin' }),
      sends: `PATCH /contacts/${id}`,
      body: { ...fields, emails, portal_role: 'billing_admin' },
      response: { data: { ...contact, email: 'maria@nwt.example', portal_role: 'billing_admin' } },
    });
  });

  it('moves one to another account', () =>
    exchange({
      call: (pylon) => pylon.contacts.update({ id, account_id: 'b4d6f8a0-2c3e-4f70-9b1d-3f5a7b9c1d2e' }),
      sends: `PATCH /contacts/${id}`,
      body: { account_id: 'b4d6f8a0-2c3e-4f70-9b1d-3f5a7b9c1d2e' },
      response: { data: contact },
    }));

  it('deletes one', () =>
    exchange({ call: (pylon) => pylon.contacts.delete({ id }), sends: `DELETE /contacts/${id}`, response: {} }));

  it('searches by filter and text', () =>
    exchange({
      call: (pylon) =>
        pylon.contacts.search({
          filter: { field: 'email', operator: 'string_contains', value: '@northwind.example' },
          search_text: 'maria',
          limit: 10,
          cursor: 'eyJpIjo0MH0=',
        }),
      sends: 'POST /contacts/search',
      body: {
        filter: { field: 'email', operator: 'string_contains', value: '@northwind.example' },
        search_text: 'maria',
        limit: 10,
        cursor: 'eyJpIjo0MH0=',
      },
      response: page([contact, { ...contact, account: null, email: null, emails: [], primary_phone_number: null }]),
      meta: { hasMore: false },
    }));
});
