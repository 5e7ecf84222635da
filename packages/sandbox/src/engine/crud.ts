import type * as v from 'valibot';
import { type Conditions, type Test, testOf } from './conditions.ts';
import type { SandboxRequest } from './emulator.ts';
import type { Rejection } from './rejection.ts';
import type { Table } from './table.ts';

/** What the vendor calls an entity. */
export interface Names {
  /** `Milestone`: in error messages. */
  readonly noun: string;
  /** `milestone`: the key of one record in a response, where the vendor has such keys. */
  readonly one?: string;
  /** `milestones`: the key of a list. */
  readonly many?: string;
}

/** What a list operation has found, before it is cut into pages. */
export interface Listing<T> {
  /** In the order of insertion. */
  readonly records: readonly T[];
  readonly view: (record: T) => unknown;
  readonly names: Names;
  readonly request: SandboxRequest;
  readonly table: Table<T>;
}

/**
 * How a vendor's API looks whatever the entity: where parameters are, envelopes, pages, errors, ids and times. `Stamp` is
 * what the vendor sets on a new record; `Response` is what its handlers return.
 */
export interface Style<Stamp extends object, Response> {
  /** Reads and validates the parameters of a request; throws a `Rejection`. */
  input<S extends v.GenericSchema>(request: SandboxRequest, schema: S): v.InferOutput<S>;
  /** The id of the record that a request is about. Default: the last parameter of the path. */
  idOf?(request: SandboxRequest, names: Names): string;
  notFound(names: Names, id: string): Rejection;
  /** The response with one record. */
  one(view: unknown, names: Names, operation: 'get' | 'create' | 'update'): Response;
  /** The response with one page of what a list has found. */
  list<T extends object>(listing: Listing<T>): Response;
  /** The response after a deletion; `view` is the record as it was. */
  deleted(view: unknown, names: Names): Response;
  /** Fields of a new record of a table: its id and times. */
  created(table: Pick<Table<unknown>, 'nextNumber'>): Stamp;
  /** Fields that every change sets. */
  updated(): Partial<Stamp>;
}

type Operation = 'list' | 'get' | 'create' | 'update' | 'delete';

/**
 * Returns the usual routes of an entity, or of some operations on it, by the path of one record: `restRoutes('/deals/{id}')`,
 * `restRoutes('/deals/{id}/notes/{note_id}', ['list', 'create'])`.
 */
export function restRoutes(
  path: string,
  operations: readonly Operation[] = ['list', 'create', 'get', 'update', 'delete'],
  change: 'PATCH' | 'PUT' = 'PATCH',
): Partial<Record<Operation, string>> {
  const all = path.replace(/\/[^/]+$/, '');
  const routes: Readonly<Record<Operation, string>> = {
    list: `GET ${all}`,
    create: `POST ${all}`,
    get: `GET ${path}`,
    update: `${change} ${path}`,
    delete: `DELETE ${path}`,
  };
  return Object.fromEntries(operations.map((operation) => [operation, routes[operation]]));
}

/** An entity that can be created, read, updated, deleted and listed: data, but for what is special about it. */
export interface CrudEntity<T extends object, Stamp extends object, Filter extends object, Create, Update>
  extends Names {
  readonly table: Table<T>;
  /** The route of each operation that there is: `{ get: 'GET /milestones/{id}' }`. */
  readonly routes: Partial<Record<Operation, string>>;
  /** The record as the API returns it. Default: as it is stored. */
  readonly view?: (record: T) => unknown;
  /** Finds a record by other means than the table's id. */
  readonly find?: (id: string) => T | undefined;
  /** Which records a request can see, such as those of the parent that its path names. Default: all. */
  readonly scope?: (request: SandboxRequest) => Test<T>;
  /** Parameters of the list besides those of its pages. */
  readonly filter?: v.GenericSchema<unknown, Filter>;
  readonly where?: Conditions<T, Filter>;
  readonly create?: {
    readonly input: v.GenericSchema<unknown, Create>;
    /** The new record. What `Style.created` sets may be left out. */
    readonly record: (input: Create, request: SandboxRequest) => Omit<T, keyof Stamp> & Partial<T>;
    readonly done?: (record: T) => void;
  };
  readonly update?: {
    readonly input: v.GenericSchema<unknown, Update>;
    /** What changes; `undefined` changes nothing. */
    readonly changes: (
      input: Update,
      record: T,
      request: SandboxRequest,
    ) => { readonly [K in keyof T]?: T[K] | undefined };
    readonly done?: (record: T, before: T) => void;
  };
  /** Called before a record is deleted; throws a `Rejection` when it must stay. */
  readonly removing?: (record: T) => void;
  /** Called after a record was deleted. */
  readonly removed?: (record: T) => void;
  /** Whether `Style.created` and `Style.updated` apply. Default: true. */
  readonly stamped?: boolean;
}

/** Makes the handlers of an entity, by route. */
export function crud<
  T extends object,
  Stamp extends object,
  Response,
  Filter extends object = object,
  Create = unknown,
  Update = unknown,
>(
  style: Style<Stamp, Response>,
  entity: CrudEntity<T, Stamp, Filter, Create, Update>,
): Record<string, (request: SandboxRequest) => Response> {
  const { table, routes, create, update, filter, where, view = (record: T) => record, stamped = true } = entity;

  const find = (request: SandboxRequest): T => {
    const visible = entity.scope?.(request);
    const id = style.idOf?.(request, entity) ?? Object.values(request.params).at(-1) ?? '';
    const record = entity.find ? entity.find(id) : table.get(id);
    if (record === undefined || visible?.(record) === false) throw style.notFound(entity, id);
    return record;
  };
  // Whatever `create.record` may leave out `Style.created` has set; a change is laid over a whole record.
  const put = (record: object): T => table.put(record as T);

  const handlers: Record<keyof typeof routes, (request: SandboxRequest) => Response> = {
    list(request) {
      const visible = entity.scope?.(request);
      const matches = filter && where && testOf(where, style.input(request, filter));
      const records = table.filter((record) => visible?.(record) !== false && matches?.(record) !== false);
      return style.list({ records, view, names: entity, request, table });
    },
    get: (request) => style.one(view(find(request)), entity, 'get'),
    create(request) {
      if (!create) throw new Error(`${entity.noun} has a route to create it but no \`create\``);
      // A parent that does not exist is the vendor's error before the input is looked at.
      entity.scope?.(request);
      const given = create.record(style.input(request, create.input), request);
      const record = put({ ...(stamped && style.created(table)), ...given });
      create.done?.(record);
      return style.one(view(record), entity, 'create');
    },
    update(request) {
      if (!update) throw new Error(`${entity.noun} has a route to update it but no \`update\``);
      const before = find(request);
      const changes = update.changes(style.input(request, update.input), before, request);
      const record = put({ ...before, ...given(changes), ...(stamped && style.updated()) });
      update.done?.(record, before);
      return style.one(view(record), entity, 'update');
    },
    delete(request) {
      const record = find(request);
      entity.removing?.(record);
      const shown = view(record);
      table.delete(table.idOf(record));
      entity.removed?.(record);
      return style.deleted(shown, entity);
    },
  };
  const used = Object.entries(routes).map(([operation, route]) => {
    // The keys of `routes` are those of `handlers`.
    return [route, handlers[operation as keyof typeof handlers]] as const;
  });
  return Object.fromEntries(used);
}

/** The fields that have a value: an optional parameter that is missing changes nothing. */
export function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  // The same keys, without those whose value is undefined.
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
