import { describe, it } from 'vitest';
import { exchange } from '../../test/wire.ts';

const highlight = {
  id: '5b6c7d8e-9fa0-4b1c-8d2e-3f4a5b6c7d8e',
  account_id: 'a3c5e7f9-1b2d-4e6f-8a0c-2e4f6a8b0c1d',
  content_html: '<p>Renewal is at risk.</p>',
  expires_at: '2027-01-31T00:00:00Z',
  created_at: '2026-11-17T10:00:00Z',
  updated_at: '2026-11-17T10:00:00Z',
};
const { id: highlight_id, account_id } = highlight;

describe('account highlights', () => {
  it('creates one', () =>
    exchange({
      call: (pylon) =>
        pylon.accountHighlights.create({
          account_id: 'crm:0042',
          content_html: '<p>Renewal is at risk.</p>',
          expires_at: '2027-01-31T00:00:00Z',
        }),
      sends: 'POST /accounts/crm%3A0042/highlights',
      body: { content_html: '<p>Renewal is at risk.</p>', expires_at: '2027-01-31T00:00:00Z' },
      response: { data: highlight },
    }));

  it('updates one', () =>
    exchange({
      call: (pylon) => pylon.accountHighlights.update({ account_id, highlight_id, content_html: '<p>Renewed.</p>' }),
      sends: `PATCH /accounts/${account_id}/highlights/${highlight_id}`,
      body: { content_html: '<p>Renewed.</p>' },
      response: { data: { ...highlight, content_html: '<p>Renewed.</p>', expires_at: null } },
    }));

  it('deletes one', () =>
    exchange({
      call: (pylon) => pylon.accountHighlights.delete({ account_id, highlight_id }),
      sends: `DELETE /accounts/${account_id}/highlights/${highlight_id}`,
      response: { data: { success: true } },
    }));
});
