import type { Table } from '../../engine/table.ts';
import { withCustomFieldFilters } from './custom-field-filter.ts';
import { filterFrom } from './filter.ts';
import type { FilterField } from './filter-fields.ts';
import { inputOf } from './input.ts';
import { type LimitRule, pageFromInput, pageOf, position } from './paging.ts';
import type { PylonRoutes } from './pylon-body.ts';
import type { CustomFieldValues } from './records/custom-field.ts';
import { textTest } from './search-text.ts';
import type { PylonStore } from './store.ts';

interface Search<T> {
  readonly route: string;
  readonly table: Pick<Table<T>, 'filter'>;
  readonly filters: Readonly<Record<string, FilterField<T>>>;
  readonly view: (record: T) => unknown;
  /** Whose custom fields can be filtered by as well. */
  readonly customFieldsOf?: string;
  /** The texts that `search_text` looks into. */
  readonly texts?: (record: T) => readonly (string | null)[];
  readonly limit?: LimitRule;
}

/** A search by `filter`, and by `search_text` where there are texts. */
export function searchRoute<T extends { readonly id: string; readonly created_at: string }>(
  store: PylonStore,
  { route, table, filters, view, customFieldsOf, texts, limit }: Search<T>,
): PylonRoutes {
  const own = (name: string) => (Object.hasOwn(filters, name) ? filters[name] : undefined);
  // Only records with custom fields are searched by them.
  const custom = (record: T) => (record as { custom_fields?: CustomFieldValues }).custom_fields ?? {};
  const fields = customFieldsOf === undefined ? own : withCustomFieldFilters(filters, customFieldsOf, store, custom);
  return {
    [route]: (request) => {
      const input = inputOf(request);
      const matches = filterFrom(input, fields);
      const contains = textTest(texts && input.text('search_text'));
      const found = table.filter((record) => matches(record) && contains(texts?.(record) ?? []));
      const page = pageOf(found, pageFromInput(input, limit), position);
      return { data: page.records.map(view), pagination: page.pagination };
    },
  };
}
