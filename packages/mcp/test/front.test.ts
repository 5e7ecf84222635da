import { PassThrough } from 'node:stream';
import { createToolbox } from '@agent-connectors/tools';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import { describe, expect, it } from 'vitest';
import { createOffer, type Offer } from '../src/offer/offer.ts';
import { createConfirmations } from '../src/server/confirmations.ts';
import { createServer } from '../src/server/create-server.ts';
import { serveOverStdio } from '../src/stdio/serve-stdio.ts';
import { pylon } from './pylon-source.ts';

const offer = createOffer({ toolbox: createToolbox([pylon()], { policy: { readOnly: true } }) });
type Message = Readonly<Record<string, unknown>>;

/** A server that writes to a stream. */
type Serve = (offer: Offer, input: PassThrough, output: PassThrough) => Promise<void>;

const withFront: Serve = (served, input, output) =>
  serveOverStdio({
    offer: served,
    input,
    write: (text, done) => {
      output.write(text);
      done?.();
    },
    onError: () => {},
  });

const sdkAlone: Serve = async (served, input, output) => {
  const confirmations = createConfirmations();
  serveStdio(() => createServer({ offer: served, confirmations }), {
    transport: new StdioServerTransport(input, output),
  });
};

/** Sends messages in chunks, and returns as many answers as there are requests, by their IDs. */
async function answers(serve: Serve, chunks: readonly string[]): Promise<Message[]> {
  const input = new PassThrough();
  const output = new PassThrough({ encoding: 'utf8' });
  const wanted = chunks
    .join('')
    .split('\n')
    .filter((line) => line.includes('"id"')).length;
  const done = Promise.withResolvers<Message[]>();
  let text = '';
  output.on('data', (chunk: string) => {
    text += chunk;
    const lines = text.split('\n').slice(0, -1);
    if (lines.length >= wanted) done.resolve(lines.map((line): Message => JSON.parse(line)));
  });
  await serve(offer, input, output);
  for (const chunk of chunks) input.write(chunk);
  const received = await done.promise;
  // Whatever comes too much is written before the stream ends.
  input.end();
  await new Promise((resolve) => setImmediate(resolve));
  expect(text.split('\n').length - 1).toBe(wanted);
  return received.toSorted((a, b) => Number(a['id']) - Number(b['id']));
}

const line = (message: object) => `${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`;
const initialize = (protocolVersion: string, more: object = {}) =>
  line({
    id: 1,
    method: 'initialize',
    params: { protocolVersion, capabilities: {}, clientInfo: { name: 'c', version: '1' }, ...more },
  });
const initialized = line({ method: 'notifications/initialized' });
const call = (id: number, _meta?: object) =>
  line({
    id,
    method: 'tools/call',
    params: { name: 'search_operations', arguments: { query: 'tags' }, ...(_meta && { _meta }) },
  });
const meta = 'io.modelcontextprotocol/';
const envelope = {
  [`${meta}protocolVersion`]: '2026-07-28',
  [`${meta}clientInfo`]: { name: 'c', version: '1' },
  [`${meta}clientCapabilities`]: {},
};
const modern = (id: number, method: string, _meta: object = envelope) => line({ id, method, params: { _meta } });
const list = (id: number, params?: object) => line({ id, method: 'tools/list', ...(params && { params }) });

const openings: Readonly<Record<string, string>> = {
  'revision 2025-11-25': initialize('2025-11-25') + initialized + list(2) + call(3) + line({ id: 4, method: 'ping' }),
  'revision 2024-11-05': initialize('2024-11-05') + initialized + list(2, {}),
  'a revision that nobody knows': initialize('x') + initialized + list(2),
  'elicitation and progress':
    initialize('2025-06-18', { capabilities: { elicitation: {} } }) +
    initialized +
    list(2, { _meta: { progressToken: 1 } }),
  'tools listed before `initialized`': initialize('2025-11-25') + list(2) + initialized + call(3),
  'no `initialize`': list(1) + call(2),
  'two of `initialize`': initialize('2025-11-25') + initialized + initialize('2025-11-25').replace('"id":1', '"id":2'),
  'an `initialize` without a client': line({
    id: 1,
    method: 'initialize',
    params: { protocolVersion: '2025-11-25', capabilities: {} },
  }),
  'capabilities of a wrong type': initialize('2025-11-25', { capabilities: { elicitation: 5 } }),
  'a cursor': initialize('2025-11-25') + initialized + list(2, { cursor: 'x' }),
  'an unknown method': initialize('2025-11-25') + initialized + line({ id: 2, method: 'foo/bar' }),
  'revision 2026-07-28': modern(1, 'server/discover') + modern(2, 'tools/list') + call(3, envelope),
  'revision 2026-07-28, lists alone': modern(1, 'tools/list') + modern(2, 'prompts/list'),
  'discovery, then `initialize`':
    modern(1, 'server/discover') + initialize('2025-11-25').replace('"id":1', '"id":2') + initialized + list(3),
  'an envelope without capabilities': modern(1, 'tools/list', { [`${meta}protocolVersion`]: '2026-07-28' }),
  'a later revision': modern(1, 'tools/list', { ...envelope, [`${meta}protocolVersion`]: '2027-01-01' }),
};

describe('the answers to an opening', () => {
  it.each(Object.entries(openings))('equal those of the SDK: %s', async (_, text) => {
    expect(await answers(withFront, [text])).toEqual(await answers(sdkAlone, [text]));
  });

  it('do not depend on where chunks end, inside of characters too', async () => {
    const text = openings['revision 2025-11-25'] ?? '';
    const chunks = [text.slice(0, 5), text.slice(5, 200), text.slice(200)];
    expect(await answers(withFront, chunks)).toEqual(await answers(sdkAlone, [text]));
  });
});
