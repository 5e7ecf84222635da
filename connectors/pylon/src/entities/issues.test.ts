import { describe, expect, it } from 'vitest';
import { all, failure } from '../../test/calls.ts';
import { client, exchange, expectRequests, page, requestId } from '../../test/wire.ts';

const issue = {
  id: '9f1c2d34-5e6f-4a7b-8c9d-0e1f2a3b4c5d',
  number: 1042,
  title: 'Webhook deliveries time out',
  state: 'waiting_on_you',
  type: 'conversation',
  source: 'email',
  link: 'https://app.usepylon.com/issues?issueNumber=1042',
  body_html: '<p>Since this morning about a third of our deliveries time out.</p>',
  account: { id: 'a3c5e7f9-1b2d-4e6f-8a0c-2e4f6a8b0c1d', external_ids: null },
  requester: { id: 'c0ffee00-1111-4222-8333-444455556666', email: 'maria.lopez@northwind.example' },
  assignee: { id: 'd1e2f3a4-b5c6-4d7e-8f90-a1b2c3d4e5f6', email: 'ben@kestrelcloud.example' },
  team: { id: 'b7a6c5d4-e3f2-4a1b-9c8d-7e6f5a4b3c2d' },
  tags: ['webhooks'],
  custom_fields: {
    priority: { slug: 'priority', value: 'high' },
    environments: { slug: 'environments', value: '', values: ['production', 'staging'] },
  },
  external_issues: [{ external_id: 'ENG-311', link: 'https://linear.app/kestrel/issue/ENG-311', source: 'linear' }],
  attachment_urls: [],
  csat_responses: [{ score: 4, comment: 'Quick.' }],
  slack: null,
  chat_widget_info: null,
  child_issues: null,
  parent_issue_group: { id: '77777777-aaaa-4bbb-8ccc-dddddddddddd', number: 1001 },
  team_slas: [
    {
      team_id: 'b7a6c5d4-e3f2-4a1b-9c8d-7e6f5a4b3c2d',
      first_response: {
        breach_time: '2026-11-17T12:14:09Z',
        time: '2026-11-17T09:31:00Z',
        seconds: 4611,
        business_hours_seconds: 1860,
      },
      resolution: { breach_time: null, time: null, seconds: null, business_hours_seconds: null },
    },
  ],
  active_time_seconds: 640,
  active_time_by_user: [
    {
      user_id: 'd1e2f3a4-b5c6-4d7e-8f90-a1b2c3d4e5f6',
      active_time_seconds: 640,
      business_hours_active_time_seconds: 640,
    },
  ],
  business_hours_active_time_seconds: 640,
  customer_portal_visible: true,
  author_unverified: false,
  number_of_touches: 2,
  snoozed_until_time: null,
  first_response_time: '2026-11-17T09:31:00Z',
  first_response_seconds: 4611,
  first_response_breach_time: '2026-11-17T12:14:09Z',
  business_hours_first_response_seconds: 1860,
  resolution_time: null,
  resolution_seconds: null,
  resolution_breach_time: null,
  business_hours_resolution_seconds: null,
  time_in_status_seconds: { new: 4611, waiting_on_you: 8040 },
  business_hours_time_in_status_seconds: { new: 1860, waiting_on_you: 8040 },
  latest_message_time: '2026-11-17T11:45:00Z',
  created_at: '2026-11-17T08:14:09Z',
  updated_at: '2026-11-17T11:45:02Z',
};
const { id } = issue;

describe('issues', () => {
  it('lists the issues of a time range', () =>
    exchange({
      call: (pylon) => pylon.issues.list({ start_time: '2026-11-01T00:00:00Z', end_time: '2026-11-20T00:00:00+01:00' }),
      sends: 'GET /issues',
      query: { start_time: '2026-11-01T00:00:00Z', end_time: '2026-11-20T00:00:00+01:00' },
      response: page([issue]),
      meta: { hasMore: false },
    }));

  it('lists one page of a range and returns the next cursor', () =>
    exchange({
      call: (pylon) =>
        pylon.issues.list({
          start_time: '2026-11-01T00:00:00Z',
          end_time: '2026-11-20T00:00:00Z',
          limit: 1,
          cursor: 'MTA0Mw==',
        }),
      sends: 'GET /issues',
      query: {
        start_time: '2026-11-01T00:00:00Z',
        end_time: '2026-11-20T00:00:00Z',
        limit: '1',
        cursor: 'MTA0Mw==',
      },
      response: page([issue], 'MTA0Mg=='),
      meta: { nextCursor: 'MTA0Mg==', hasMore: true },
    }));

  it('returns an empty list for a response without data', () =>
    exchange({
      call: (pylon) => pylon.issues.list({ start_time: '2020-01-01T00:00:00Z', end_time: '2020-01-02T00:00:00Z' }),
      sends: 'GET /issues',
      query: { start_time: '2020-01-01T00:00:00Z', end_time: '2020-01-02T00:00:00Z' },
      response: {},
      data: [],
      meta: { hasMore: false },
    }));

  it('iterates over a range with the cursor in the query', async () => {
    const range = { start_time: '2026-11-01T00:00:00Z', end_time: '2026-11-20T00:00:00Z' };
    const check = expectRequests([
      { sends: 'GET /issues', query: { ...range, limit: '1' }, response: page([issue], 'MTA0Mg==') },
      {
        sends: 'GET /issues',
        query: { ...range, limit: '1', cursor: 'MTA0Mg==' },
        response: page([{ ...issue, id: 'iss_1041', number: 1041 }]),
      },
    ]);
    const walked = await all(client().issues.list({ ...range, limit: 1 }));
    check();
    expect(walked.map(({ number }) => number)).toEqual([1042, 1041]);
  });

  it.each(['2026-10-01', '2026-10-01 00:00:00Z', '2026-02-31T00:00:00Z', '2026-13-01T00:00:00Z', 'today'])(
    'rejects a range from %s',
    async (start_time) => {
      const error = await failure(client().issues.list({ start_time, end_time: '2026-11-20T00:00:00Z' }));
      expect(error.toJSON()).toMatchObject({
        code: 'invalid_params',
        issues: [{ path: 'start_time', expected: 'an RFC 3339 time, such as 2026-10-01T00:00:00Z' }],
      });
    },
  );

  it('gets one by its id', () =>
    exchange({ call: (pylon) => pylon.issues.get({ id }), sends: `GET /issues/${id}`, response: { data: issue } }));

  it('gets one by its number', () =>
    exchange({
      call: (pylon) => pylon.issues.get({ id: '1042' }),
      sends: 'GET /issues/1042',
      response: { data: issue },
    }));

  it('creates one without messaging the customer', () =>
    exchange({
      call: (pylon) =>
        pylon.issues.create({
          title: 'Webhook deliveries time out',
          body_html: '<p>Reported on a call.</p>',
          account_id: issue.account.id,
        }),
      sends: 'POST /issues',
      body: {
        title: 'Webhook deliveries time out',
        body_html: '<p>Reported on a call.</p>',
        account_id: issue.account.id,
      },
      response: { data: { ...issue, type: 'ticket', source: 'manual', state: 'new' } },
    }));

  it('creates one with all parameters, delivered by email', () => {
    const params = {
      title: 'Renewal of your contract',
      body_html: '<p>Shall we talk?</p>',
      requester_email: 'maria.lopez@northwind.example',
      requester_name: 'Maria Lopez',
      requester_avatar_url: 'https://northwind.example/maria.png',
      requester_id: issue.requester.id,
      account_id: issue.account.id,
      destination_metadata: {
        destination: 'email' as const,
        email: 'support@kestrelcloud.example',
        email_ccs: ['sales@kestrelcloud.example'],
        email_bccs: ['log@kestrelcloud.example'],
      },
      user_id: issue.assignee.id,
      assignee_id: issue.assignee.id,
      team_id: issue.team.id,
      priority: 'high' as const,
      tags: ['renewal', 'escalated'],
      custom_fields: [
        { slug: 'product_area', value: 'billing' },
        { slug: 'environments', values: ['production'] },
      ],
      attachment_urls: ['https://assets.usepylon.com/offer.pdf'],
      customer_portal_visible: true,
      author_unverified: false,
      created_at: '2026-11-17T08:14:09Z',
    };
    return exchange({
      call: (pylon) => pylon.issues.create(params),
      sends: 'POST /issues',
      body: params,
      response: { data: issue },
    });
  });

  it('updates fields and omits the ID from the body', () =>
    exchange({
      call: (pylon) =>
        pylon.issues.update({
          id,
          state: 'on_hold',
          type: 'ticket',
          tags: [],
          custom_fields: [{ slug: 'root_cause' }],
        }),
      sends: `PATCH /issues/${id}`,
      body: { state: 'on_hold', type: 'ticket', tags: [], custom_fields: [{ slug: 'root_cause' }] },
      response: { data: { ...issue, state: 'on_hold', type: 'ticket', tags: [] } },
    }));

  it('removes assignee and team with empty strings', () =>
    exchange({
      call: (pylon) => pylon.issues.update({ id, assignee_id: '', team_id: '' }),
      sends: `PATCH /issues/${id}`,
      body: { assignee_id: '', team_id: '' },
      response: { data: { ...issue, assignee: null, team: null } },
    }));

  it('deletes one', () =>
    exchange({ call: (pylon) => pylon.issues.delete({ id }), sends: `DELETE /issues/${id}`, response: {} }));

  it('searches by filter and text', () =>
    exchange({
      call: (pylon) =>
        pylon.issues.search({
          filter: {
            operator: 'and',
            subfilters: [
              { field: 'state', operator: 'in', values: ['new', 'waiting_on_you'] },
              { custom_field: 'priority', operator: 'equals', value: 'high' },
              { field: 'assignee_id', operator: 'is_unset' },
            ],
          },
          search_text: 'webhook',
          limit: 50,
          cursor: 'MTA1MA==',
        }),
      sends: 'POST /issues/search',
      body: {
        filter: {
          operator: 'and',
          subfilters: [
            { field: 'state', operator: 'in', values: ['new', 'waiting_on_you'] },
            { field: 'priority', operator: 'equals', value: 'high' },
            { field: 'assignee_id', operator: 'is_unset' },
          ],
        },
        search_text: 'webhook',
        limit: 50,
        cursor: 'MTA1MA==',
      },
      response: page([issue], 'MTA0Mg=='),
      meta: { nextCursor: 'MTA0Mg==', hasMore: true },
    }));

  it('searches without a filter', () =>
    exchange({
      call: (pylon) => pylon.issues.search(),
      sends: 'POST /issues/search',
      body: {},
      response: page([issue]),
      meta: { hasMore: false },
    }));

  it('iterates over the results with the cursor in the body', async () => {
    const filter = { field: 'title', operator: 'string_contains', value: 'webhook' } as const;
    const check = expectRequests([
      { sends: 'POST /issues/search', body: { filter }, response: page([issue], 'MTA0Mg==') },
      { sends: 'POST /issues/search', body: { filter, cursor: 'MTA0Mg==' }, response: page([]) },
    ]);
    const walked = await all(client().issues.search({ filter }));
    check();
    expect(walked).toEqual([issue]);
  });

  it('filters on a field that was added later', () => {
    const filter = { field: 'reopened', operator: 'equals', value: 'true' } as const;
    return exchange({
      call: (pylon) => pylon.issues.search({ filter }),
      sends: 'POST /issues/search',
      body: { filter },
      response: page([issue]),
      meta: { hasMore: false },
    });
  });

  it('updates many and sends undocumented parameters unchanged', () =>
    exchange({
      call: (pylon) =>
        pylon.issues.updateMany({
          assignee_id: '',
          custom_fields: [{ slug: 'product_area', value: 'billing' }],
          customer_portal_visible: false,
          some_ids: [id],
        }),
      sends: 'PATCH /issues',
      body: {
        assignee_id: '',
        custom_fields: [{ slug: 'product_area', value: 'billing' }],
        customer_portal_visible: false,
        some_ids: [id],
      },
      response: { skipped_issues: [{ id, reason: 'archived' }] },
      data: { skipped_issues: [{ id, reason: 'archived' }], request_id: requestId },
    }));

  it('snoozes one', () =>
    exchange({
      call: (pylon) => pylon.issues.snooze({ id: '1042', snooze_until: '2026-11-24T08:00:00Z' }),
      sends: 'POST /issues/1042/snooze',
      body: { snooze_until: '2026-11-24T08:00:00Z' },
      response: { data: { ...issue, snoozed_until_time: '2026-11-24T08:00:00Z' } },
    }));

  it('links an issue in another system', () =>
    exchange({
      call: (pylon) => pylon.issues.linkExternalIssue({ id, source: 'linear', external_issue_id: 'ENG-311' }),
      sends: `POST /issues/${id}/external-issues`,
      body: { operation: 'link', source: 'linear', external_issue_id: 'ENG-311' },
      response: { data: issue },
    }));

  it('removes such a link', () =>
    exchange({
      call: (pylon) => pylon.issues.unlinkExternalIssue({ id, source: 'linear', external_issue_id: 'ENG-311' }),
      sends: `POST /issues/${id}/external-issues`,
      body: { operation: 'unlink', source: 'linear', external_issue_id: 'ENG-311' },
      response: { data: { ...issue, external_issues: [] } },
    }));
});

describe('a range of more than 365 days', () => {
  const longRange = { start_time: '2024-11-20T00:00:00Z', end_time: '2026-11-20T00:00:00Z' };
  const first = { start_time: '2025-11-20T00:00:00.000Z', end_time: '2026-11-20T00:00:00.000Z' };
  const second = { start_time: '2024-11-20T00:00:00.000Z', end_time: '2025-11-20T00:00:00.000Z' };

  it('is read in windows, latest first, each with its pages', async () => {
    const check = expectRequests([
      { sends: 'GET /issues', query: first, response: page([{ id: 'a' }], 'next') },
      { sends: 'GET /issues', query: { ...first, cursor: 'next' }, response: page([{ id: 'b' }]) },
      { sends: 'GET /issues', query: second, response: page([{ id: 'c' }]) },
    ]);
    const seen: unknown[] = [];
    for await (const { data, meta } of client().issues.list(longRange).pages()) {
      seen.push([data[0]?.id, meta.window?.number, meta.window?.of, meta.nextCursor]);
    }
    check();
    expect(seen).toEqual([
      ['a', 1, 2, 'w1~next'],
      ['b', 1, 2, 'w2~'],
      ['c', 2, 2, undefined],
    ]);
  });

  it('rejects a cursor of another range', async () => {
    const error = await failure(client().issues.list({ ...longRange, cursor: 'w3~' }));
    expect([error.code, error.outcome]).toEqual(['invalid_params', 'not_sent']);
  });
});
