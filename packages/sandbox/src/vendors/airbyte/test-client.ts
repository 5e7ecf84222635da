import type { Emulator } from '../../engine/emulator.ts';
import { type Sandbox, startSandbox } from '../../index.ts';
import { credentials } from './credentials.ts';
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
  /** Sends a request with an application token, or with other headers. A path is below `/api/v1`. */
  call(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<WireResponse>;
  /** Returns the body; throws the message of the API if the request was rejected. */
  data(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Loose>;
  /** Returns a new token for an application. */
  token(clientId?: string, clientSecret?: string): Promise<string>;
  /** Returns a token for one workspace. */
  scopedToken(workspace: string): Promise<string>;
  /** Returns the id of the connector of a type in a workspace. */
  connector(type: string, workspace?: string): Promise<string>;
  /** Executes an operation of the connector of a type in the workspace `default`. */
  execute(type: string, entity: string, action: string, params?: object, more?: object): Promise<WireResponse>;
  close(): Promise<void>;
}

/** The time at which the tests' data ends. */
export const testTime = new Date('2026-11-20T12:00:00Z');

/** Starts a sandbox with a fixed clock and returns a client for its Airbyte emulator, with a valid token. */
export async function startAirbyte(
  others: readonly Emulator[] = [],
  now: () => Date = () => testTime,
): Promise<TestClient> {
  const sandbox = await startSandbox({ emulators: [emulator, ...others], now });
  const base = `${sandbox.env.AIRBYTE_API_HOST}/api/v1`;
  const send = async (method: string, path: string, body: unknown, headers: Readonly<Record<string, string>>) => {
    const response = await fetch(`${base}${path}`, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type') === 'application/json';
    return { status: response.status, headers: response.headers, json: isJson ? JSON.parse(text) : text };
  };
  const token = async (clientId: string = credentials.clientId, clientSecret: string = credentials.clientSecret) => {
    const body = { client_id: clientId, client_secret: clientSecret };
    return (await send('POST', '/account/applications/token', body, {})).json.access_token;
  };
  const bearer = { authorization: `Bearer ${await token()}` };
  const client: TestClient = {
    sandbox,
    token,
    close: () => sandbox.close(),
    call: (method, path, body, headers = bearer) => send(method, path, body, headers),
    async data(method, path, body, headers) {
      const { status, json } = await client.call(method, path, body, headers);
      if (status >= 300) throw new Error(`${method} ${path}: ${status} ${json.message}`);
      return json;
    },
    scopedToken: async (workspace) =>
      (await client.data('POST', '/account/applications/scoped-token', { workspace_name: workspace })).token,
    async connector(type, workspace = 'default') {
      const { data } = await client.data('GET', `/integrations/connectors?workspace_name=${workspace}`);
      return data.find((each: Loose) => each.summarized_source_template.connector_name === type).id;
    },
    async execute(type, entity, action, params, more) {
      const id = await client.connector(type);
      const body = { entity, action, ...(params && { params }), ...more };
      return client.call('POST', `/integrations/connectors/${id}/execute`, body);
    },
  };
  return client;
}
