import { type Sandbox, startSandbox } from '../../index.ts';
import { credentials, emulator } from './index.ts';

/** An HTTP response for tests to inspect. */
export interface WireResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** JSON of a shape that only the test knows. */
// biome-ignore lint/suspicious/noExplicitAny: a test reads any field of the response
export type Loose = any;

interface Body {
  readonly success: boolean;
  readonly results: Loose;
  readonly moreDataAvailable?: boolean;
  readonly nextCursor?: string;
  readonly syncToken?: string;
  readonly errors?: readonly string[];
  readonly errorInfo?: { readonly code: string; readonly message: string; readonly requestId: string };
}

export interface AshbyTestClient {
  readonly sandbox: Sandbox;
  call(endpoint: string, body?: unknown, key?: string): Promise<WireResponse>;
  /** Returns the results of a call that must succeed. */
  results(endpoint: string, body?: unknown): Promise<Loose>;
  /** Returns the error code of a call that must fail. */
  errorCode(endpoint: string, body?: unknown): Promise<string>;
}

export const NOW = '2026-11-20T12:00:00.000Z';

export function basic(key: string): string {
  return `Basic ${Buffer.from(`${key}:`).toString('base64')}`;
}

/** Starts a sandbox at a fixed time and returns a client for its Ashby emulator. */
export async function startAshby(): Promise<AshbyTestClient> {
  const sandbox = await startSandbox({ emulators: [emulator], seed: 1, now: () => new Date(NOW) });

  async function call(endpoint: string, body: unknown = {}, key: string = credentials.apiKey) {
    const response = await fetch(`${sandbox.url}/ashby/${endpoint}`, {
      method: 'POST',
      headers: { authorization: basic(key), 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    // The emulator returns its envelope for every call with a known key.
    return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
  }

  return {
    sandbox,
    call,
    async results(endpoint, body) {
      const { body: response } = await call(endpoint, body);
      if (!response.success) throw new Error(`${endpoint}: ${response.errorInfo?.message}`);
      return response.results;
    },
    async errorCode(endpoint, body) {
      const { status, body: response } = await call(endpoint, body);
      if (response.success || status !== 200)
        throw new Error(`${endpoint}: HTTP ${status}, success ${response.success}`);
      return response.errorInfo?.code ?? '';
    },
  };
}
