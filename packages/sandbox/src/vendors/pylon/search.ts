import * as v from 'valibot';
import type { Test } from '../../engine/conditions.ts';
import type { SandboxRequest } from '../../engine/emulator.ts';
import type { Table } from '../../engine/table.ts';
import { withCustomFieldFilters } from './custom-fields.ts';
import { text } from './fields.ts';
import { filter, filterTest } from './filter.ts';
import type { FilterField } from './filter-fields.ts';
import { type PageOptions, paged } from './paging.ts';
import type { PylonRoutes } from './pylon-body.ts';
import { readInput } from './read-input.ts';
import type { CustomFieldValues } from './records/custom-field.ts';
import { textTest } from './search-text.ts';
import type { PylonStore } from './store.ts';

interface Search<T> extends PageOptions {
  readonly route: string;
  readonly table: Table<T>;
  readonly filters: Readonly<Record<string, FilterField<T>>>;
  readonly view?: (record: T) => unknown;
  /** Whose custom fields can be filtered by as well. */
  readonly customFieldsOf?: (request: SandboxRequest) => string;
  /** Which records a request can see. Default: all. */
  readonly scope?: (request: SandboxRequest) => Test<T>;
  /** The texts that `search_text` looks into. */
  readonly texts?: (record: T) => readonly (string | null)[];
}

const schema = v.object({ filter: v.optional(filter), search_text: v.optional(text) });

/** A search by `filter`, and by `search_text` where there are texts. */
export function searchRoute<T extends object>(store: PylonStore, search: Search<T>): PylonRoutes {
  const { route, table, filters, view = (record: T) => record, customFieldsOf, scope, texts } = search;
  const list = paged(search);
  // Only records with custom fields are searched by them.
  const values = (record: T) => (record as { custom_fields?: CustomFieldValues }).custom_fields ?? {};
  return {
    [route]: (request) => {
      const visible = scope?.(request);
      const input = readInput(request, schema);
      const fields = withCustomFieldFilters(filters, customFieldsOf?.(request) ?? '', store, values);
      const matches = input.filter && filterTest(input.filter, fields);
      const contains = textTest(texts && input.search_text);
      const records = table.filter((record) => {
        return visible?.(record) !== false && matches?.(record) !== false && contains(texts?.(record) ?? []);
      });
      return list({ records, view, request, table });
    },
  };
}
