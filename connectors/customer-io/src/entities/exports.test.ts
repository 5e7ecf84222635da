import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange, whole } from '../../test/wire.ts';

const record = {
  id: 110,
  deduplicate_id: '110:1552341937',
  type: 'customers',
  status: 'pending',
  description: 'Customers in Purchased Flowers',
  total: 0,
  failed: false,
  downloads: 0,
  user_id: 9,
  user_email: 'hugh.mann@example.com',
  created_at: 1552341937,
  updated_at: 1552341937,
};

describe('exports', () => {
  it('lists them all', () =>
    exchange({
      call: (customerIo) => customerIo.exports.list(),
      sends: 'GET /v1/exports',
      response: { exports: [record] },
      data: [record],
      meta: whole,
    }));

  it('gets one', () =>
    exchange({
      call: (customerIo) => customerIo.exports.get({ export_id: 110 }),
      sends: 'GET /v1/exports/110',
      response: { export: { ...record, status: 'done' } },
      data: { ...record, status: 'done' },
    }));

  it('starts one of people', () => {
    const filters = {
      and: [{ segment: { id: 4 } }, { not: { attribute: { field: 'plan', operator: 'exists' as const } } }],
    };
    return exchange({
      call: (customerIo) => customerIo.exports.create({ filters }),
      sends: 'POST /v1/exports/customers',
      body: { filters },
      response: { export: record },
      data: record,
    });
  });

  it.each([
    { newsletter_id: 7, metric: 'created' },
    { campaign_id: 5, drafts: true },
    { transactional_message_id: 2, template_id: 44 },
    { action_id: 96, start: 1517529600, end: 1517702400, attributes: ['email', 'plan'] },
  ] as const)('starts one of messages: %j', (input) => {
    const { attributes, ...rest }: { attributes?: readonly string[] } = input;
    const params = { ...rest, ...(attributes && { attributes: [...attributes] }) };
    return exchange({
      call: (customerIo) => customerIo.exports.createDeliveries(params),
      sends: 'POST /v1/exports/deliveries',
      body: input,
      response: { export: { ...record, type: 'deliveries' } },
      data: { ...record, type: 'deliveries' },
    });
  });

  it.each([{}, { newsletter_id: 7, campaign_id: 5 }])('rejects %j', async (input) => {
    const error = await failure(client().exports.createDeliveries(input));
    expect(error).toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
    expect(error.message).toContain('exactly one of newsletter_id');
  });

  it('gets the download URL of the file', () => {
    const link = { url: 'https://storage.example.com/110.csv?signature=abc' };
    return exchange({
      call: (customerIo) => customerIo.exports.download({ export_id: 110 }),
      sends: 'GET /v1/exports/110/download',
      response: link,
      data: link,
    });
  });
});
