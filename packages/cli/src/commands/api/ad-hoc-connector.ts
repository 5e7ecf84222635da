import {
  type AnyOperation,
  type Connector,
  download,
  type Effect,
  type Entities,
  entity,
  operation,
} from '@agent-connectors/core';
import * as v from 'valibot';
import { UsageError } from '../../usage-error.ts';
import { methods } from './methods.ts';
import { readsOnly } from './reads-only.ts';
import { requestPath } from './request-path.ts';

/** A request to a path that no operation has. */
export interface AdHocRequest {
  readonly method: string;
  readonly path: string;
  /** Fill the placeholders of the path; the others are sent in the query. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly hasBody: boolean;
  readonly body: unknown;
  /** One of the connector's APIs. Default: the first. */
  readonly api: string | undefined;
  /** Whether the response is kept as bytes. */
  readonly asFile: boolean;
}

/** The parameter that is the body. No placeholder can have this name. */
export const bodyParameter = '--body';

/**
 * Returns the connector with one operation, which sends a request: with the credentials, the rate limits and the policy of the connector. What an unknown
 * path does is not known, so that everything but a read may also message people. Throws `UsageError`.
 */
export function adHocConnector(connector: Connector<Entities>, request: AdHocRequest): Connector<Entities> {
  const method = methods.find((each) => each === request.method.toUpperCase());
  if (method === undefined)
    throw new UsageError(`The method must be one of ${methods.join(', ')}, not '${request.method}'.`);
  const { api, params, hasBody, asFile } = request;
  if (api !== undefined && !Object.hasOwn(connector.apis, api))
    throw new UsageError(
      `${connector.title} has no API '${api}'.`,
      `It has ${Object.keys(connector.apis).join(', ')}.`,
    );
  const path = requestPath(request.path);
  const placeholders = [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);
  const missing = placeholders.find((name) => params[name] === undefined);
  if (missing !== undefined)
    throw new UsageError(`The path needs {${missing}}.`, `Pass it with --params: --params '{"${missing}": "…"}'`);
  const names = [...Object.keys(params), ...(hasBody ? [bodyParameter] : [])];
  const effect = effectOf(connector, method, path, request);
  const definition = {
    summary: `Send ${method} ${path}.`,
    effect,
    sends: effect !== 'read',
    input: v.strictObject(
      Object.fromEntries(names.map((name) => [name, placeholders.includes(name) ? Placeholder : v.unknown()])),
    ),
    in: Object.fromEntries(
      Object.keys(params)
        .filter((name) => !placeholders.includes(name))
        .map((name) => [name, 'query' as const]),
    ),
    data: '',
    ...(api !== undefined && { api }),
    ...(hasBody ? { wholeBody: bodyParameter } : { encode: 'none' as const }),
  };
  const route = `${method} ${path}` as `GET /${string}`; // a route, as its parts are
  const request_: AnyOperation = asFile
    ? download(route, definition as never) // its input has the placeholders of the path, which types do not know
    : operation(route, { ...definition, output: v.unknown() } as never); // as above
  return { ...connector, entities: { api: entity({ summary: 'Requests to paths.' }, () => ({ request: request_ })) } };
}

const Placeholder = v.union([v.pipe(v.string(), v.nonEmpty()), v.number()]);

/** From the least to the most that can happen. */
const effects: readonly Effect[] = ['read', 'write', 'destructive'];

/**
 * A path that operations have does what they do, and the worst of it where they are several. At a GraphQL API the document decides, because all
 * operations have one path.
 */
function effectOf(
  { entities, apis }: Connector<Entities>,
  method: string,
  path: string,
  { api, params, hasBody, body }: AdHocRequest,
): Effect {
  const [first] = Object.keys(apis);
  const own = Object.values(entities)
    .flatMap(({ operations }) => Object.values(operations) as AnyOperation[]) // as declared
    .filter((each) => (each.api ?? first) === (api ?? first));
  if (own.some(({ graphql }) => graphql !== undefined)) return readsOnly(hasBody ? body : params) ? 'read' : 'write';
  if (method === 'GET') return 'read';
  const known = own.filter(({ route }) => matches(route, method, path)).map(({ effect }) => effects.indexOf(effect));
  return effects[Math.max(...known)] ?? (method === 'DELETE' ? 'destructive' : 'write');
}

function matches(route: string, method: string, path: string): boolean {
  const [verb = '', template = ''] = route.split(' ');
  const pattern = template.split(/\{[^}]+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return verb === method && new RegExp(`^${pattern.join('[^/]+')}$`).test(path);
}
