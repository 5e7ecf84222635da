import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { sha } from '../../test/records.ts';
import { client, exchange, expectRequests, shop } from '../../test/wire.ts';

const file = {
  type: 'file',
  encoding: 'base64',
  size: 6,
  name: 'faq.md',
  path: 'docs/faq.md',
  sha,
  content: 'IyBGQVEK\n',
};
const change = {
  content: { name: 'faq.md', path: 'docs/faq.md', sha, size: 6, type: 'file' },
  commit: { sha, message: 'Add the FAQ' },
};
const docs = { ...shop, path: 'docs/faq.md' };

describe('files', () => {
  it('are read', () =>
    exchange({
      call: (github) => github.fileContent.get({ ...docs, ref: 'main' }),
      sends: 'GET /repos/acme/shop/contents/docs/faq.md',
      accept: 'application/vnd.github.object+json',
      query: { ref: 'main' },
      response: file,
    }));

  it('are read as text', () =>
    exchange({
      call: (github) => github.fileContent.getText(docs),
      sends: 'GET /repos/acme/shop/contents/docs/faq.md',
      accept: 'application/vnd.github.raw+json',
      headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' },
      response: '# FAQ\n',
    }));

  it.each(['text/plain', 'application/vnd.github.raw+json; charset=utf-8'])('are downloaded as %s', async (type) => {
    const check = expectRequests([
      {
        sends: 'GET /repos/acme/shop/contents/docs/faq.md',
        accept: 'application/vnd.github.raw+json',
        headers: { 'content-type': type },
        response: '{"a": 1}',
      },
    ]);
    const { data } = await client().fileContent.download(docs);
    expect(await data.text()).toBe('{"a": 1}');
    check();
  });

  it.each(['get_text', 'download'] as const)('are no folders: %s', async (action) => {
    const entry = { type: 'file', name: 'faq.md', path: 'docs/faq.md', sha };
    expectRequests([{ sends: 'GET /repos/acme/shop/contents/docs', response: [entry] }]);
    const error = await failure(client().execute('file_content', action, { ...shop, path: 'docs' }));
    expect(error).toMatchObject({
      code: 'invalid_request',
      hint: expect.stringContaining('directory_content.list'),
    });
  });

  it('that are no text are read with a warning', async () => {
    const bytes = Buffer.from('iVBORw0KGgo=', 'base64').toString();
    const headers = { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' };
    expectRequests([{ sends: 'GET /repos/acme/shop/contents/docs/faq.md', headers, response: bytes }]);
    const { meta } = await client().fileContent.getText(docs);
    expect(meta.warnings).toEqual([expect.stringContaining('file_content.download')]);
  });

  it('over 1 MB come without content, with a warning', async () => {
    const large = { ...file, encoding: 'none', content: '', size: 2_000_000 };
    expectRequests([{ sends: 'GET /repos/acme/shop/contents/docs/faq.md', response: large }]);
    const { meta } = await client().fileContent.get(docs);
    expect(meta.warnings).toEqual([expect.stringContaining('file_content.get_text')]);
  });

  it('are created from plain text, which is encoded once, as UTF-8', () =>
    exchange({
      call: (github) =>
        github.fileContent.save({ ...docs, message: 'Add the FAQ', text: '# Größe ✓\n', branch: 'docs' }),
      sends: 'PUT /repos/acme/shop/contents/docs/faq.md',
      body: { message: 'Add the FAQ', content: 'IyBHcsO2w59lIOKckwo=', branch: 'docs' },
      status: 201,
      response: change,
    }));

  it('are created from text that looks like Base64', async () => {
    const { data } = await client().fileContent.save({ ...docs, message: 'm', text: 'dGVzdA==' }, { dryRun: true });
    expect(data.body).toEqual({ message: 'm', content: btoa('dGVzdA==') });
  });

  it('are emptied by empty text', async () => {
    const { data } = await client().fileContent.save({ ...docs, message: 'm', text: '', sha }, { dryRun: true });
    expect(data.body).toEqual({ message: 'm', content: '', sha });
  });

  it('are replaced by bytes', () => {
    const author = { name: 'Mona', email: 'mona@acme.example' };
    return exchange({
      call: (github) => github.fileContent.save({ ...docs, message: 'New logo', base64: 'iVBORw0KGgo=', sha, author }),
      sends: 'PUT /repos/acme/shop/contents/docs/faq.md',
      body: { message: 'New logo', content: 'iVBORw0KGgo=', sha, author },
      response: change,
    });
  });

  it.each([
    ['neither text nor base64', {}, 'text or base64'],
    ['both', { text: 'a', base64: 'YQ==' }, 'text or base64'],
    ['plain text as base64', { base64: '# FAQ' }, 'pass plain text as `text`'],
    ["the vendor's own parameter", { content: 'YQ==' }, 'content'],
  ])('are not saved from %s', async (_, content, message) => {
    const error = await failure(client().execute('file_content', 'save', { ...docs, message: 'm', ...content }));
    expect(error).toMatchObject({ code: 'invalid_params', message: expect.stringContaining(message) });
  });

  it('are deleted, with a body', () =>
    exchange({
      call: (github) => github.fileContent.delete({ ...docs, message: 'Remove the FAQ', sha, branch: 'docs' }),
      sends: 'DELETE /repos/acme/shop/contents/docs/faq.md',
      body: { message: 'Remove the FAQ', sha, branch: 'docs' },
      response: { content: null, commit: { sha, message: 'Remove the FAQ' } },
    }));
});
