import { asObject } from '../../../engine/body.ts';
import type { SandboxRequest } from '../../../engine/emulator.ts';
import { slugOf } from '../data/names.ts';
import { anyBody } from '../fields.ts';
import { findRecord } from '../lookup.ts';
import { firstText, textsWithin } from '../named-ids.ts';
import { isSelect, type SelectOption } from '../records/custom-field.ts';
import { invalid } from '../rejection.ts';
import type { PylonRoutes, PylonStore } from '../store.ts';

/**
 * The options of a select field, one or several at a time. Added after July 2026: the bodies are not documented, so an
 * option may be the body itself or lie in any list of it; the response is the field, as `PATCH /custom-fields/{id}` has it.
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
