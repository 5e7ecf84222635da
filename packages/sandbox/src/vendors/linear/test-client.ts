import { type Sandbox, startSandbox } from '../../index.ts';
import { emulator } from './index.ts';

/** JSON of any shape, so that tests can read it without declaring types. */
// biome-ignore lint/suspicious/noExplicitAny: see above
export type Loose = any;

export interface TestClient {
  readonly sandbox: Sandbox;
  /** Sends a document, with the valid API key unless another `authorization` is given. */
  send(query: string, variables?: object, authorization?: string): Promise<Response>;
  /** Returns `data`; throws the first message if there are errors. */
  data(query: string, variables?: object): Promise<Loose>;
  /** Returns the first of `errors`. */
  error(query: string, variables?: object): Promise<Loose>;
  /** Requests an access token. */
  token(form: Readonly<Record<string, string>>): Promise<{ readonly status: number; readonly json: Loose }>;
}

export interface TestOptions {
  readonly now?: () => Date;
  readonly rateLimits?: boolean;
}

/** The time at which the tests' data ends. */
export const testTime = new Date('2026-11-20T12:00:00Z');

export async function startLinear({ now = () => testTime, rateLimits = false }: TestOptions = {}): Promise<TestClient> {
  const sandbox = await startSandbox({ emulators: [emulator], now, rateLimits });
  const { LINEAR_BASE_URL: baseUrl, LINEAR_API_KEY: apiKey = '' } = sandbox.env;
  const send: TestClient['send'] = (query, variables, authorization = apiKey) =>
    fetch(`${baseUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
      body: JSON.stringify({ query, variables }),
    });
  const result = async (query: string, variables?: object): Promise<Loose> => (await send(query, variables)).json();
  return {
    sandbox,
    send,
    async data(query, variables) {
      const { data, errors } = await result(query, variables);
      if (errors) throw new Error(errors[0].message);
      return data;
    },
    error: async (query, variables) => (await result(query, variables)).errors?.[0],
    async token(form) {
      const response = await fetch(`${baseUrl}/oauth/token`, { method: 'POST', body: new URLSearchParams(form) });
      return { status: response.status, json: await response.json() };
    },
  };
}
