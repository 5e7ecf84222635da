import { PassThrough, type Readable, Writable } from 'node:stream';
import type { Message, Openings } from './openings.ts';
import type { Write } from './take-stdout.ts';

/** Reads and writes of the SDK, behind the front. */
export interface Behind {
  readonly input: Readable;
  readonly output: Writable;
}

export interface FrontOptions {
  readonly input: Readable;
  readonly write: Write;
  readonly openings: Openings;
  /** Loads the SDK and connects it. Called once. */
  start(behind: Behind): Promise<void>;
}

/** The SDK is loaded so long after the first answer: a client that only lists tools need not pay for it, and others rarely wait. */
const warmUpMs = 50;
/** A line that is longer is no opening. */
const longestLine = 1_000_000;

/**
 * Serves a connection: answers its opening at once, loads the SDK afterwards, and hands the connection over with the first message that is no
 * opening. Loading the SDK takes several times as long as everything else.
 */
export function serveFront({ input, write, openings, start }: FrontOptions): void {
  const behind = new PassThrough();
  /** Answers of the SDK to what the front has answered. */
  const answered = new Set<unknown>();
  const output = new Writable({
    decodeStrings: false,
    write(chunk: string | Buffer, _, done) {
      const line = String(chunk);
      if (answered.size > 0 && isRepeated(line, answered)) done();
      else write(line, done);
    },
  });
  let started = false;
  const load = () => {
    if (started) return;
    started = true;
    start({ input: behind, output }).catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exit(1);
    });
  };
  let isFront = true;
  let rest = '';
  const handOver = (text: string) => {
    isFront = false;
    behind.write(text);
    load();
  };
  input.setEncoding('utf8');
  input.on('data', (chunk: string) => {
    if (!isFront) return void behind.write(chunk);
    rest += chunk;
    for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
      const line = rest.slice(0, end + 1);
      const message = parse(line);
      const opening = message && openings.answer(message);
      if (message === undefined || opening === undefined) return handOver(rest);
      rest = rest.slice(end + 1);
      const { result, replay } = opening;
      if (replay) behind.write(line);
      if (replay && result !== undefined) answered.add(message['id']);
      if (result !== undefined) write(`${JSON.stringify({ jsonrpc: '2.0', id: message['id'], result })}\n`);
      setTimeout(load, warmUpMs).unref();
    }
    if (rest.length > longestLine) handOver(rest);
  });
  input.on('end', () => behind.end());
}

/** Whether a line is the answer to a request that is answered already. Each is answered twice only once. */
function isRepeated(line: string, answered: Set<unknown>): boolean {
  const message = parse(line);
  return message !== undefined && message['method'] === undefined && answered.delete(message['id']);
}

function parse(line: string): Message | undefined {
  try {
    const message: unknown = JSON.parse(line);
    // An object can be read by any key.
    return typeof message === 'object' && message !== null && !Array.isArray(message)
      ? (message as Message)
      : undefined;
  } catch {
    return undefined;
  }
}
