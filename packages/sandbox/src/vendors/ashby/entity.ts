import type * as v from 'valibot';
import { type Condition, type Conditions, is, isAfter, isBefore, isOneOf, testOf } from '../../engine/conditions.ts';
import { given } from '../../engine/crud.ts';
import type { Ashby } from './ashby.ts';
import { type Endpoint, endpoint, rawEndpoint } from './endpoint.ts';
import { epochMilliseconds, type Fields, flag, type Values } from './fields.ts';
import type { Loose, Records } from './organization-data.ts';
import { pageFields, pageOfTable, syncFields } from './paging.ts';

/** Filters that many lists share. */
export const includeArchived = flag;
export const createdAfter = epochMilliseconds;
export const created = { createdAfter, createdBefore: epochMilliseconds };

/** Returns the default condition of a filter, by its name. */
function conditionOf(name: string): Condition<Record<string, unknown>, unknown> {
  if (name === 'includeArchived') return (wanted) => (record) => wanted === true || record.isArchived !== true;
  const [, what, order] = /^(\w+)(After|Before)$/.exec(name) ?? [];
  if (what !== undefined) {
    const compare = order === 'After' ? isAfter : isBefore;
    return (bound) => compare<Record<string, unknown>>(`${what}At`)(Number(bound));
  }
  return (value) =>
    Array.isArray(value) ? isOneOf<Record<string, unknown>>(name)(value) : is<Record<string, unknown>>(name)(value);
}

type Options<T, R extends Fields, F extends Fields, O extends Fields> = {
  readonly required?: R;
  /** Parameters that do not filter, such as those that control how records are shown. */
  readonly options?: O;
  readonly where?: { readonly [K in keyof NoInfer<R & F>]?: Condition<T, v.InferOutput<NoInfer<R & F>[K]>> };
  readonly view?: (record: T, params: Values<R, F & O>) => unknown;
  /** The records that can be listed at all. Default: all. */
  readonly only?: (record: T) => boolean;
  /** Default values of filters. */
  readonly defaults?: { readonly [K in keyof F]?: v.InferOutput<F[K]> };
  /** Whether the last page has a sync token. Default: true. */
  readonly syncs?: boolean;
};

/**
 * Creates the endpoints of an entity that is only created, read, updated, deleted or listed. The first parameter of a
 * single-record endpoint is the record's id, under the vendor's name for it.
 */
export function entityOf<K extends keyof Records>(
  ashby: Ashby,
  table: K,
  show: (record: Records[K]) => unknown = (record) => record,
) {
  type T = Records[K];
  const { data, find, save, newId } = ashby;
  const one = (params: object): T => find(table, String(Object.values(params)[0]));

  return {
    info<R extends Fields, O extends Fields>(
      required: R,
      optional?: O,
      view: (record: T, params: Values<R, O>) => unknown = show,
    ): Endpoint {
      return endpoint(required, optional ?? {}, (params) => view(one(params), params));
    },

    /** Stores what `record` returns as a new record, with an id. */
    create<R extends Fields, O extends Fields>(
      required: R,
      optional: O,
      record: (params: Values<R, O>) => Omit<Loose<T>, 'id'>,
    ): Endpoint {
      return endpoint(required, optional, (params) => {
        // Only the id is missing.
        const made = { id: newId(), ...record(params) } as Loose<T>;
        return show(save(table, made));
      });
    },

    /** Stores the defined fields of `changes`; without `changes`, the parameters are the changes. */
    update<R extends Fields, O extends Fields>(
      required: R,
      optional?: O,
      changes: (params: Values<R, O>, record: T) => { readonly [P in keyof T]?: T[P] | undefined } = withoutId,
    ): Endpoint {
      return endpoint(required, optional ?? {}, (params) => {
        const record = one(params);
        // The changes only replace values of fields, so the type of the record stays the same.
        const changed = Object.assign({}, record, given(changes(params, record))) as Loose<T>;
        return show(save(table, changed));
      });
    },

    /** Returns the id of the deleted record, under its name in the request. */
    remove<R extends Fields>(required: R, check: (record: T) => void = () => {}): Endpoint {
      return endpoint(required, {}, (params) => {
        const record = one(params);
        check(record);
        data[table].delete(data[table].idOf(record));
        return params;
      });
    },

    /**
     * The condition of a filter is in `where`. Without one, `openedAfter` and `openedBefore` compare `openedAt`, and any
     * other filter compares the field of its name, which must have the value, or one of several. A boolean filter that is
     * not given is false.
     */
    list<F extends Fields, R extends Fields = {}, O extends Fields = {}>(
      filter: F,
      { required, options, where = {}, only, defaults = {}, view = show, syncs = true }: Options<T, R, F, O> = {},
    ): Endpoint {
      const names = Object.keys({ ...required, ...filter });
      const byName = Object.fromEntries(names.map((name) => [name, conditionOf(name)]));
      // Each condition receives only the value of its own parameter.
      const conditions = { ...byName, ...where } as Conditions<T, object>;
      const flags = Object.fromEntries(names.filter((name) => filter[name] === flag).map((name) => [name, false]));
      const paging = syncs ? syncFields : pageFields;
      return rawEndpoint({ ...required }, { ...filter, ...options, ...paging }, (params, request) => {
        const matches = testOf(conditions, { ...flags, ...defaults, ...params });
        const listing = {
          table: data[table],
          where: (record: T) => only?.(record) !== false && matches(record),
          // The parameters were read with the same fields whose values these are.
          view: (record: T) => view(record, params as unknown as Values<R, F & O>),
          syncs,
        };
        return pageOfTable(ashby, request, params, listing);
      });
    },
  };
}

function withoutId(params: object): object {
  return Object.fromEntries(Object.entries(params).slice(1));
}

/** Matches records of the requested parent, which must exist. */
export function belongsTo<F extends string>(
  { idOf }: Ashby,
  table: keyof Records,
  field: F,
): Condition<{ readonly [K in F]?: string }, string> {
  return (id) => {
    idOf(table, id);
    return (record) => record[field] === id;
  };
}
