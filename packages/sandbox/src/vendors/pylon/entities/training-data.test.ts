import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startPylon, type TestClient } from '../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startPylon();
});
beforeEach(() => client.sandbox.reset());
afterAll(() => client.close());

const data: TestClient['data'] = (method, path, body) => client.data(method, path, body);
const id = expect.stringMatching(/^[0-9a-f-]{36}$/);

function upload(fields: Readonly<Record<string, string>>, files: readonly string[]): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const name of files) form.append('files', new Blob(['a,b\n1,2']), name);
  return form;
}

describe('training data', () => {
  it('accepts files, and replaces one with the same external ID', async () => {
    const created = await data(
      'POST',
      '/training-data/upload',
      upload({ training_data_name: 'New', external_ids: 'x-1' }, ['a.csv']),
    );
    expect(created).toMatchObject({ name: 'New', visibility: 'everyone', exclude_from_kb_search: false });
    expect(created.documents).toEqual([
      { id, external_id: 'x-1', file_name: 'a.csv', file_size: 7, file_type: 'text/csv', s3_key: expect.any(String) },
    ]);
    const changed = await data('POST', '/training-data/upload-content', {
      training_data_id: created.id,
      content: 'Grüße',
      external_id: 'x-1',
      file_name: 'b.txt',
    });
    expect(changed.documents).toMatchObject([{ external_id: 'x-1', file_name: 'b.txt', file_size: 7 }]);
    expect(await data('GET', `/training-data/${created.id}`)).toEqual(changed);
    expect(await data('GET', '/training-data')).toContainEqual(changed);
  });

  it('rejects undocumented values', async () => {
    const names = Array.from({ length: 11 }, (_, index) => `${index}.txt`);
    const name = { training_data_name: 'New' };
    for (const form of [
      upload({}, ['a.txt']),
      upload(name, []),
      upload(name, names),
      upload(name, ['a.exe']),
      upload({ ...name, external_ids: 'x' }, ['a.txt', 'b.txt']),
      upload({ ...name, visibility: 'nobody' }, ['a.txt']),
    ])
      expect((await client.call('POST', '/training-data/upload', form)).status).toBe(400);
    expect((await client.call('POST', '/training-data/upload', { files: [] })).status).toBe(400);
    expect((await client.call('POST', '/training-data', { training_data_name: 'x', visibility: 'y' })).status).toBe(
      400,
    );
  });

  it('deletes documents by ID and external ID', async () => {
    const [handbook] = await data('GET', '/training-data');
    const path = `/training-data/${handbook.id}/documents`;
    const [first, second] = handbook.documents;
    const { json } = await client.call(
      'DELETE',
      `${path}?document_ids=${first.id}&document_ids=${second.id}&external_ids=none`,
    );
    expect(json).toEqual({ deleted_count: 2, request_id: id });
    expect((await data('GET', `/training-data/${handbook.id}`)).documents).toEqual(handbook.documents.slice(2));
    expect((await client.call('DELETE', path)).status).toBe(400);
  });
});
