import * as v from 'valibot';
import { crud } from '../../../engine/crud.ts';
import type { Table } from '../../../engine/table.ts';
import { oneOf, required, text } from '../fields.ts';
import { type PylonRoutes, wholeList } from '../pylon-body.ts';
import { type TagRecord, tagObjects } from '../records/tag.ts';
import { duplicate } from '../rejection.ts';
import type { PylonStore } from '../store.ts';

export function tagRoutes(store: PylonStore): PylonRoutes {
  const { tags, random } = store;
  const unique = ({ value, object_type }: Pick<TagRecord, 'value' | 'object_type'>, id?: string) => {
    const same = tags.find((tag) => tag.value === value && tag.object_type === object_type && tag.id !== id);
    if (same) throw duplicate(`Tag already exists: ${value}`, same.id);
  };
  return {
    'GET /tags': () => ({ data: tags.all(), pagination: wholeList }),
    ...crud(store.style, {
      noun: 'Tag',
      table: tags,
      stamped: false,
      routes: { get: 'GET /tags/{id}', create: 'POST /tags', update: 'PATCH /tags/{id}', delete: 'DELETE /tags/{id}' },
      create: {
        input: v.object({ value: required, object_type: oneOf(tagObjects), hex_color: v.optional(text, '#6b7280') }),
        record: (input) => {
          unique(input);
          return { id: random.uuid(), ...input };
        },
      },
      update: {
        input: v.object({ value: v.optional(text), hex_color: v.optional(text) }),
        changes: (input, tag) => {
          unique({ ...tag, ...(input.value !== undefined && { value: input.value }) }, tag.id);
          return input;
        },
        done: (tag, before) => replaceTag(store, before, tag.value),
      },
      removed: (tag) => replaceTag(store, tag, undefined),
    }),
  };
}

/** Issues and accounts carry tags by name, articles by id. */
function replaceTag({ issues, accounts, knowledge }: PylonStore, tag: TagRecord, value: string | undefined): void {
  if (tag.value === value) return;
  if (tag.object_type === 'issue') replaceIn(issues, 'tags', tag.value, value);
  if (tag.object_type === 'account') replaceIn(accounts, 'tags', tag.value, value);
  if (tag.object_type === 'article' && value === undefined) replaceIn(knowledge.articles, 'tag_ids', tag.id, value);
}

function replaceIn<K extends string, T extends { readonly id: string } & { readonly [P in K]: readonly string[] }>(
  records: Pick<Table<T>, 'filter' | 'put'>,
  field: K,
  old: string,
  value: string | undefined,
): void {
  for (const record of records.filter((one) => one[field].includes(old))) {
    const tags = record[field].flatMap((tag) => (tag === old ? (value ?? []) : tag));
    records.put({ ...record, [field]: tags });
  }
}
