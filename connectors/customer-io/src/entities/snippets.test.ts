import { describe, it } from 'vitest';
import { exchange, whole } from '../../test/wire.ts';

const snippet = { name: 'company_address', value: '<p>1 Main Street</p>', updated_at: 1582500000 };
const { name, value } = snippet;

describe('snippets', () => {
  it('lists them all', () =>
    exchange({
      call: (customerIo) => customerIo.snippets.list(),
      sends: 'GET /v1/snippets',
      response: { snippets: [snippet] },
      data: [snippet],
      meta: whole,
    }));

  it('creates one', () =>
    exchange({
      call: (customerIo) => customerIo.snippets.create({ name, value }),
      sends: 'POST /v1/snippets',
      body: { name, value },
      response: { snippet },
      data: snippet,
    }));

  it('replaces one', () =>
    exchange({
      call: (customerIo) => customerIo.snippets.update({ name, value }),
      sends: 'PUT /v1/snippets',
      body: { name, value },
      response: { snippet },
      data: snippet,
    }));

  it('deletes one', () =>
    exchange({
      call: (customerIo) => customerIo.snippets.delete({ snippet_name: 'company address/de' }),
      sends: 'DELETE /v1/snippets/company%20address%2Fde',
      status: 204,
      response: '',
      data: null,
    }));
});
