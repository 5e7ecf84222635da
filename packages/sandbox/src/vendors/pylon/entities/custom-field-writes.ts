import { findRecord, requireOneOf } from '../changes.ts';
import { slugOf } from '../data/names.ts';
import { type Input, inputOf } from '../input.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import {
  type CustomFieldRecord,
  customFieldObjects,
  customFieldTypes,
  type SelectOption,
} from '../records/custom-field.ts';
import { duplicate, invalid } from '../rejection.ts';
import type { PylonStore } from '../store.ts';
import { renameFieldOnRecords } from './custom-field-rename.ts';

export function customFieldWriteRoutes(store: PylonStore): PylonRoutes {
  const refuseDuplicate = (slug: string, objectType: string, except?: string) => {
    const same = store.customFields.find(
      (field) => field.slug === slug && field.object_type === objectType && field.id !== except,
    );
    if (same) throw duplicate(`Custom field already exists: ${slug}`, same.id);
  };
  return {
    'POST /custom-fields': (request) => {
      const input = inputOf(request);
      const label = input.required('label');
      const object_type = input.required('object_type');
      const type = input.required('type');
      requireOneOf('object_type', object_type, customFieldObjects);
      requireOneOf('type', type, customFieldTypes);
      const slug = input.text('slug') || slugOf(label).replaceAll('-', '_');
      refuseDuplicate(slug, object_type);
      const now = store.now();
      const field: CustomFieldRecord = {
        id: store.random.uuid(),
        slug,
        label,
        description: input.text('description') ?? '',
        object_type,
        type,
        source: 'pylon',
        is_read_only: false,
        default_value: input.text('default_value') ?? null,
        default_values: input.texts('default_values') ?? null,
        select_metadata: isSelect(type) ? { options: optionsFrom(input) ?? [] } : null,
        number_metadata: null,
        created_at: now,
        updated_at: now,
      };
      return { data: store.customFields.insert(field) };
    },
    'PATCH /custom-fields/{id}': (request) => {
      const field = findRecord(store.customFields, request.params.id, 'Custom field');
      const input = inputOf(request);
      const slug = input.text('slug') || field.slug;
      refuseDuplicate(slug, field.object_type, field.id);
      const options = optionsFrom(input);
      if (options && !isSelect(field.type)) throw invalid('Only select and multiselect fields have select_options');
      const changed: CustomFieldRecord = {
        ...field,
        slug,
        label: input.text('label') || field.label,
        description: input.text('description') ?? field.description,
        default_value: input.text('default_value') ?? field.default_value,
        default_values: input.texts('default_values') ?? field.default_values,
        ...(options && { select_metadata: { options } }),
        updated_at: store.now(),
      };
      if (slug !== field.slug) renameFieldOnRecords(store, field, slug);
      store.customFields.update(field.id, changed);
      return { data: changed };
    },
  };
}

export function isSelect(type: string): boolean {
  return type === 'select' || type === 'multiselect';
}

/** Reads `select_options`, which replace all there are; a slug that is left out follows from the label. */
function optionsFrom(input: Input): SelectOption[] | undefined {
  const options = input.objects('select_options')?.map((option) => {
    const label = option.required('label');
    const description = option.text('ai_description');
    return { label, slug: option.text('slug') || slugOf(label), ...(description && { ai_description: description }) };
  });
  const slugs = new Set(options?.map(({ slug }) => slug));
  if (options && slugs.size < options.length) throw invalid('select_options must have different slugs');
  return options;
}
