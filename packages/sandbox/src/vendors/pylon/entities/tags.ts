import * as v from 'valibot';
import { restRoutes } from '../../../engine/crud.ts';
import { entityRoutes } from '../entity.ts';
import { oneOf, required, text } from '../fields.ts';
import { whole } from '../paging.ts';
import { type TagRecord, tagObjects } from '../records/organisation.ts';
import { referencesIn } from '../references.ts';
import { duplicate } from '../rejection.ts';
import type { PylonRoutes, PylonStore } from '../store.ts';

export function tagRoutes(store: PylonStore): PylonRoutes {
  const { tags, random } = store;
  const unique = ({ value, object_type }: Pick<TagRecord, 'value' | 'object_type'>, id?: string) => {
    const same = tags.find((tag) => tag.value === value && tag.object_type === object_type && tag.id !== id);
    if (same) throw duplicate(`Tag already exists: ${value}`, same.id);
  };
  const { issueTag, accountTag, articleTag } = referencesIn(store);
  const carriers = { issue: issueTag, account: accountTag };
  const carrierOf = ({ object_type }: TagRecord) =>
    Object.entries(carriers).find(([type]) => type === object_type)?.[1];
  return entityRoutes(store, {
    style: { list: whole },
    noun: 'Tag',
    table: tags,
    stamped: false,
    routes: restRoutes('/tags/{id}'),
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
        unique({ object_type: tag.object_type, value: input.value ?? tag.value }, tag.id);
        return input;
      },
      done: (tag, before) => carrierOf(tag)?.move(before.value, tag.value),
    },
    removed: (tag) => {
      carrierOf(tag)?.release(tag.value);
      articleTag.release(tag.id);
    },
  });
}
