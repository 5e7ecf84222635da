import type * as v from 'valibot';
import { type Conditions, type Test, testOf } from './conditions.ts';
import type { SandboxRequest } from './emulator.ts';
import type { Rejection } from './rejection.ts';
import type { Table } from './table.ts';

/** The vendor's names for an entity. */
export interface Names {
  /** `Milestone`: used in error messages. */
  readonly noun: string;
  /** `milestone`: the key of one record in a response, for vendors that use such keys. */
  readonly one?: string;
  /** `milestones`: the key of a list. */
  readonly many?: string;
}

/** The records that match a list operation, before paging. */
export interface Listing<T> {
  /** In insertion order. */
  readonly records: readonly T[];
  readonly view: (record: T) => unknown;
  readonly names: Names;
  readonly request: SandboxRequest;
  readonly table: Table<T>;
}

/**
 * The conventions of a vendor's API that all entities share: the location of parameters, envelopes, pages, errors, ids and
 * times. `Stamp` holds the fields that the vendor sets on a new record. `Response` is what its handlers return.
 */
export interface Style<Stamp extends object, Response> {
  /** Reads and validates the parameters of a request; throws a `Rejection`. */
  input<S extends v.GenericSchema>(request: SandboxRequest, schema: S): v.InferOutput<S>;
  /** Returns the id of the requested record. Default: the last path parameter. */
  idOf?(request: SandboxRequest, names: Names): string;
  notFound(names: Names, id: string): Rejection;
  /** Creates the response with one record. */
  one(view: unknown, names: Names, operation: 'get' | 'create' | 'update'): Response;
  /** Creates the response with one page of the matching records. */
  list<T extends object>(listing: Listing<T>): Response;
  /** Creates the response to a deletion; `view` is the record before it. */
  deleted(view: unknown, names: Names): Response;
  /** Returns the fields that a table sets on a new record: its id and times. */
  created(table: Pick<Table<unknown>, 'nextNumber'>): Stamp;
  /** Returns the fields that every change sets. */
  updated(): Partial<Stamp>;
}

type Operation = 'list' | 'get' | 'create' | 'update' | 'delete';

/**
 * Returns the usual routes of an entity, or of some of its operations, from the path of one record: `restRoutes('/deals/{id}')`,
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

/** Describes as data an entity that can be created, read, updated, deleted and listed. */
export interface CrudEntity<T extends object, Stamp extends object, Filter extends object, Create, Update>
  extends Names {
  readonly table: Table<T>;
  /** The route of each supported operation: `{ get: 'GET /milestones/{id}' }`. */
  readonly routes: Partial<Record<Operation, string>>;
  /** Returns the record as the API shows it. Default: as it is stored. */
  readonly view?: (record: T) => unknown;
  /** Finds a record by something other than the table's id. */
  readonly find?: (id: string) => T | undefined;
  /** Selects the records that a request can see, such as those of the parent in its path. Default: all. */
  readonly scope?: (request: SandboxRequest) => Test<T>;
  /** Parameters of the list, in addition to those for paging. */
  readonly filter?: v.GenericSchema<unknown, Filter>;
  readonly where?: Conditions<T, Filter>;
  readonly create?: {
    readonly input: v.GenericSchema<unknown, Create>;
    /** Returns the new record. Fields that `Style.created` sets are optional. */
    readonly record: (input: Create, request: SandboxRequest) => Omit<T, keyof Stamp> & Partial<T>;
    readonly done?: (record: T) => void;
  };
  readonly update?: {
    readonly input: v.GenericSchema<unknown, Update>;
    /** Returns the changes; `undefined` changes nothing. */
    readonly changes: (
      input: Update,
      record: T,
      request: SandboxRequest,
    ) => { readonly [K in keyof T]?: T[K] | undefined };
    readonly done?: (record: T, before: T) => void;
  };
  /** Called before a record is deleted; throws a `Rejection` to prevent it. */
  readonly removing?: (record: T) => void;
  /** Called after a record is deleted. */
  readonly removed?: (record: T) => void;
  /** Whether `Style.created` and `Style.updated` apply. Default: true. */
  readonly stamped?: boolean;
}

/** Creates the handlers of an entity, by route. */
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
  // `Style.created` sets the fields that `create.record` may omit, and a change is merged into a complete record.
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
      if (!create) throw new Error(`${entity.noun} has a route to create it. Add \`create\`.`);
      // Vendors report a missing parent before they validate the input.
      entity.scope?.(request);
      const given = create.record(style.input(request, create.input), request);
      const record = put({ ...(stamped && style.created(table)), ...given });
      create.done?.(record);
      return style.one(view(record), entity, 'create');
    },
    update(request) {
      if (!update) throw new Error(`${entity.noun} has a route to update it. Add \`update\`.`);
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
    // `routes` and `handlers` have the same keys.
    return [route, handlers[operation as keyof typeof handlers]] as const;
  });
  return Object.fromEntries(used);
}

/** Returns the fields that have a value, because a missing optional parameter changes nothing. */
export function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  // The result has the same keys, except those whose value is undefined.
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
