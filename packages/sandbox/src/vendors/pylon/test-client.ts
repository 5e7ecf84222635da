import { type Sandbox, startSandbox } from '../../index.ts';
import { emulator } from './index.ts';

/** JSON of any shape, so that tests can read it without declaring types. */
// biome-ignore lint/suspicious/noExplicitAny: see above
export type Loose = any;

/** The emulator's response. */
export interface WireResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly json: Loose;
}

export interface TestClient {
  readonly sandbox: Sandbox;
  call(method: string, path: string, body?: unknown): Promise<WireResponse>;
  /** Returns `data` of the response; throws the vendor's message if the request was rejected. */
  data(method: string, path: string, body?: unknown): Promise<Loose>;
  close(): Promise<void>;
}

/** The time at which the tests' data ends. */
export const testTime = new Date('2026-11-20T12:00:00Z');

/** Starts a sandbox with a fixed clock and returns a client for its Pylon emulator, with a valid token. */
export async function startPylon(now: () => Date = () => testTime): Promise<TestClient> {
  const sandbox = await startSandbox({ emulators: [emulator], now });
  const client: TestClient = {
    sandbox,
    close: () => sandbox.close(),
    async data(method, path, body) {
      const { status, json } = await client.call(method, path, body);
      if (status !== 200) throw new Error(`${method} ${path}: ${status} ${json.errors?.[0]}`);
      return json.data;
    },
    async call(method, path, body) {
      const form = body instanceof FormData;
      const response = await fetch(`${sandbox.env.PYLON_BASE_URL}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${sandbox.env.PYLON_API_TOKEN}`,
          ...(body !== undefined && !form && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: form ? body : typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      return { status: response.status, headers: response.headers, json: await response.json() };
    },
  };
  return client;
}
