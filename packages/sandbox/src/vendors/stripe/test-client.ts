import { type Sandbox, startSandbox } from '../../index.ts';
import { emulator } from './index.ts';

/** JSON of any shape, so that tests can read it without declaring types. */
// biome-ignore lint/suspicious/noExplicitAny: see above
export type Loose = any;

export interface WireResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly json: Loose;
}

/** Fields of a form by name, `items[0][price]`, or the whole form as text. */
export type Form = Readonly<Record<string, string | number>> | string;

export interface TestClient {
  readonly sandbox: Sandbox;
  call(method: string, path: string, form?: Form, headers?: Readonly<Record<string, string>>): Promise<WireResponse>;
  /** Returns the body; throws Stripe's message if the request was rejected. */
  body(method: string, path: string, form?: Form): Promise<Loose>;
  close(): Promise<void>;
}

/** The time at which the tests' data ends. */
export const testTime = new Date('2026-11-20T12:00:00Z');

/** Starts a sandbox with a fixed clock and returns a client for its Stripe emulator, with a valid key. */
export async function startStripe(rateLimits = false): Promise<TestClient> {
  const sandbox = await startSandbox({ emulators: [emulator], now: () => testTime, rateLimits });
  const client: TestClient = {
    sandbox,
    close: () => sandbox.close(),
    async body(method, path, form) {
      const { status, json } = await client.call(method, path, form);
      if (status !== 200) throw new Error(`${method} ${path}: ${status} ${json.error.message}`);
      return json;
    },
    async call(method, path, form, headers) {
      const fields =
        typeof form === 'object' ? Object.entries(form).map(([name, value]) => [name, String(value)]) : form;
      const response = await fetch(`${sandbox.env.STRIPE_BASE_URL}${path}`, {
        method,
        headers: { authorization: `Bearer ${sandbox.env.STRIPE_API_KEY}`, ...headers },
        ...(fields !== undefined && { body: new URLSearchParams(fields) }),
      });
      return { status: response.status, headers: response.headers, json: await response.json() };
    },
  };
  return client;
}
