import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange } from '../../test/wire.ts';

const file = { name: 'May', data_file_url: 'https://example.com/may.csv' };
const record = {
  id: 30,
  name: 'May',
  type: 'object',
  state: 'imported',
  object_type_id: 1,
  data_to_process: 'all',
  people_to_process: 'all',
  rows_imported: 3,
  rows_to_import: 3,
  created_at: 1706081641,
  updated_at: 1706081645,
};

describe('imports', () => {
  it.each([
    { ...file, type: 'people', identifier: 'email', data_to_process: 'only_new', description: 'New customers' },
    { ...file, type: 'event', identifier: 'id', data_to_process: 'only_existing' },
    { ...file, type: 'relationship', identifier: 'cio_id' },
    { ...file, type: 'object', object_type_id: '1', data_to_process: 'all' },
  ] as const)('starts one of type $type', (input) =>
    exchange({
      call: (customerIo) => customerIo.imports.create({ import: input }),
      sends: 'POST /v1/imports',
      body: { import: input },
      response: { import: record },
      data: record,
    }),
  );

  it('gets one', () =>
    exchange({
      call: (customerIo) => customerIo.imports.get({ import_id: 30 }),
      sends: 'GET /v1/imports/30',
      response: { import: record },
      data: record,
    }));

  it.each([
    ['no identifier', { type: 'people' }, '`identifier` with'],
    ['an identifier of an object', { type: 'object', object_type_id: '1', identifier: 'id' }, 'no `identifier`'],
    ['no kind of object', { type: 'object' }, '`object_type_id` with'],
    ['a cio_id of people', { type: 'people', identifier: 'cio_id' }, "'id' or 'email'"],
    ['only new events', { type: 'event', identifier: 'id', data_to_process: 'only_new' }, "'only_existing'"],
  ] as const)('refuses %s', async (_, input, expected) => {
    const error = await failure(client().imports.create({ import: { ...file, ...input } }));
    expect(error).toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
    expect(error.message).toContain(expected);
  });
});
