import { stripControls } from '../../terminal.ts';
import { type JsonObject, listOf, objectOf, resolved, textOf } from './json-value.ts';
import { nameRoutes, type RouteName } from './route-names.ts';

/** A parameter of the path, the query or a header. */
export interface RouteParameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: unknown;
  readonly description: string | undefined;
}

/** A route that a document describes. Its schemas may refer to others in the document. */
export interface Route extends RouteName {
  /** `GET` */
  readonly method: string;
  readonly path: string;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly deprecated: boolean;
  readonly parameters: readonly RouteParameter[];
  readonly body: { readonly required: boolean; readonly schema: unknown } | undefined;
  /** What it returns where it succeeds. */
  readonly response: { readonly status: string; readonly schema: unknown } | undefined;
  /** The document, for references. */
  readonly document: unknown;
}

const methods = ['get', 'post', 'put', 'patch', 'delete'];

/** Reads the routes of OpenAPI documents. Every route has a name of its own. A route of several documents is that of the first. */
export function readRoutes(documents: readonly unknown[], scopes: readonly string[]): readonly Route[] {
  const routes = new Map<string, Omit<Route, keyof RouteName>>();
  for (const document of documents)
    for (const [path, value] of Object.entries(objectOf(objectOf(document)['paths']))) {
      const item = resolved(document, value);
      for (const [method, operation] of Object.entries(item)) {
        const key = `${method} ${path}`;
        if (!methods.includes(method) || routes.has(key)) continue;
        routes.set(
          key,
          routeOf(document, method.toUpperCase(), stripControls(path), item, resolved(document, operation)),
        );
      }
    }
  return nameRoutes([...routes.values()], scopes);
}

function routeOf(
  document: unknown,
  method: string,
  path: string,
  item: JsonObject,
  operation: JsonObject,
): Omit<Route, keyof RouteName> {
  const parameters = new Map<string, RouteParameter>();
  // Those of the operation replace those of its path.
  for (const given of [...listOf(item['parameters']), ...listOf(operation['parameters'])]) {
    const parameter = parameterOf(resolved(document, given));
    if (parameter !== undefined) parameters.set(`${parameter.in} ${parameter.name}`, parameter);
  }
  const body = resolved(document, operation['requestBody']);
  const bodySchema = jsonSchemaIn(body);
  return {
    method,
    path,
    summary: lineOf(operation['summary']),
    description: lineOf(operation['description']),
    deprecated: operation['deprecated'] === true,
    parameters: inOrder(path, parameters),
    body: bodySchema === undefined ? undefined : { required: body['required'] === true, schema: bodySchema },
    response: responseOf(document, operation),
    document,
  };
}

function parameterOf(given: JsonObject): RouteParameter | undefined {
  const [name, place] = [textOf(given['name']), textOf(given['in'])];
  if (name === undefined || place === undefined || place === 'cookie') return undefined;
  return {
    name: stripControls(name),
    in: place,
    required: given['required'] === true || place === 'path',
    schema: given['schema'] ?? jsonSchemaIn(given),
    description: lineOf(given['description']),
  };
}

/** Returns the parameters: first those of the path in its order, also those that the document does not describe. */
function inOrder(path: string, parameters: ReadonlyMap<string, RouteParameter>): readonly RouteParameter[] {
  const names = [...path.matchAll(/\{([^/}]+)\}/g)].flatMap(([, name]) => name ?? []);
  const ofPath = names.map(
    (name) =>
      parameters.get(`path ${name}`) ?? { name, in: 'path', required: true, schema: undefined, description: undefined },
  );
  return [...ofPath, ...[...parameters.values()].filter((each) => each.in !== 'path')];
}

function responseOf(document: unknown, operation: JsonObject): Route['response'] {
  for (const [status, value] of Object.entries(objectOf(operation['responses']))) {
    const schema = /^2/.test(status) ? jsonSchemaIn(resolved(document, value)) : undefined;
    if (schema !== undefined) return { status: stripControls(status), schema };
  }
  return undefined;
}

/** Returns the schema of a JSON content, or of the first one. */
function jsonSchemaIn(holder: JsonObject): unknown {
  const contents = Object.entries(objectOf(holder['content']));
  const [, content] = contents.find(([type]) => type.includes('json')) ?? contents[0] ?? [];
  return objectOf(content)['schema'];
}

const lineOf = (value: unknown): string | undefined => {
  const text = textOf(value);
  return text === undefined ? undefined : stripControls(text);
};
