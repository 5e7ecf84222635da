import { pageAfter, pageBesideId } from '../../engine/pages.ts';
import type { Call, Operations } from './operation.ts';
import { isFields, type Params } from './parameters.ts';
import type { StripeRecord } from './records.ts';
import { invalid, missing } from './rejection.ts';
import { compileQuery } from './search.ts';
import type { Kind, Records, Store } from './store.ts';
import { type View, viewOf } from './views.ts';

/** How a list filters by a parameter. Without one, the field of that name must have the value. */
type Filter<T> = (record: T, value: unknown) => boolean;

export interface ListOptions<T> {
  readonly filters?: Readonly<Record<string, Filter<T>>>;
  /** The records that a request can see, besides deleted ones. */
  readonly where?: (record: T, call: Call) => boolean;
  /** Called before anything else, for example to reject an unknown parent. */
  readonly before?: (call: Call) => void;
  /** Whether the oldest record is first, as in lists of items. */
  readonly oldestFirst?: boolean;
}

const paging = new Set(['limit', 'starting_after', 'ending_before', 'expand', 'page', 'query']);

/** Creates the operation of a list, newest first. */
export function listOf<K extends Kind>(
  store: Store,
  kind: K,
  route: string,
  options: ListOptions<Records[K]> = {},
): Operations {
  const { filters = {}, where, before, oldestFirst } = options;
  return {
    [route]: (call) => {
      before?.(call);
      const wanted = Object.entries(call.params.values).filter(([name, value]) => !paging.has(name) && value !== null);
      const records = store
        .table(kind)
        .filter((record) => record.deleted !== true && where?.(record, call) !== false)
        .filter((record) =>
          wanted.every(([name, value]) => (filters[name] ?? ((each) => matches(each[name], value)))(record, value)),
        );
      return page(store, kind, oldestFirst ? records : records.reverse(), call);
    },
  };
}

/** Tests a field against a value, or against a range of numbers. */
export function matches(field: unknown, value: unknown): boolean {
  if (!isFields(value)) return field === value;
  if (isFields(field)) return Object.entries(value).every(([name, inner]) => matches(field[name], inner));
  if (typeof field !== 'number') return false;
  const { gt, gte, lt, lte } = value;
  const above = (typeof gt !== 'number' || field > gt) && (typeof gte !== 'number' || field >= gte);
  return above && (typeof lt !== 'number' || field < lt) && (typeof lte !== 'number' || field <= lte);
}

function limitOf(params: Params): number {
  const limit = params.number('limit') ?? 10;
  if (limit < 1) throw invalid('Invalid positive integer', { param: 'limit', code: 'parameter_invalid_integer' });
  // Stripe documents the range but not the error.
  if (limit > 100) throw invalid('limit must be at most 100', { param: 'limit' });
  return limit;
}

function page(store: Store, kind: Kind, records: readonly StripeRecord[], { params, path }: Call): View {
  const after = params.text('starting_after');
  const before = params.text('ending_before');
  if (after !== undefined && before !== undefined)
    throw invalid('You can only give one of these parameters: ending_before, starting_after.', {
      code: 'parameters_exclusive',
    });
  const found = pageBesideId(records, { after, before, limit: limitOf(params), id: ({ id }) => id });
  if (!found) throw missing(kind, after ?? before ?? '', after === undefined ? 'ending_before' : 'starting_after');
  const data = found.items.map((record) => viewOf(store, record));
  return { object: 'list', data, has_more: found.hasMore, url: path };
}

/** Creates the operation of a search. `fields` are those that Stripe documents, or for an invoice also `subscription`. */
export function searchOf<K extends Kind>(
  store: Store,
  kind: K,
  route: string,
  fields: readonly string[],
  searchable: (record: Records[K]) => Readonly<Record<string, unknown>> = (record) => record,
): Operations {
  return {
    [route]: ({ params, path }) => {
      const test = compileQuery(params.text('query') ?? '', fields);
      const records = store.table(kind).filter((record) => record.deleted !== true && test(searchable(record)));
      const key = ({ id }: StripeRecord) => id;
      const found = pageAfter(records.reverse(), { after: params.text('page'), limit: limitOf(params), key });
      if (!found) throw invalid('Invalid page token', { param: 'page' });
      const data = found.items.map((record) => viewOf(store, record));
      return { object: 'search_result', data, has_more: found.hasMore, next_page: found.next ?? null, url: path };
    },
  };
}

/** Creates the operation that returns one record. */
export function getOf(store: Store, kind: Kind, route: string): Operations {
  return { [route]: ({ id }) => viewOf(store, store.need(kind, id)) };
}
