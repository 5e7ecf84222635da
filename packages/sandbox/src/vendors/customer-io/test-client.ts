import { type SandboxOptions, startSandbox } from '../../index.ts';
import { credentials, emulator } from './index.ts';

/** The time at which tests start. */
export const testTime = new Date('2026-11-20T12:00:00Z');
export const testNow = testTime.getTime() / 1000;

export interface WireResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body; tests know its structure. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads any field of the response.
  readonly body: any;
}

type Call = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<WireResponse>;

/** Starts a sandbox and returns one function for each of the APIs. */
export interface TestClient {
  readonly app: Call;
  readonly track: Call;
  readonly pipelines: Call;
  /** Without a credential: pass that of each request. */
  readonly ui: Call;
  readonly outbox: () => Promise<WireResponse>;
  readonly url: string;
  readonly close: () => Promise<void>;
}

export async function createTestClient(options: SandboxOptions = {}): Promise<TestClient> {
  const sandbox = await startSandbox({ emulators: [emulator], now: () => testTime, ...options });
  const { appApiKey, siteId, trackApiKey, pipelinesApiKey } = credentials;
  const basic = (user: string, password: string) => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const caller =
    (mount: string, authorization: string): Call =>
    async (method, path, body, headers = {}) => {
      // fetch sets the content type of a form, because it includes the boundary.
      const isForm = body instanceof FormData;
      const type = isForm ? undefined : { 'content-type': 'application/json' };
      const sent = typeof body === 'string' || isForm ? body : JSON.stringify(body);
      const response = await fetch(`${sandbox.url}${mount}${path}`, {
        method,
        headers: { authorization, ...type, ...headers },
        ...(sent === undefined ? {} : { body: sent }),
      });
      const text = await response.text();
      const isJson = response.headers.get('content-type')?.includes('json') ?? false;
      return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : undefined };
    };
  return {
    url: sandbox.url,
    app: caller('/customer-io/app', `Bearer ${appApiKey}`),
    track: caller('/customer-io/track', basic(siteId, trackApiKey)),
    pipelines: caller('/customer-io/pipelines', basic(pipelinesApiKey, '')),
    ui: caller('/customer-io/ui', ''),
    outbox: () => caller('/_sandbox', '')('GET', '/outbox'),
    close: () => sandbox.close(),
  };
}
