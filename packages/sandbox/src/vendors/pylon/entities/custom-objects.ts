import { findRecord, requireKnown } from '../changes.ts';
import { withCustomFieldFilters } from '../custom-field-filter.ts';
import { withChanges } from '../custom-field-input.ts';
import { filterFrom } from '../filter.ts';
import { type FilterField, maybe, operators } from '../filter-fields.ts';
import { type Input, inputOf } from '../input.ts';
import { type LimitRule, pageFromInput, pageFromQuery, pageOf, position } from '../paging.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import { type CustomObjectRecord, customObjectTypes, customObjectView } from '../records/custom-object.ts';
import { invalid, missing } from '../rejection.ts';
import type { PylonStore } from '../store.ts';

const limit: LimitRule = { default: 25, min: 1, max: 100 };

type Params = Readonly<Record<string, string>>;

const fields: Readonly<Record<string, FilterField<CustomObjectRecord>>> = {
  name: {
    operators: [...operators.listedOrUnset, ...operators.words],
    read: (object) => maybe(object.name),
  },
  created_at: { operators: operators.time, read: (object) => [object.created_at] },
  updated_at: { operators: operators.time, read: (object) => [object.updated_at] },
};

export function customObjectRoutes(store: PylonStore): PylonRoutes {
  const find = (params: Params): CustomObjectRecord => {
    const type = typeFrom(params);
    const object = findRecord(store.customObjects, params.id, 'Custom object');
    if (object.type !== type) throw missing('Custom object');
    return object;
  };
  return {
    'GET /custom-objects/{type}': ({ params, query }) => {
      const type = typeFrom(params);
      const all = store.customObjects.filter((object) => object.type === type);
      const page = pageOf(all, pageFromQuery(query, limit), position);
      return { data: page.records.map(customObjectView), pagination: page.pagination };
    },
    'POST /custom-objects/{type}/search': (request) => {
      const type = typeFrom(request.params);
      const input = inputOf(request);
      const matches = filterFrom(
        input,
        withCustomFieldFilters(fields, type, store, (record) => record.custom_fields),
      );
      const found = store.customObjects.filter((object) => object.type === type && matches(object));
      const page = pageOf(found, pageFromInput(input, limit), position);
      return { data: page.records.map(customObjectView), pagination: page.pagination };
    },
    'GET /custom-objects/{type}/{id}': ({ params }) => ({ data: customObjectView(find(params)) }),
    'POST /custom-objects/{type}': (request) => {
      const input = inputOf(request);
      const now = store.now();
      const object: CustomObjectRecord = {
        id: store.random.uuid(),
        type: typeFrom(request.params),
        name: input.required('name'),
        account_id: null,
        custom_fields: {},
        created_at: now,
        updated_at: now,
      };
      return { data: customObjectView(store.customObjects.insert({ ...object, ...changes(input, object, store) })) };
    },
    'PATCH /custom-objects/{type}/{id}': (request) => {
      const object = find(request.params);
      const input = inputOf(request);
      const name = input.text('name');
      const changed = { ...object, ...changes(input, object, store), ...(name && { name }), updated_at: store.now() };
      store.customObjects.update(object.id, changed);
      return { data: customObjectView(changed) };
    },
    'PATCH /custom-objects/{type}': (request) => {
      const input = inputOf(request);
      const ids = [...new Set(input.texts('ids') ?? [])];
      if (ids.length < 1 || ids.length > 100) throw invalid('ids must have between 1 and 100 entries');
      // Everything is checked before anything is changed.
      const updates = ids.map((id) => {
        const object = find({ type: request.params.type ?? '', id });
        return { ...object, ...changes(input, object, store), updated_at: store.now() };
      });
      for (const update of updates) store.customObjects.update(update.id, update);
      return { success: true, updated_ids: ids };
    },
    'DELETE /custom-objects/{type}/{id}': ({ params }) => {
      store.customObjects.delete(find(params).id);
      return {};
    },
  };
}

function typeFrom(params: Params): string {
  const type = params.type ?? '';
  if (!customObjectTypes.some((known) => known === type)) throw missing('Custom object type');
  return type;
}

/** `account` is a relationship that every type has; the others are fields of the type, by slug. */
function changes(input: Input, object: CustomObjectRecord, store: PylonStore): Partial<CustomObjectRecord> {
  const entries = input.entries('custom_fields');
  if (!entries) return {};
  const account = entries.find(([slug]) => slug === 'account')?.[1];
  const accountId = account?.text('value') || null;
  if (accountId !== null) requireKnown(store.accounts, accountId, 'Account');
  const others = entries.filter(([slug]) => slug !== 'account');
  return {
    ...(account && { account_id: accountId }),
    custom_fields: withChanges(object.custom_fields, others, object.type, store),
  };
}
