import * as v from 'valibot';
import { restRoutes } from '../../../engine/crud.ts';
import type { SandboxRequest } from '../../../engine/emulator.ts';
import { changedFields, changesOf, givenValue } from '../custom-fields.ts';
import { entityRoutes } from '../entity.ts';
import { bulkIds, mapOf, object, optionalText, required } from '../fields.ts';
import { operators } from '../filter-fields.ts';
import { requireKnown } from '../lookup.ts';
import type { LimitRule } from '../paging.ts';
import { type CustomObjectRecord, customObjectTypes, withSlugs } from '../records/custom-field.ts';
import { missing } from '../rejection.ts';
import type { PylonRoutes, PylonStore } from '../store.ts';

const limit: LimitRule = { default: 25, min: 1, max: 100 };

const custom_fields = v.optional(mapOf(object(givenValue)), {});

const view = ({ account_id, ...record }: CustomObjectRecord) => ({
  ...record,
  custom_fields: withSlugs(record.custom_fields),
  relations: account_id === null ? [] : [{ object_type: 'account', object_id: account_id }],
});

const typeOf = ({ params: { type = '' } }: Pick<SandboxRequest, 'params'>): string => {
  if (!customObjectTypes.includes(type)) throw missing('Custom object type');
  return type;
};

export function customObjectRoutes(store: PylonStore): PylonRoutes {
  const { customObjects: table, accounts } = store;
  /** `account` is a relationship of every type; the others are fields of the type, by slug. */
  const changesFrom = (given: v.InferOutput<typeof custom_fields>, type: string, current?: CustomObjectRecord) => {
    const { account, ...fields } = given;
    if (account?.value) requireKnown(accounts, account.value, 'Account');
    return {
      account_id: account ? account.value || null : (current?.account_id ?? null),
      custom_fields: changedFields(current?.custom_fields ?? {}, changesOf(store, type, Object.entries(fields))),
    };
  };
  return {
    ...entityRoutes(store, {
      pages: { limit },
      noun: 'Custom object',
      table,
      view,
      below: { type: typeOf },
      routes: restRoutes('/custom-objects/{type}/{id}'),
      search: {
        route: 'POST /custom-objects/{type}/search',
        filters: {
          name: { operators: [...operators.listedOrUnset, ...operators.words], read: ({ name }) => name },
          created_at: 'time',
          updated_at: 'time',
        },
        customFieldsOf: typeOf,
      },
      create: {
        input: v.object({ name: required, custom_fields }),
        record: (input, request) => {
          const type = typeOf(request);
          return { type, name: input.name, ...changesFrom(input.custom_fields, type) };
        },
      },
      update: {
        input: v.object({ name: optionalText, custom_fields }),
        changes: (input, record) => ({ name: input.name, ...changesFrom(input.custom_fields, record.type, record) }),
      },
    }),
    'PATCH /custom-objects/{type}': (request) => {
      const type = typeOf(request);
      const input = store.style.input(request, v.object({ ids: bulkIds, custom_fields }));
      // All input is validated before any record changes.
      const changed = input.ids.map((id): CustomObjectRecord => {
        const record = table.get(id);
        if (record?.type !== type) throw missing('Custom object');
        return { ...record, ...changesFrom(input.custom_fields, record.type, record), updated_at: store.now() };
      });
      changed.forEach(table.put);
      return { success: true, updated_ids: input.ids };
    },
  };
}
