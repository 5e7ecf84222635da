import { type Sandbox, type SandboxOptions, startSandbox } from '../../index.ts';
import { emulator } from './index.ts';

/** JSON of any shape, so that tests can read it without declaring types. */
// biome-ignore lint/suspicious/noExplicitAny: see above
export type Loose = any;

/** The emulator's response; `json` is undefined without a body, and text if it is not JSON. */
export interface WireResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly json: Loose;
}

export interface TestClient {
  readonly sandbox: Sandbox;
  call(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<WireResponse>;
  close(): Promise<void>;
}

/** The time at which the tests' data ends. */
export const testTime = new Date('2026-11-20T12:00:00Z');

/** The path of the repository with most of the data. */
export const main = '/repos/kestrelcloud/platform';

/** Starts a sandbox with a fixed clock and returns a client for its GitHub emulator, with a valid token. */
export async function startGithub(options: Omit<SandboxOptions, 'emulators'> = {}): Promise<TestClient> {
  const sandbox = await startSandbox({ emulators: [emulator], now: () => testTime, ...options });
  return {
    sandbox,
    close: () => sandbox.close(),
    async call(method, path, body, headers) {
      const response = await fetch(path.startsWith('http') ? path : `${sandbox.env.GITHUB_BASE_URL}${path}`, {
        method,
        headers: { authorization: `Bearer ${sandbox.env.GITHUB_TOKEN}`, 'user-agent': 'tests', ...headers },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      const isJson = response.headers.get('content-type')?.startsWith('application/json');
      return {
        status: response.status,
        headers: response.headers,
        json: isJson ? JSON.parse(text) : text || undefined,
      };
    },
  };
}
