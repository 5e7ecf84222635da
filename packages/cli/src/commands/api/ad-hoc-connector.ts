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

/** A request to a path that no operation has. */
export interface AdHocRequest {
  readonly method: string;
  readonly path: string;
  /** Fill the placeholders of the path; the others are sent in the query. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly hasBody: boolean;
  /** One of the connector's APIs. Default: the first. */
  readonly api: string | undefined;
  /** Whether the response is kept as bytes. */
  readonly asFile: boolean;
}

/** The parameter that is the body. No placeholder can have this name. */
export const bodyParameter = '--body';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

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
  const path = pathOf(request.path);
  const placeholders = [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);
  const missing = placeholders.find((name) => params[name] === undefined);
  if (missing !== undefined)
    throw new UsageError(`The path needs {${missing}}.`, `Pass it with --params: --params '{"${missing}": "…"}'`);
  const names = [...Object.keys(params), ...(hasBody ? [bodyParameter] : [])];
  const effect = effectOf(connector, method, path, api);
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

function pathOf(given: string): string {
  if (/^[a-z][a-z+.-]*:\/\//i.test(given))
    throw new UsageError(
      'Pass the path alone, without the address.',
      'Credentials are only sent to the address of the API.',
    );
  if (/[?#]/.test(given)) throw new UsageError('The path may not have a query.', 'Pass its parameters with --params.');
  if (/(^|\/)(\.|%2e){1,2}(\/|$)/i.test(given)) throw new UsageError("The path may not have '.' or '..' as a part.");
  if (/[\s\p{C}]/u.test(given)) throw new UsageError('The path may not have spaces or control characters.');
  return given.startsWith('/') ? given : `/${given}`;
}

/** A path that an operation has does what the operation does. */
function effectOf(
  { entities, apis }: Connector<Entities>,
  method: string,
  path: string,
  api: string | undefined,
): Effect {
  if (method === 'GET') return 'read';
  const [first] = Object.keys(apis);
  const known = Object.values(entities)
    .flatMap(({ operations }) => Object.values(operations) as AnyOperation[]) // as declared
    .find((each) => (each.api ?? first) === (api ?? first) && matches(each.route, method, path));
  return known?.effect ?? (method === 'DELETE' ? 'destructive' : 'write');
}

function matches(route: string, method: string, path: string): boolean {
  const [verb = '', template = ''] = route.split(' ');
  const pattern = template.split(/\{[^}]+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return verb === method && new RegExp(`^${pattern.join('[^/]+')}$`).test(path);
}
