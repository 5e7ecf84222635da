import { apiOf, type Connector } from './connector.ts';
import type { AnyOperation, Location, OperationMeta } from './operation.ts';
import type { Pagination } from './pagination.ts';
import { type Method, parseRoute } from './route.ts';

/** How an operation is sent: derived once from its definition, for the request builder and the introspection document. */
export interface Wire {
  readonly method: Method;
  readonly path: string;
  /** Path parameters that take several segments. */
  readonly multiSegment: readonly string[];
  /** Returns where a parameter is sent. */
  locationOf(parameter: string): Location;
  /** Returns where one of the operation's constants is sent. */
  constantLocationOf(name: string): Location;
  /** Returns the vendor's name of a parameter. */
  nameOf(parameter: string): string;
  readonly encode: NonNullable<OperationMeta['encode']>;
  readonly pagination: Pagination | undefined;
}

const known = new WeakMap<Connector, WeakMap<AnyOperation, Wire>>();

/** Returns how an operation of a connector is sent. */
export function wireOf(connector: Connector, operation: AnyOperation): Wire {
  // By connector: an operation may be part of several, each with a pagination of its own.
  let wires = known.get(connector);
  if (wires === undefined) {
    wires = new WeakMap();
    known.set(connector, wires);
  }
  const before = wires.get(operation);
  if (before !== undefined) return before;
  const { method, path, parameters, multiSegment } = parseRoute(operation.route);
  const pagination = paginationOf(connector, operation);
  const inPath = new Set(parameters);
  const rest: Location = method === 'GET' || method === 'DELETE' ? 'query' : 'body';
  // Maps, because callers may use any name where the input is open.
  const placed = new Map<string, Location>(Object.entries(operation.in ?? {}));
  const names = new Map(Object.entries({ ...pagination?.wire, ...operation.wire }));
  const wire: Wire = {
    method,
    path,
    multiSegment,
    pagination,
    locationOf: (parameter) => (inPath.has(parameter) ? 'path' : (placed.get(parameter) ?? rest)),
    constantLocationOf: (name) => placed.get(name) ?? rest,
    encode: operation.encode ?? apiOf(connector, operation.api).api.encode ?? 'json',
    nameOf: (parameter) => names.get(parameter) ?? parameter,
  };
  wires.set(operation, wire);
  return wire;
}

function paginationOf(connector: Connector, operation: AnyOperation): Pagination | undefined {
  if (operation.kind !== 'list' || operation.pagination === 'none') return undefined;
  return operation.pagination ?? apiOf(connector, operation.api).api.pagination;
}
