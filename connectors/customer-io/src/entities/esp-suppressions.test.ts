import { describe, expect, it } from 'vitest';
import { all } from '../../test/calls.ts';
import { client, exchange, expectRequests } from '../../test/wire.ts';

const suppression = {
  created: 1650895738,
  email: 'bounced.person@example.com',
  reason: 'Uploaded manually via api.customer.io',
  status: '550',
};
const suppression_type = 'bounces';
const email_address = 'bounced+person@example.com';

describe('suppressions at the email provider', () => {
  it('lists a page of them', () =>
    exchange({
      call: (customerIo) =>
        customerIo.espSuppressions.list({ suppression_type, domain: 'mail.example.com', limit: 1, cursor: '100' }),
      sends: 'GET /v1/esp/suppression/bounces',
      query: { domain: 'mail.example.com', limit: '1', offset: '100' },
      response: { category: 'bounces', suppressions: [suppression] },
      data: [suppression],
      meta: { nextCursor: '101', hasMore: true },
    }));

  it('iterates by offset until the list is null', async () => {
    const page = { category: 'bounces', suppressions: [suppression, suppression] };
    const sends = 'GET /v1/esp/suppression/bounces';
    const later = { ...suppression, email: 'later@example.com' };
    const check = expectRequests([
      { sends, query: { limit: '2' }, response: page },
      { sends, query: { limit: '2', offset: '2' }, response: { ...page, suppressions: [later, later] } },
      { sends, query: { limit: '2', offset: '4' }, response: { category: 'bounces', suppressions: null } },
    ]);
    expect(await all(client().espSuppressions.list({ suppression_type, limit: 2 }))).toHaveLength(4);
    check();
  });

  it('end when the list is null', async () => {
    const suppressions = Array.from({ length: 99 }, () => suppression);
    const check = expectRequests([
      { sends: 'GET /v1/esp/suppression/blocks', response: { category: 'blocks', suppressions } },
      {
        sends: 'GET /v1/esp/suppression/blocks',
        query: { offset: '99' },
        response: { category: 'blocks', suppressions: null },
      },
    ]);
    expect(await all(client().espSuppressions.list({ suppression_type: 'blocks' }))).toHaveLength(99);
    check();
  });

  it('lists those of a domain, by cursor', () =>
    exchange({
      call: (customerIo) =>
        customerIo.espSuppressions.listByDomain({
          domain_name: 'mail.example.com',
          suppression_type: 'spam_reports',
          email: 'bounced.person@example.com',
          limit: 50,
          cursor: 'a',
        }),
      sends: 'GET /v1/esp/domains/mail.example.com/suppression/spam_reports',
      query: { email: 'bounced.person@example.com', limit: '50', start: 'a' },
      response: { category: 'spam', suppressions: [suppression], next: 'b' },
      data: [suppression],
      meta: { nextCursor: 'b', hasMore: true },
    }));

  it('looks up an address and the reason', () => {
    const found = { category: 'bounces', suppressions: [suppression] };
    return exchange({
      call: (customerIo) => customerIo.espSuppressions.search({ email_address }),
      sends: 'GET /v1/esp/search_suppression/bounced%2Bperson%40example.com',
      response: found,
      data: found,
    });
  });

  it('suppresses an address', () =>
    exchange({
      call: (customerIo) => customerIo.espSuppressions.create({ suppression_type, email_address }),
      sends: 'POST /v1/esp/suppression/bounces/bounced%2Bperson%40example.com',
      response: {},
      data: null,
    }));

  it('removes a suppression', () =>
    exchange({
      call: (customerIo) => customerIo.espSuppressions.delete({ suppression_type, email_address }),
      sends: 'DELETE /v1/esp/suppression/bounces/bounced%2Bperson%40example.com',
      status: 204,
      response: '',
      data: null,
    }));
});
