import { describe, it } from 'vitest';
import { exchange, page } from '../../test/wire.ts';

const form = {
  id: 'f0f0f0f0-0000-4000-8000-00000000000e',
  name: 'Report a bug',
  slug: 'bug',
  url: 'https://kestrel.portal.usepylon.com/forms/bug',
  description_html: '<p>Tell us.</p>',
  is_public: true,
  fields: [{ slug: 'environment', name: 'Environment', type: 'select', description_html: '' }],
};
const { id } = form;

describe('ticketForms', () => {
  it('lists all', () =>
    exchange({
      call: (pylon) => pylon.ticketForms.list(),
      sends: 'GET /ticket-forms',
      response: page([form]),
      meta: { hasMore: false },
    }));

  it('follows an undocumented cursor', () =>
    exchange({
      call: (pylon) => pylon.ticketForms.list({ cursor: 'eyJpIjo0MH0=' }),
      sends: 'GET /ticket-forms',
      query: { cursor: 'eyJpIjo0MH0=' },
      response: page([form], 'eyJpIjo0MX0='),
      meta: { nextCursor: 'eyJpIjo0MX0=', hasMore: true },
    }));

  it('gets one', () =>
    exchange({
      call: (pylon) => pylon.ticketForms.get({ id }),
      sends: `GET /ticket-forms/${id}`,
      response: { data: form },
    }));

  // The body is not documented and is sent unchanged.
  it('submits one', () =>
    exchange({
      call: (pylon) => pylon.ticketForms.submit({ id, some: { environment: 'production' } }),
      sends: `POST /ticket-forms/${id}/submissions`,
      body: { some: { environment: 'production' } },
      response: { data: { issue_id: '9f1c2d34' } },
    }));
});
