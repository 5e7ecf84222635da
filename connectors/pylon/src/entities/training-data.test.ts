import type { FileInput } from '@agent-connectors/core';
import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange, requestId } from '../../test/wire.ts';

const data = {
  id: 'da7a0000-0000-4000-8000-00000000000f',
  name: 'Handbook',
  type: 'file',
  visibility: 'ai_agent_only',
  exclude_from_kb_search: false,
  documents: [
    {
      id: 'd0c00000-0000-4000-8000-000000000010',
      external_id: 'handbook/limits',
      file_name: 'limits.md',
      file_size: 12,
      file_type: 'text/markdown',
      s3_key: 'training/limits.md',
    },
  ],
  scrape_status: null,
  created_at: '2026-11-01T08:00:00Z',
  updated_at: '2026-11-17T08:14:09Z',
};
const { id } = data;
const megabyte = 1024 * 1024;
const tall = (size: number): FileInput => ({ filename: 'big.txt', content: new Uint8Array(size) });

describe('trainingData', () => {
  it('lists all', () =>
    exchange({
      call: (pylon) => pylon.trainingData.list(),
      sends: 'GET /training-data',
      response: { data: [data] },
      meta: { hasMore: false },
    }));

  it('gets one', () =>
    exchange({
      call: (pylon) => pylon.trainingData.get({ id }),
      sends: `GET /training-data/${id}`,
      response: { data },
    }));

  it('creates one', () =>
    exchange({
      call: (pylon) => pylon.trainingData.create({ training_data_name: 'Handbook', visibility: 'ai_agent_only' }),
      sends: 'POST /training-data',
      body: { training_data_name: 'Handbook', visibility: 'ai_agent_only' },
      response: { data: { ...data, documents: null } },
    }));

  it('uploads files with names and external IDs', () =>
    exchange({
      call: (pylon) =>
        pylon.trainingData.upload({
          files: [
            { filename: 'limits.md', content: 'Thirty a day', contentType: 'text/markdown' },
            { filename: 'plans.csv', content: 'YSxi', encoding: 'base64', contentType: 'text/csv' },
          ],
          file_names: ['Limits', 'Plans'],
          external_ids: ['handbook/limits', 'handbook/plans'],
          training_data_id: id,
          visibility: 'everyone',
        }),
      sends: 'POST /training-data/upload',
      form: {
        files: ['limits.md:Thirty a day', 'plans.csv:a,b'],
        file_names: ['Limits', 'Plans'],
        external_ids: ['handbook/limits', 'handbook/plans'],
        training_data_id: id,
        visibility: 'everyone',
      },
      response: { data },
    }));

  it('uploads a file to new training data', () =>
    exchange({
      call: (pylon) =>
        pylon.trainingData.upload({ files: [new File(['Hello'], 'hello.txt')], training_data_name: 'Handbook' }),
      sends: 'POST /training-data/upload',
      form: { files: 'hello.txt:Hello', training_data_name: 'Handbook' },
      response: { data },
    }));

  it('uploads text', () => {
    const params = {
      content: 'Thirty a day',
      file_name: 'limits.md',
      external_id: 'handbook/limits',
      training_data_id: id,
      visibility: 'user_only' as const,
    };
    return exchange({
      call: (pylon) => pylon.trainingData.uploadContent(params),
      sends: 'POST /training-data/upload-content',
      body: params,
      response: { data },
    });
  });

  it('deletes documents with one query parameter per ID', () =>
    exchange({
      call: (pylon) =>
        pylon.trainingData.deleteDocuments({ id, document_ids: ['d1', 'd2'], external_ids: ['handbook/limits'] }),
      sends: `DELETE /training-data/${id}/documents`,
      query: { document_ids: ['d1', 'd2'], external_ids: 'handbook/limits' },
      // Unlike other responses, this one is not wrapped in `data`.
      response: { deleted_count: 3 },
      data: { deleted_count: 3, request_id: requestId },
    }));
});

describe('trainingData rejects', () => {
  const one: FileInput = { filename: 'a.txt', content: 'a' };
  const many = (count: number) => Array.from({ length: count }, () => one);

  it.each([
    ['no file', [], '1 to 10 files'],
    ['eleven files', many(11), '1 to 10 files'],
    ['a file of more than 50 MB', [one, tall(50 * megabyte + 1)], 'files of at most 50 MB each'],
    ['more than 100 MB in total', [tall(50 * megabyte), tall(50 * megabyte), one], 'files of at most 100 MB in total'],
  ])('%s', async (_what, files, expected) => {
    const error = await failure(client().trainingData.upload({ files, training_data_id: id }));
    expect(error.toJSON()).toMatchObject({ outcome: 'not_sent', issues: [{ path: 'files', expected }] });
  });

  it('a list of names or IDs that does not match the files', async () => {
    const error = await failure(
      client().trainingData.upload({ files: [one], file_names: ['a', 'b'], external_ids: [], training_data_id: id }),
    );
    expect(error.toJSON()).toMatchObject({
      issues: [
        { path: 'file_names', expected: 'one for each file' },
        { path: 'external_ids', expected: 'one for each file' },
      ],
    });
  });

  it('a document without training data', async () => {
    const expected = 'training_data_id, or training_data_name for new training data';
    for (const call of [client().trainingData.upload({ files: [one] }), client().trainingData.uploadContent()]) {
      expect((await failure(call)).toJSON()).toMatchObject({ issues: [{ path: 'training_data_id', expected }] });
    }
  });

  it('a deletion without document IDs', async () => {
    const error = await failure(client().trainingData.deleteDocuments({ id, document_ids: [] }));
    expect(error.toJSON()).toMatchObject({
      issues: [{ path: 'document_ids', expected: 'at least one ID in document_ids or external_ids' }],
    });
  });
});
