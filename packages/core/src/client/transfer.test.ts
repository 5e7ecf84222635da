import { createServer, type Server } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { ConnectorError, downloadFrom, uploadTo } from '../index.ts';

let server: Server | undefined;

async function serve(handle: (body: string) => { status: number; headers?: Record<string, string>; body?: string }) {
  const seen: { url: string | undefined; authorization: string | undefined; body: string }[] = [];
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    seen.push({ url: request.url, authorization: request.headers.authorization, body });
    const { status, headers = {}, body: answer = '' } = handle(body);
    response.writeHead(status, headers).end(answer);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { url: `http://127.0.0.1:${address.port}`, seen };
}

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

const errorOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => (ConnectorError.isInstance(error) ? error : undefined),
  );

it('opens a signed link as a stream, without any credential', async () => {
  const headers = {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="../cv.pdf"; filename*=UTF-8''L%C3%A9a.pdf`,
  };
  const { url, seen } = await serve(() => ({ status: 200, headers, body: 'PDF' }));
  const file = await downloadFrom(`${url}/f?signature=abc`, { trustedOrigins: [url] });
  expect([file.contentType, file.filename, await file.text()]).toEqual(['application/pdf', 'Léa.pdf', 'PDF']);
  expect(seen).toEqual([{ url: '/f?signature=abc', authorization: undefined, body: '' }]);
});

it('takes no folder from a file name', async () => {
  const { url } = await serve(() => ({
    status: 200,
    headers: { 'content-disposition': 'attachment; filename="..\\..\\etc/passwd"' },
  }));
  expect((await downloadFrom(url, { trustedOrigins: [url] })).filename).toBe('passwd');
});

it.each([
  [403, 'permission'],
  [404, 'not_found'],
  [500, 'server'],
])('a link that answers %s is a %s error and is not repeated in it', async (status, code) => {
  const { url } = await serve(() => ({ status, body: 'signature=abc' }));
  const error = await errorOf(downloadFrom(`${url}/f?signature=abc`, { trustedOrigins: [url], retries: 0 }));
  expect(error?.code).toBe(code);
  expect(JSON.stringify(error) + error?.stack).not.toContain('signature=abc');
});

it('refuses a link that would travel in the clear', async () => {
  const error = await errorOf(downloadFrom('http://files.example.com/f?signature=abc'));
  expect([error?.code, error?.outcome]).toEqual(['not_permitted', 'not_sent']);
});

it('uploads the fields that came with a link, and the file last', async () => {
  const { url, seen } = await serve(() => ({ status: 204 }));
  await uploadTo(
    url,
    { key: 'k', policy: 'p' },
    { filename: 'cv.txt', content: 'aGk=', encoding: 'base64', contentType: 'text/plain' },
    { trustedOrigins: [url] },
  );
  const order = [...(seen[0]?.body.matchAll(/name="(\w+)"/g) ?? [])].map((match) => match[1]);
  expect(order).toEqual(['key', 'policy', 'file']);
  expect(seen[0]?.body).toContain('filename="cv.txt"');
  expect(seen[0]?.body).toContain('\r\n\r\nhi\r\n');
});
