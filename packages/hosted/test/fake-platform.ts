import type { Fetch } from '@agent-connectors/core';

/** A request as the platform received it. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** A response: a status with a body, or the body of a 200. */
export type Played = Response | object;

interface Script {
  /** Responds to executions. Default: an empty record. */
  readonly execute?: (request: Received) => Played | Promise<Played>;
  /** The connectors of the workspace. Default: one. */
  readonly connectors?: readonly object[];
  /** Responds to everything else, by method and path. */
  readonly routes?: Readonly<Record<string, (request: Received) => Played | Promise<Played>>>;
  /** Seconds for which tokens are valid. */
  readonly lifetime?: number;
}

export const credentials = {
  clientId: 'client-1',
  clientSecret: 'secret-canary-0815',
  workspaceName: 'acme',
} as const;

export const connectorId = '11111111-2222-4333-8444-555555555555';

export const success = (result: unknown, metadata: unknown = null) => ({
  status: 'success',
  result,
  connector_metadata: metadata,
  execution_metadata: { connector_instance_id: `source_id:${connectorId}`, execution_time_ms: 12 },
});

export const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

/** A platform as its documents describe it, as far as a test scripts it. It records what it receives. */
export function fakePlatform({
  execute,
  connectors = [{ id: connectorId, name: 'Pylon' }],
  routes = {},
  lifetime = 900,
}: Script = {}) {
  const received: Received[] = [];
  let tokens = 0;
  const respond = async (request: Received): Promise<Played> => {
    const { method, path } = request;
    const own = routes[`${method} ${path}`];
    if (own !== undefined) return own(request);
    if (path === '/api/v1/account/applications/token') {
      tokens += 1;
      return { access_token: `token-canary-${tokens}`, token_type: 'bearer', expires_in: lifetime };
    }
    if (path === '/api/v1/integrations/connectors') return { data: connectors };
    if (path.endsWith('/execute')) return (await execute?.(request)) ?? success({ id: '1' });
    return json({ message: `No route ${method} ${path}` }, 404);
  };
  const fetch: Fetch = async (url, init) => {
    const { pathname, searchParams } = new URL(url);
    const headers = Object.fromEntries(new Headers(init.headers));
    const body = typeof init.body === 'string' && init.body !== '' ? JSON.parse(init.body) : undefined;
    const request = {
      method: init.method,
      path: pathname,
      query: Object.fromEntries(searchParams),
      headers,
      body,
    };
    received.push(request);
    const played = await respond(request);
    return played instanceof Response ? played : json(played);
  };
  const of = (end: string) => received.filter(({ path }) => path.endsWith(end));
  return {
    fetch,
    received,
    tokens: () => of('/applications/token'),
    lookups: () => of('/integrations/connectors'),
    executions: () => of('/execute'),
    bodies: () => of('/execute').map(({ body }) => body),
    /** Options of a client of this platform alone: no other test shares its tokens. */
    options: {
      ...credentials,
      fetch,
      env: {},
      baseUrl: `https://platform-${Math.random().toString(36).slice(2)}.test`,
    },
  };
}

/** Returns the error that a call rejects with. */
export async function failure(call: PromiseLike<unknown>): Promise<Record<string, unknown> & Error> {
  try {
    await call;
  } catch (error) {
    return error as Record<string, unknown> & Error; // our errors are objects
  }
  throw new Error('The call did not fail.');
}
