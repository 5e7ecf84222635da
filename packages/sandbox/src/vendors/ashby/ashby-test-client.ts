import { type Sandbox, startSandbox } from '../../index.ts';
import { credentials, emulator } from './index.ts';

/** What came back over HTTP; for tests to look into. */
export interface WireResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** JSON of a shape that only the test knows. */
// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the endpoint answers
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
  /** The results of a call that has to succeed. */
  results(endpoint: string, body?: unknown): Promise<Loose>;
  /** The error code of a call that has to fail. */
  errorCode(endpoint: string, body?: unknown): Promise<string>;
}

export const NOW = '2026-11-20T12:00:00.000Z';

export function basic(key: string): string {
  return `Basic ${Buffer.from(`${key}:`).toString('base64')}`;
}

/** Starts a sandbox at a fixed time and a client for its Ashby. */
export async function startAshby(): Promise<AshbyTestClient> {
  const sandbox = await startSandbox({ emulators: [emulator], seed: 1, now: () => new Date(NOW) });

  async function call(endpoint: string, body: unknown = {}, key: string = credentials.apiKey) {
    const response = await fetch(`${sandbox.url}/ashby/${endpoint}`, {
      method: 'POST',
      headers: { authorization: basic(key), 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    // The emulator answers its envelope to every call that carries a key it knows.
    return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
  }

  return {
    sandbox,
    call,
    async results(endpoint, body) {
      const { body: answer } = await call(endpoint, body);
      if (!answer.success) throw new Error(`${endpoint}: ${answer.errorInfo?.message}`);
      return answer.results;
    },
    async errorCode(endpoint, body) {
      const { status, body: answer } = await call(endpoint, body);
      if (answer.success || status !== 200) throw new Error(`${endpoint}: HTTP ${status}, success ${answer.success}`);
      return answer.errorInfo?.code ?? '';
    },
  };
}
