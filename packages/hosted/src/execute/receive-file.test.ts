import { github } from '@agent-connectors/github';
import { expect, test } from 'vitest';
import { failure, fakePlatform } from '../../test/fake-platform.ts';
import { connect } from '../connect.ts';

// No connector of Airbyte's that is known has a download, so the table is the test's.
const operations = { operations: { 'file_content.download': { params: ['owner', 'repo', 'path', 'ref'] } } };
const place = { owner: 'acme', repo: 'web', path: 'logo.png' };

function download(body: BodyInit, headers: Record<string, string> = {}) {
  const platform = fakePlatform({ execute: () => new Response(body, { headers }) });
  return { platform, client: connect(github, { ...platform.options, operations }) };
}

test('a download is the bytes of the response, with its type and name', async () => {
  const { client, platform } = download(new Uint8Array([1, 2, 3]), {
    'content-type': 'image/png',
    'content-disposition': 'attachment; filename="logo.png"',
  });
  const { data, meta } = await client.fileContent.download(place);
  expect([data.contentType, data.filename, meta.attempts]).toEqual(['image/png', 'logo.png', 1]);
  expect([...(await data.bytes())]).toEqual([1, 2, 3]);
  expect(platform.bodies()).toEqual([
    { entity: 'file_content', action: 'download', params: place, skip_truncation: true },
  ]);
});

test('a download without bytes is a file that does not exist, and the connector is not looked up again', async () => {
  const { client, platform } = download('', { 'content-type': 'application/octet-stream' });
  const error = await failure(client.fileContent.download(place));
  expect(error).toMatchObject({ code: 'not_found', outcome: 'rejected', connector: 'github', entity: 'file_content' });
  await failure(client.fileContent.download(place));
  expect(platform.lookups()).toHaveLength(1);
});

test('a download that is not read to its end can be cancelled', async () => {
  let isCancelled = false;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(1024)),
    cancel: () => {
      isCancelled = true;
    },
  });
  const { client } = download(endless, { 'content-type': 'image/png' });
  const { data } = await client.fileContent.download(place);
  await data.stream.cancel();
  expect(isCancelled).toBe(true);
});
