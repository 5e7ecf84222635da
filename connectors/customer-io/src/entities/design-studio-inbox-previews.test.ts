import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange, expectRequests, whole } from '../../test/wire.ts';

const id = '018fbb92-6d1e-7c33-9c2c-df6a2b5aa931';
const client_id = 'android12_gmailapp_pixel6_dm';
const run = {
  run_id: 2,
  name: 'Welcome email previews',
  is_processed: true,
  total_previews_requested: 12,
  total_previews_ready: 12,
  total_previews_succeeded: 8,
  total_previews_cached: 4,
  total_previews_bounced: 0,
  created_at: 1773856017,
  updated_at: 1773856032,
};

describe('inbox previews', () => {
  it('lists a page of runs', () => {
    const listed = { ...run, node_id: id, node_count: 1 };
    return exchange({
      call: (customerIo) => customerIo.designStudioInboxPreviews.list({ node_id: id, limit: 200, cursor: 'a' }),
      sends: 'GET /v1/design_studio/inbox_previews/jobs',
      query: { node_id: id, limit: '200', cursor: 'a' },
      response: { preview_jobs: [listed], meta: { pagination: { limit: 200, next_cursor: 'b' } } },
      data: [listed],
      meta: { nextCursor: 'b', hasMore: true },
    });
  });

  it('gets one run', () => {
    const status = {
      ...run,
      client_ids: [client_id],
      previews: [{ client_id, status: 'Complete', screenshots: { default: 'https://api.customer.io/v1/…' } }],
    };
    return exchange({
      call: (customerIo) => customerIo.designStudioInboxPreviews.get({ id, run_id: 2 }),
      sends: `GET /v1/design_studio/emails/${id}/inbox_previews/2`,
      response: status,
      data: status,
    });
  });

  const input = {
    client_ids: [client_id],
    name: 'Welcome email previews',
    sample_data: { customer: { first_name: 'Janine' } },
    lax_mode: true,
  };

  it('starts a run', () =>
    exchange({
      call: (customerIo) => customerIo.designStudioInboxPreviews.create({ id, ...input }),
      sends: `POST /v1/design_studio/emails/${id}/inbox_previews`,
      body: input,
      response: { run_id: 10, replayed: false },
      data: { run_id: 10, replayed: false },
    }));

  it('reports a lack of credits', async () => {
    const detail = 'insufficient inbox preview credits: this request needs 12, the account has 4 available';
    const check = expectRequests([
      {
        sends: `POST /v1/design_studio/emails/${id}/inbox_previews`,
        body: input,
        status: 422,
        response: { errors: [{ detail, status: '422' }] },
      },
    ]);
    const error = await failure(client().designStudioInboxPreviews.create({ id, ...input }));
    check();
    expect(error).toMatchObject({ code: 'invalid_request', outcome: 'rejected' });
    expect(error.message).toContain(detail);
  });

  it.each([
    ['no mail programs', { client_ids: [] }],
    ['more than 150', { client_ids: Array.from({ length: 151 }, () => client_id) }],
    ['more than 128 KB of values', { ...input, sample_data: { text: 'x'.repeat(131_072) } }],
    ['a name that is too long', { ...input, name: 'x'.repeat(192) }],
  ])('rejects %s', async (_, params) => {
    const error = await failure(client().designStudioInboxPreviews.create({ id, ...params }));
    expect(error).toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
  });

  it('downloads a screenshot', async () => {
    const check = expectRequests([
      {
        sends: `GET /v1/design_studio/emails/${id}/inbox_previews/2/captures/${client_id}`,
        query: { variant: 'screenshot', key: 'default' },
        accept: '*/*',
        response: 'PNG',
        headers: { 'content-type': 'image/png' },
      },
    ]);
    const { data, meta } = await client().designStudioInboxPreviews.getCapture({
      id,
      run_id: 2,
      client_id,
      variant: 'screenshot',
      key: 'default',
    });
    check();
    expect(data.contentType).toBe('image/png');
    expect(await data.text()).toBe('PNG');
    expect(meta).toMatchObject({ attempts: 1 });
  });

  it('lists email clients', () => {
    const clients = [
      { id: client_id, client: 'Gmail App Pixel 6', category: 'Mobile', os: 'Android 12 (Dark Mode)', browser: '' },
    ];
    return exchange({
      call: (customerIo) => customerIo.designStudioInboxPreviews.listClients(),
      sends: 'GET /v1/design_studio/inbox_previews/clients',
      response: { clients },
      data: clients,
      meta: whole,
    });
  });

  it('lists credits', () => {
    const credits = [
      { tier: 'free', credits_original: 25, credits_remaining: 0, expires_at: 1715769600 },
      { tier: 'paid', credits_original: 100, credits_remaining: 90, expires_at: null },
    ];
    return exchange({
      call: (customerIo) => customerIo.designStudioInboxPreviews.listCredits(),
      sends: 'GET /v1/design_studio/inbox_previews/credits',
      response: { credits },
      data: credits,
      meta: whole,
    });
  });
});
