import { asObject } from '../../../engine/body.ts';
import { findRecord } from '../changes.ts';
import { slugOf } from '../data/names.ts';
import { inputOf } from '../input.ts';
import { firstText, textsWithin } from '../named-ids.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import type { CustomFieldRecord, SelectOption } from '../records/custom-field.ts';
import { invalid } from '../rejection.ts';
import type { PylonStore } from '../store.ts';
import { isSelect } from './custom-field-writes.ts';

type Raw = Readonly<Record<string, unknown>>;

/**
 * The options of a select field, one or several at a time. Added after July 2026: the bodies are not documented, so an
 * option may be the body itself or lie in any list of it; the answer is the field, as `PATCH /custom-fields/{id}` has it.
 */
export function selectOptionRoutes(store: PylonStore): PylonRoutes {
  const find = (id: string | undefined): CustomFieldRecord => {
    const field = findRecord(store.customFields, id, 'Custom field');
    if (!isSelect(field.type)) throw invalid('Only select and multiselect fields have options');
    return field;
  };
  const changed = (field: CustomFieldRecord, options: readonly SelectOption[]) => ({
    data: store.customFields.update(field.id, { select_metadata: { options }, updated_at: store.now() }),
  });
  const optionsOf = (field: CustomFieldRecord) => field.select_metadata?.options ?? [];
  return {
    'POST /custom-fields/{id}/select-options': (request) => {
      const field = find(request.params.id);
      const added = optionsIn(inputOf(request).raw).map((option) => ({ label: option.slug, ...option }));
      const rest = optionsOf(field).filter(({ slug }) => !added.some((option) => option.slug === slug));
      return changed(field, [...rest, ...added]);
    },
    'PATCH /custom-fields/{id}/select-options': (request) => {
      const field = find(request.params.id);
      const changes = optionsIn(inputOf(request).raw);
      const merged = optionsOf(field).map((option) => ({
        ...option,
        ...changes.find(({ slug }) => slug === option.slug),
      }));
      return changed(field, merged);
    },
    'DELETE /custom-fields/{id}/select-options': (request) => {
      const field = find(request.params.id);
      const query = [...request.query.values()].flatMap((value) => [value, ...value.split(',')]);
      const named = new Set([...query, ...textsWithin(inputOf(request).raw)]);
      return changed(
        field,
        optionsOf(field).filter(({ slug }) => !named.has(slug)),
      );
    },
  };
}

interface OptionChange {
  readonly slug: string;
  readonly label?: string;
  readonly ai_description?: string;
}

function optionsIn(raw: Raw): OptionChange[] {
  const lists = Object.values(raw).filter(Array.isArray).flat();
  return [raw, ...lists].flatMap((value: unknown) => {
    const option = typeof value === 'string' ? { label: value } : asObject(value);
    const label = option && firstText(option, ['label', 'name', 'new_label']);
    const slug = option && (firstText(option, ['slug', 'option_slug']) ?? (label && slugOf(label)));
    if (!slug) return [];
    const description = firstText(option, ['ai_description']);
    return [{ slug, ...(label && { label }), ...(description && { ai_description: description }) }];
  });
}
