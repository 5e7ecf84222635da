import type { Handler } from './emulator.ts';

/** The result of routing: a handler with its path parameters, or the reason why there is none. */
export type RouteMatch =
  | {
      readonly kind: 'found';
      readonly handler: Handler;
      readonly params: Readonly<Record<string, string>>;
      readonly route: string;
    }
  | { readonly kind: 'unknown-path' }
  | { readonly kind: 'wrong-method' };

interface Target {
  readonly handler: Handler;
  readonly names: readonly string[];
  readonly route: string;
}

interface Node {
  readonly literals: Map<string, Node>;
  parameter?: Node;
  /** A parameter of one or more segments. */
  rest?: Node;
  readonly methods: Map<string, Target>;
}

/** Finds handlers by method and path. A literal segment takes precedence over a parameter if the rest of the path matches. */
export interface Router {
  match(method: string, path: string): RouteMatch;
}

/** Compiles routes of the form `'GET /issues/{id}'`. A parameter `{path+}` takes one or more segments. */
export function createRouter(routes: Readonly<Record<string, Handler>>): Router {
  const root = emptyNode();
  for (const [route, handler] of Object.entries(routes)) addRoute(root, route, handler);
  return {
    match(method, path) {
      const segments = decodeSegments(path);
      if (segments === undefined) return { kind: 'unknown-path' };
      let pathIsKnown = false;
      for (const { node, values } of candidates(root, segments, 0, [])) {
        pathIsKnown = true;
        const target = node.methods.get(method);
        if (target === undefined) continue;
        const params = Object.fromEntries(target.names.map((name, index) => [name, values[index] ?? '']));
        return { kind: 'found', handler: target.handler, params, route: target.route };
      }
      return { kind: pathIsKnown ? 'wrong-method' : 'unknown-path' };
    },
  };
}

function emptyNode(): Node {
  return { literals: new Map(), methods: new Map() };
}

function addRoute(root: Node, route: string, handler: Handler): void {
  const match = /^([A-Z]+) (\/\S*)$/.exec(route);
  if (!match?.[1] || !match[2]) throw new Error(`Invalid route: ${route}. Write it as 'GET /issues/{id}'.`);
  const names: string[] = [];
  let node = root;
  for (const segment of match[2].split('/').slice(1)) {
    const [, name, many] = /^\{(\w+)(\+?)\}$/.exec(segment) ?? [];
    if (name === undefined) {
      const next = node.literals.get(segment) ?? emptyNode();
      node.literals.set(segment, next);
      node = next;
    } else {
      names.push(name);
      const kind = many === '+' ? 'rest' : 'parameter';
      node[kind] ??= emptyNode();
      node = node[kind];
    }
  }
  if (node.methods.has(match[1])) throw new Error(`The router has two handlers for one route: ${route}`);
  node.methods.set(match[1], { handler, names, route });
}

/** Returns every node that matches the path and has handlers, the most literal first. */
function* candidates(
  node: Node,
  segments: readonly string[],
  depth: number,
  values: readonly string[],
): Generator<{ node: Node; values: readonly string[] }> {
  const segment = segments[depth];
  if (segment === undefined) {
    if (node.methods.size > 0) yield { node, values };
    return;
  }
  const literal = node.literals.get(segment);
  if (literal) yield* candidates(literal, segments, depth + 1, values);
  if (node.parameter && segment !== '') yield* candidates(node.parameter, segments, depth + 1, [...values, segment]);
  // The shortest value comes first, so that literals behind it take precedence.
  for (let end = depth + 1; node.rest && end <= segments.length && segments[end - 1] !== ''; end++) {
    yield* candidates(node.rest, segments, end, [...values, segments.slice(depth, end).join('/')]);
  }
}

function decodeSegments(path: string): string[] | undefined {
  try {
    return path.split('/').slice(1).map(decodeURIComponent);
  } catch {
    return undefined;
  }
}
