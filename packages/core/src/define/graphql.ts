import type * as v from 'valibot';
import type { Graphql } from './graphql-document.ts';
import type { Effect, ListOperation, Operation, OperationMeta } from './operation.ts';
import { connectionPages } from './pages.ts';
import type { Route } from './route.ts';
import type { Schema } from './schema.ts';
import { schemaFields } from './schema-fields.ts';

/** Meta of an operation whose request is a GraphQL document: the document decides the rest. */
type GraphqlMeta = Omit<
  OperationMeta,
  'constants' | 'in' | 'encode' | 'wholeBody' | 'data' | 'graphql' | 'text' | 'arrays'
> & {
  /** Dot path of the result below `data`. Default: the field at the top of the document. */
  readonly path?: string;
};

/** Only a query may leave out its effect: it reads. */
type WithEffect<D extends string> = D extends `query${string}`
  ? { readonly effect?: Effect }
  : { readonly effect: Effect };

/**
 * Defines an operation of a GraphQL API by its document, which is sent to `POST /graphql`.
 *
 * A parameter is sent as the variable of its name, where the document declares it, and otherwise as a field of the
 * variable `$input`. The document must not hold quoted text.
 *
 * `path` names the result: `'issueCreate.issue'` for a mutation that returns its record in a payload.
 */
// @__NO_SIDE_EFFECTS__
export function graphqlOperation<D extends string, I extends Schema, O extends Schema>(
  document: D,
  definition: GraphqlMeta & WithEffect<D> & { readonly input: I; readonly output: O },
): Operation<v.InferInput<I>, v.InferOutput<O>> {
  const { path, input, ...rest } = definition;
  const graphql = describeDocument(document, path);
  if (graphql.kind === 'mutation' && (rest.effect ?? 'read') === 'read')
    throw new TypeError(`A mutation is no read: say the effect of ${graphql.field}.`);
  // Sealed, as in `operation`.
  return {
    kind: 'operation',
    effect: 'read',
    ...rest,
    ...requestOf(graphql, input, rest.wire),
    route,
    input,
    data: `data.${graphql.path}`,
  } as unknown as Operation<v.InferInput<I>, v.InferOutput<O>>;
}

/**
 * Defines a listing of a GraphQL API by its document, which is sent to `POST /graphql`. Parameters are sent as in
 * `graphqlOperation`; `limit` and `cursor` are the variables `$first` and `$after`.
 *
 * `path` names the connection (the GraphQL Cursor Connections Specification): an object with `nodes` and `pageInfo`. With
 * `connection: false`, it names a plain list.
 */
// @__NO_SIDE_EFFECTS__
export function graphqlList<I extends Schema, O extends Schema>(
  document: string,
  definition: GraphqlMeta & {
    readonly input: I;
    readonly item: O;
    readonly connection?: false;
    readonly maxItems?: number;
  },
): ListOperation<v.InferInput<I>, v.InferOutput<O>> {
  const { path, input, connection, ...rest } = definition;
  const asked = describeDocument(document, path);
  if (asked.kind === 'mutation') throw new TypeError(`A mutation is no listing: ${asked.field}.`);
  const graphql = connection === false ? asked : { ...asked, path: `${asked.path}.nodes` };
  // Sealed, as in `list`.
  return {
    kind: 'list',
    effect: 'read',
    ...rest,
    ...requestOf(graphql, input, rest.wire),
    route,
    input,
    data: `data.${graphql.path}`,
    pagination: connection === false ? 'none' : connectionPages(`data.${asked.path}`),
  } as unknown as ListOperation<v.InferInput<I>, v.InferOutput<O>>;
}

/** The one route of a GraphQL API. */
const route: Route = 'POST /graphql';

const header = /^(query|mutation)\b[^({]*(?:\(([^)]*)\))?[^{]*\{\s*(\w+)/;

function describeDocument(text: string, path: string | undefined): Graphql {
  // Commas are white space in GraphQL, and comments end with their line.
  const document = text
    .replaceAll(/#[^\n]*/g, ' ')
    .replaceAll(/[\s,]+/g, ' ')
    .trim();
  const [, kind, , top = ''] = header.exec(document) ?? [];
  if (kind !== 'query' && kind !== 'mutation') throw new TypeError(`This is no GraphQL query or mutation: ${document}`);
  const result = path ?? top;
  return { kind, field: kind === 'mutation' ? top : result, path: result, document };
}

/** What the request of a document consists of: the document, and the place of every parameter among its variables. */
function requestOf(
  graphql: Graphql,
  input: Schema,
  renamed: Readonly<Record<string, string>> = {},
): Pick<OperationMeta, 'constants' | 'graphql' | 'wire'> {
  const variables = new Set(
    [...(header.exec(graphql.document)?.[2] ?? '').matchAll(/\$(\w+)\s*:/g)].map(([, name]) => name),
  );
  const placeOf = (parameter: string) => {
    if (variables.has(parameter)) return `variables.${parameter}`;
    if (parameter === 'cursor' && variables.has('after')) return 'variables.after';
    if (parameter === 'limit' && variables.has('first')) return 'variables.first';
    return `variables.input.${parameter}`;
  };
  const wire = Object.fromEntries(Object.keys(schemaFields(input) ?? {}).map((name) => [name, placeOf(name)]));
  return { graphql, constants: { query: graphql.document }, wire: { ...wire, ...renamed } };
}
