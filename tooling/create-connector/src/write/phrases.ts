import type { EntityDraft, OperationDraft, ParameterDraft } from '../draft/model.ts';
import { aOrAn } from '../names/plural.ts';
import { sentence, words } from '../names/words.ts';
import type { Shape } from '../openapi/shape.ts';

/** What an operation does, told from its names: a place for a person's own words. */
export function summaryOf(entity: EntityDraft, { action, kind }: OperationDraft): string {
  const one = entity.singular.join(' ');
  const many = entity.plural.join(' ');
  const known: Readonly<Record<string, string>> = {
    list: `List ${many}.`,
    get: one === many ? `Get ${many}.` : `Get ${aOrAn(one)}.`,
    create: `Create ${aOrAn(one)}.`,
    update: `Change ${aOrAn(one)}.`,
    delete: `Delete ${aOrAn(one)}.`,
    search: `Search ${many}.`,
  };
  const plain = known[action];
  if (plain !== undefined && (action !== 'list' || kind === 'list')) return plain;
  return `${sentence(action)} (${many}).`;
}

/** What a draft knows of why an operation should not be used any more. */
export const deprecation = 'The vendor calls it deprecated; the draft does not know what takes its place.';

export const entitySummary = ({ plural }: EntityDraft): string => `${sentence(plural.join(' '))}.`;

/** What a parameter is, told from its name. */
export function parameterText({ name, role, location, shape }: ParameterDraft, entity: EntityDraft): string {
  if (role === 'cursor') return 'Cursor of the page to get: `meta.nextCursor` of the one before.';
  if (role === 'limit') return 'Records per page.';
  if (location === 'path' && /^id$/i.test(name)) return `Id of the ${entity.singular.join(' ')}.`;
  return fieldText(name, shape);
}

/** What a field is, told from its name. */
export function fieldText(name: string, shape: Shape): string {
  const parts = words(name);
  if (parts.length === 0) return 'A field.';
  if (shape.kind === 'flag')
    return `Whether it ${parts[0] === 'is' || parts[0] === 'has' ? '' : 'is '}${parts.join(' ')}.`;
  if ((parts.length === 2 || parts.length === 3) && parts.at(-1) === 'id')
    return `Id of the ${parts.slice(0, -1).join(' ')}.`;
  return `${sentence(name)}.`;
}

/** The values of a choice in an answer, which may grow: named, not required. */
export function choiceText(values: readonly (string | number)[]): string | undefined {
  const shown = values.map(String);
  if (shown.length > 8 || shown.some((value) => value === '' || value.length > 40)) return undefined;
  return shown.length === 1 ? `${shown[0]}.` : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}.`;
}
