import { describe, it } from 'vitest';
import { exchange, page } from '../../test/wire.ts';

const recording = {
  id: '9fa0b1c2-d3e4-4f5a-8b6c-7d8e9fa0b1c2',
  title: 'Quarterly review',
  summary: 'They want faster exports.',
  url: 'https://gong.example/calls/77',
  source: 'gong',
  external_id: '77',
  account_id: 'a3c5e7f9-1b2d-4e6f-8a0c-2e4f6a8b0c1d',
  participant_emails: ['maria.lopez@northwind.example', 'ada@kestrelcloud.example'],
  calendar_event_id: null,
  start_time: '2026-11-17T10:00:00Z',
  end_time: '2026-11-17T10:45:00Z',
  duration_ms: 2_700_000,
  custom_fields: { topic: { value: 'renewal' } },
  created_at: '2026-11-17T10:50:00Z',
  updated_at: '2026-11-17T10:51:00Z',
};
const { id } = recording;

describe('call recordings', () => {
  it('gets one', () =>
    exchange({
      call: (pylon) => pylon.callRecordings.get({ id }),
      sends: `GET /call-recordings/${id}`,
      response: { data: recording },
    }));

  it('updates one', () => {
    const body = { account_id: '', custom_fields: [{ slug: 'topic', value: 'renewal' }] };
    return exchange({
      call: (pylon) => pylon.callRecordings.update({ id, ...body }),
      sends: `PATCH /call-recordings/${id}`,
      body,
      response: { data: { ...recording, account_id: null } },
    });
  });

  it('deletes one', () =>
    exchange({
      call: (pylon) => pylon.callRecordings.delete({ id }),
      sends: `DELETE /call-recordings/${id}`,
      response: {},
    }));

  it('searches with up to 1000 records per page', () => {
    const body = {
      filter: {
        operator: 'and' as const,
        subfilters: [
          { field: 'account_id' as const, operator: 'is_set' as const },
          { field: 'source' as const, operator: 'in' as const, values: ['gong', 'fathom'] },
          { field: 'title' as const, operator: 'string_contains' as const, value: 'review' },
          { field: 'start_time' as const, operator: 'time_is_after' as const, value: '2026-11-01T00:00:00Z' },
        ],
      },
      limit: 1000,
      cursor: 'eyJpIjo0MH0=',
    };
    return exchange({
      call: (pylon) => pylon.callRecordings.search(body),
      sends: 'POST /call-recordings/search',
      body,
      response: page([recording]),
      meta: { hasMore: false },
    });
  });
});
