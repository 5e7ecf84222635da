import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange, expectRequests, whole } from '../../test/wire.ts';

describe('triggering a broadcast', () => {
  it("messages the broadcast's own audience by default", () =>
    exchange({
      call: (customerIo) => customerIo.broadcastTrigger.create({ broadcast_id: 12, data: { headline: 'Roadrunner' } }),
      sends: 'POST /v1/campaigns/12/triggers',
      body: { data: { headline: 'Roadrunner' } },
      response: { id: 3 },
      data: { id: 3 },
    }));

  it.each([
    {
      recipients: {
        or: [{ segment: { id: 3 } }, { attribute: { field: 'interest', operator: 'eq', value: 'birds' } }],
      },
    },
    { ids: ['1', '2'], id_ignore_missing: true },
    { emails: ['a@example.com'], email_ignore_missing: true, email_add_duplicates: true },
    { per_user_data: [{ id: '1', data: { voucher: 'A' } }, { email: 'b@example.com' }] },
    { data_file_url: 'https://my.example.com/people.jsonl' },
  ] as const)('messages a given audience: %j', (audience) => {
    const params = structuredClone(audience) as object;
    return exchange({
      call: (customerIo) => customerIo.broadcastTrigger.create({ broadcast_id: 12, ...params }),
      sends: 'POST /v1/campaigns/12/triggers',
      body: params,
      response: { id: 3 },
      data: { id: 3 },
    });
  });

  it('accepts one audience only', async () => {
    const call = client().broadcastTrigger.create({ broadcast_id: 12, ids: ['1'], emails: ['a@example.com'] });
    expect((await failure(call)).message).toContain('at most one of recipients, ids, emails');
  });

  it('rejects a filter that Customer.io would ignore and then message everyone', async () => {
    const recipients = { segments: { id: 3 } } as object;
    const error = await failure(client().broadcastTrigger.create({ broadcast_id: 12, recipients }));
    expect(error).toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
  });

  it('happens once in ten seconds: a second one that cannot wait is not sent', async () => {
    const check = expectRequests([{ sends: 'POST /v1/campaigns/12/triggers', body: {}, response: { id: 3 } }]);
    const customerIo = client({ maxWait: 2000 });
    await customerIo.broadcastTrigger.create({ broadcast_id: 12 });
    const error = await failure(customerIo.broadcastTrigger.create({ broadcast_id: 12 }));
    check();
    expect(error).toMatchObject({ code: 'rate_limited', outcome: 'not_sent' });
    expect(error.retryAfterMs).toBeGreaterThan(5000);
  });

  it('does not retry after a 502', async () => {
    const check = expectRequests([
      { sends: 'POST /v1/campaigns/12/triggers', body: {}, status: 502, response: '<html>' },
    ]);
    const error = await failure(client({ retries: 2 }).broadcastTrigger.create({ broadcast_id: 12 }));
    check();
    expect(error).toMatchObject({ code: 'server', outcome: 'unknown' });
  });
});

describe('triggers of a broadcast', () => {
  const trigger = { id: 3, broadcast_id: 12, created_at: 1552341937, processed_at: 1552341947 };

  it('lists them', () =>
    exchange({
      call: (customerIo) => customerIo.broadcastTrigger.list({ broadcast_id: 12 }),
      sends: 'GET /v1/broadcasts/12/triggers',
      response: { triggers: [trigger] },
      data: [trigger],
      meta: whole,
    }));

  it('gets the progress of one', () => {
    const status = {
      ...trigger,
      id: '3',
      recipients_count: 2,
      recipients_filter: { ids: ['1', '2'] },
      workflow_action_ids: [96],
      data_file_position: 0,
      data_file_processed: false,
      data_file_error_count: 0,
    };
    return exchange({
      call: (customerIo) => customerIo.broadcastTrigger.get({ broadcast_id: 12, trigger_id: 3 }),
      sends: 'GET /v1/campaigns/12/triggers/3',
      response: status,
      data: status,
    });
  });

  it('lists its errors', () => {
    const errors = ["missing customer 'x@example.com'"];
    return exchange({
      call: (customerIo) =>
        customerIo.broadcastTrigger.listErrors({ broadcast_id: 12, trigger_id: 3, limit: 1, cursor: 'MQ==' }),
      sends: 'GET /v1/campaigns/12/triggers/3/errors',
      query: { limit: '1', start: 'MQ==' },
      response: { errors, next: 2 },
      data: errors,
      meta: { nextCursor: '2', hasMore: true },
    });
  });
});
