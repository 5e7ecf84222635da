export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * A verb and the full published path from the host's root, such as `'GET /issues/{id}'`. `{path+}` takes several segments,
 * as `'GET /repos/{owner}/{repo}/contents/{path+}'` does.
 */
export type Route = `${Method} /${string}`;

/** The names of a route's `{parameters}`. */
export type PathParameter<R extends string> = R extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${infer Plain}+` ? Plain : Name) | PathParameter<Rest>
  : never;

export interface ParsedRoute {
  readonly method: Method;
  readonly path: string;
  readonly parameters: readonly string[];
  /** Those that take several segments. */
  readonly multiSegment: readonly string[];
}

/** Splits a route into its verb, its path template and the names of its parameters. */
export function parseRoute(route: Route): ParsedRoute {
  const space = route.indexOf(' ');
  const path = route.slice(space + 1);
  // The type `Route` admits only these verbs before the space.
  const method = route.slice(0, space) as Method;
  const names = [...path.matchAll(/\{(\w+)(\+?)\}/g)];
  return {
    method,
    path: path.replaceAll('+}', '}'),
    parameters: names.map(([, name = '']) => name),
    multiSegment: names.filter(([, , plus]) => plus === '+').map(([, name = '']) => name),
  };
}
