// Serves one vendor's emulator to the clients that are compared: server.ts <vendor> <records>
// The emulator answers every kind of request once. Its response is then repeated, so that its own work does not hide that of a
// client, and its page of a listing is repeated until there are that many records.
import { createServer, type IncomingMessage } from 'node:http';
import { startSandbox } from '@agent-connectors/sandbox';
import { type Exchange, vendors } from './vendors.ts';
import { withoutUnknown } from './without-unknown.ts';

const [name = '', records] = process.argv.slice(2);
const vendor = vendors[name];
if (vendor === undefined) throw new Error(`There is no vendor '${name}'.`);
const emulator = await vendor.emulator();
const sandbox = await startSandbox({ port: 0, emulators: [emulator] });
const [mount] = Object.values(emulator.mounts);
const known = new Map<string, Promise<Exchange>>();

/** Asks the emulator once for everything that differs only in the page. */
function templateOf(request: IncomingMessage, url: URL, body: string): Promise<Exchange> {
  const first = firstPage(url, body);
  const key = `${request.method} ${first.url.pathname}${first.url.search} ${first.body}`;
  const asked = known.get(key) ?? ask(request, first);
  known.set(key, asked);
  return asked;
}

/** The same request for the first page. */
function firstPage(url: URL, body: string): { readonly url: URL; readonly body: string } {
  const first = new URL(url);
  for (const name of ['starting_after', 'page']) first.searchParams.delete(name);
  return { url: first, body: body.replace(/"after":"[^"]*"/, '"after":null') };
}

async function ask(request: IncomingMessage, { url, body }: { url: URL; body: string }): Promise<Exchange> {
  const { method = 'GET', headers } = request;
  const sent = Object.entries(headers).filter(
    ([name]) => !/^(host|connection|content-length|transfer-encoding)$/.test(name),
  );
  const response = await fetch(`${sandbox.url}${mount}${url.pathname}${url.search}`, {
    method,
    headers: Object.fromEntries(sent.map(([name, value]) => [name, String(value)])),
    ...(body !== '' && { body }),
  });
  const text = await response.text();
  const known = response.ok ? undefined : withoutUnknown(body, text);
  if (known !== undefined) return ask(request, { url, body: known });
  if (!response.ok) throw new Error(`The emulator answered ${response.status} to ${method} ${url}: ${text}`);
  return { body: JSON.parse(text), text };
}

const server = createServer(async (request, response) => {
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const template = await templateOf(request, url, body);
    const page = vendor?.pageOf(template.body, { url, body, total: Number(records) });
    response
      .writeHead(200, { 'content-type': 'application/json', ...page?.headers })
      .end(page === undefined ? template.text : page.text);
  } catch (error) {
    console.error(error);
    response.writeHead(500).end();
  }
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}` });
});
process.on('disconnect', () => process.exit());
