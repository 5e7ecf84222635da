import { describe, it } from 'vitest';
import { exchange, page } from '../../test/wire.ts';

const id = 'a3c5e7f9-1b2d-4e6f-8a0c-2e4f6a8b0c1d';

describe('account activities', () => {
  it('lists records unchanged', () =>
    exchange({
      call: (pylon) => pylon.accountActivities.list({ id }),
      sends: `GET /accounts/${id}/activities`,
      response: page([{ id: 'act_1', type: 'renewal', anything: { else: true } }]),
      meta: { hasMore: false },
    }));

  it('lists a page from a cursor', () =>
    exchange({
      call: (pylon) => pylon.accountActivities.list({ id: 'crm:0042', cursor: 'eyJpIjo0MH0=' }),
      sends: 'GET /accounts/crm%3A0042/activities',
      query: { cursor: 'eyJpIjo0MH0=' },
      response: page([{ id: 'act_2' }], 'eyJpIjo0MX0='),
      meta: { nextCursor: 'eyJpIjo0MX0=', hasMore: true },
    }));

  it('creates one', () => {
    const body = {
      slug: 'contract-signed',
      body_html: '<p>Signed for two years.</p>',
      happened_at: '2026-11-17T10:00:00Z',
      user_id: 'd1e2f3a4-b5c6-4d7e-8f90-a1b2c3d4e5f6',
      link: 'https://sign.example/c/77',
      link_text: 'Open contract',
    };
    return exchange({
      call: (pylon) => pylon.accountActivities.create({ id, ...body }),
      sends: `POST /accounts/${id}/activities`,
      body,
      response: { data: { success: true } },
    });
  });

  it('creates one on behalf of a contact', () =>
    exchange({
      call: (pylon) =>
        pylon.accountActivities.create({
          id: 'crm:0042',
          slug: 'webinar',
          contact_id: 'c0ffee00-1111-4222-8333-444455556666',
        }),
      sends: 'POST /accounts/crm%3A0042/activities',
      body: { slug: 'webinar', contact_id: 'c0ffee00-1111-4222-8333-444455556666' },
      response: { data: { success: true } },
    }));
});
