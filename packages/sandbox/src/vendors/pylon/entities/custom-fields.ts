import * as v from 'valibot';
import { asObject } from '../../../engine/body.ts';
import { is } from '../../../engine/conditions.ts';
import { restRoutes } from '../../../engine/crud.ts';
import type { SandboxRequest } from '../../../engine/emulator.ts';
import { slugOf } from '../../../engine/seed.ts';
import type { Table } from '../../../engine/table.ts';
import { entityRoutes } from '../entity.ts';
import { anyBody, objects, oneOf, optionalText, required, text, texts } from '../fields.ts';
import { findRecord } from '../lookup.ts';
import { firstText, textsWithin } from '../named-ids.ts';
import { whole } from '../paging.ts';
import {
  blankCustomField,
  type CustomFieldRecord,
  type CustomFieldValues,
  customFieldObjects,
  customFieldTypes,
  isSelect,
  type SelectOption,
} from '../records/custom-field.ts';
import { duplicate, invalid } from '../rejection.ts';
import type { PylonRoutes, PylonStore } from '../store.ts';

/** `select_options`, which replace all existing options; an omitted slug follows from the label. */
const selectOptions = v.pipe(
  objects({ label: required, slug: optionalText, ai_description: optionalText }),
  v.transform((given) => {
    const options = given.map(({ label, slug = slugOf(label), ai_description }): SelectOption => {
      return { label, slug, ...(ai_description && { ai_description }) };
    });
    const slugs = new Set(options.map(({ slug }) => slug));
    if (slugs.size < options.length) throw invalid('select_options must have different slugs');
    return options;
  }),
);

const fields = {
  slug: optionalText,
  description: v.optional(text),
  default_value: v.optional(text),
  default_values: v.optional(texts),
  select_options: v.optional(selectOptions),
};

export function customFieldRoutes(store: PylonStore): PylonRoutes {
  const { customFields } = store;
  const requireUnique = (slug: string, objectType: string, except?: string) => {
    const same = customFields.find(
      (field) => field.slug === slug && field.object_type === objectType && field.id !== except,
    );
    if (same) throw duplicate(`Custom field already exists: ${slug}`, same.id);
  };
  return entityRoutes(store, {
    style: { list: whole },
    noun: 'Custom field',
    table: customFields,
    routes: restRoutes('/custom-fields/{id}', ['list', 'create', 'get', 'update']),
    filter: v.object({ object_type: oneOf(customFieldObjects) }),
    where: { object_type: is('object_type') },
    create: {
      input: v.object({
        ...fields,
        label: required,
        object_type: oneOf(customFieldObjects),
        type: oneOf(customFieldTypes),
      }),
      record: ({ select_options: options = [], default_value = null, default_values = null, ...input }) => {
        const { slug = slugOf(input.label).replaceAll('-', '_'), description = '' } = input;
        requireUnique(slug, input.object_type);
        const select_metadata = isSelect(input.type) ? { options } : null;
        return { ...blankCustomField, ...input, slug, description, default_value, default_values, select_metadata };
      },
    },
    update: {
      input: v.object({ ...fields, label: optionalText }),
      changes: ({ select_options: options, ...input }, field) => {
        requireUnique(input.slug ?? field.slug, field.object_type, field.id);
        if (options && !isSelect(field.type)) throw invalid('Only select and multiselect fields have select_options');
        return { ...input, select_metadata: options && { options } };
      },
      done: (field, before) => renameOnRecords(store, before, field.slug),
    },
  });
}

interface WithFields {
  readonly custom_fields: CustomFieldValues;
}

/** Moves values to a renamed field's slug, because objects store values by slug. */
function renameOnRecords(store: PylonStore, { object_type, slug }: CustomFieldRecord, to: string): void {
  if (slug === to) return;
  const rename = <T extends WithFields>(table: Table<T>) => {
    for (const record of table.filter(({ custom_fields }) => slug in custom_fields)) {
      const entries = Object.entries(record.custom_fields).map(([name, value]) => [name === slug ? to : name, value]);
      table.put({ ...record, custom_fields: Object.fromEntries(entries) });
    }
  };
  if (object_type === 'account') rename(store.accounts);
  if (object_type === 'contact') rename(store.contacts);
  if (object_type === 'issue') rename(store.issues);
  if (object_type === 'task') rename(store.tasks);
  if (object_type === 'project') rename(store.projects);
  if (object_type === 'meeting') rename(store.callRecordings);
}

/**
 * Routes for the options of a select field, one or several at a time. Added after July 2026: the bodies are not
 * documented, so an option may be the body itself or an entry of any list in it. The response is the field.
 */
export function selectOptionRoutes(store: PylonStore): PylonRoutes {
  const change = (request: SandboxRequest, changed: (options: readonly SelectOption[]) => readonly SelectOption[]) => {
    const { id, type, select_metadata } = findRecord(store.customFields, request.params.id, 'Custom field');
    if (!isSelect(type)) throw invalid('Only select and multiselect fields have options');
    const options = changed(select_metadata?.options ?? []);
    return { data: store.customFields.update(id, { select_metadata: { options }, updated_at: store.now() }) };
  };
  return {
    'POST /custom-fields/{id}/select-options': (request) =>
      change(request, (options) => {
        const added = optionsIn(store.style.input(request, anyBody)).map((option) => ({
          label: option.slug,
          ...option,
        }));
        return [...options.filter(({ slug }) => !added.some((option) => option.slug === slug)), ...added];
      }),
    'PATCH /custom-fields/{id}/select-options': (request) =>
      change(request, (options) => {
        const changes = optionsIn(store.style.input(request, anyBody));
        return options.map((option) => ({ ...option, ...changes.find(({ slug }) => slug === option.slug) }));
      }),
    'DELETE /custom-fields/{id}/select-options': (request) =>
      change(request, (options) => {
        const query = [...request.query.values()].flatMap((value) => [value, ...value.split(',')]);
        const named = new Set([...query, ...textsWithin(store.style.input(request, anyBody))]);
        return options.filter(({ slug }) => !named.has(slug));
      }),
  };
}

type OptionChange = Partial<SelectOption> & { readonly slug: string };

function optionsIn(body: Readonly<Record<string, unknown>>): OptionChange[] {
  const lists = Object.values(body).filter(Array.isArray).flat();
  return [body, ...lists].flatMap((value: unknown): OptionChange[] => {
    const option = typeof value === 'string' ? { label: value } : asObject(value);
    const label = option && firstText(option, ['label', 'name', 'new_label']);
    const slug = option && (firstText(option, ['slug', 'option_slug']) ?? (label && slugOf(label)));
    if (!slug) return [];
    const ai_description = firstText(option, ['ai_description']);
    return [{ slug, ...(label && { label }), ...(ai_description && { ai_description }) }];
  });
}
