import * as v from 'valibot';
import { containsWords } from '../../engine/comparisons.ts';
import { type CrudEntity, crud } from '../../engine/crud.ts';
import type { SandboxRequest } from '../../engine/emulator.ts';
import { withCustomFieldFilters } from './custom-fields.ts';
import { text } from './fields.ts';
import { filter, filterTest } from './filter.ts';
import { type FilterSketch, filterFields } from './filter-fields.ts';
import { type PageOptions, paged } from './paging.ts';
import type { Stamp } from './records/base.ts';
import type { CustomFieldValues } from './records/custom-field.ts';
import type { PylonRoutes, PylonStore } from './store.ts';

/** The engine's entity, with the parts of Pylon's style that differ for it, its pages and its search. */
interface Entity<T extends object, F extends object, C, U> extends CrudEntity<T, Stamp, F, C, U> {
  readonly style?: Partial<PylonStore['style']>;
  readonly pages?: PageOptions;
  /** For nested records: the field that holds the parent, and its value from the request. */
  readonly below?: Below<T>;
  readonly search?: Search<T>;
}

type Below<T> = { readonly [K in keyof T]?: (request: SandboxRequest) => T[K] };

interface Search<T> {
  readonly route: string;
  readonly filters: FilterSketch<T>;
  /** The object type whose custom fields can also be filtered. */
  readonly customFieldsOf?: string | ((request: SandboxRequest) => string);
  /** Returns the texts that `search_text` searches. */
  readonly texts?: (record: T) => readonly (string | null)[];
}

/** Creates the handlers of an entity, by route. */
export function entityRoutes<T extends object, F extends object = object, C = unknown, U = unknown>(
  store: PylonStore,
  { style, pages, search, below, scope = below && scopeBelow(below), ...given }: Entity<T, F, C, U>,
): PylonRoutes {
  const list = paged(pages);
  const entity = { ...given, ...(scope && { scope }) };
  const routes = crud({ ...store.style, list, ...style }, entity);
  return search ? { ...routes, [search.route]: searchHandler(store, entity, search, list) } : routes;
}

function scopeBelow<T extends object>(below: Below<T>) {
  return (request: SandboxRequest) => {
    // The keys of `below` are fields of the record.
    const fields = (Object.keys(below) as (keyof T)[]).map((field) => [field, below[field]?.(request)] as const);
    return (record: T) => fields.every(([field, value]) => record[field] === value);
  };
}

const searchInput = v.object({ filter: v.optional(filter), search_text: v.optional(text) });

/** Creates a search by `filter`, and by `search_text` if the entity has texts. */
function searchHandler<T extends object>(
  store: PylonStore,
  { table, scope, view = (record) => record }: Pick<Entity<T, object, unknown, unknown>, 'table' | 'scope' | 'view'>,
  { filters, customFieldsOf = '', texts }: Search<T>,
  list: ReturnType<typeof paged>,
): PylonRoutes[string] {
  const own = filterFields(filters);
  // The search reads custom fields only if the entity has an object type for them, so the records have them.
  const values = (record: T) => (record as { custom_fields?: CustomFieldValues }).custom_fields ?? {};
  return (request) => {
    const visible = scope?.(request);
    const input = store.style.input(request, searchInput);
    const objectType = typeof customFieldsOf === 'string' ? customFieldsOf : customFieldsOf(request);
    const fields = withCustomFieldFilters(own, objectType, store, values);
    const matches = input.filter && filterTest(input.filter, fields);
    const contains = containsWords(texts && input.search_text);
    const records = table.filter((record) => {
      return visible?.(record) !== false && matches?.(record) !== false && contains(texts?.(record) ?? []);
    });
    return list({ records, view, request, table });
  };
}
