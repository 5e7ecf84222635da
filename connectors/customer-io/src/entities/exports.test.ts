import { describe, it } from 'vitest';
import { exchange, whole } from '../../test/wire.ts';

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
      answers: { exports: [record] },
      data: [record],
      meta: whole,
    }));

  it('gets one', () =>
    exchange({
      call: (customerIo) => customerIo.exports.get({ export_id: 110 }),
      sends: 'GET /v1/exports/110',
      answers: { export: { ...record, status: 'done' } },
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
      answers: { export: record },
      data: record,
    });
  });
});
