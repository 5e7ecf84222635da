import type { EntityDraft, OperationDraft, ParameterDraft } from '../draft/model.ts';
import { isVerb } from '../draft/verbs.ts';
import { aOrAn, plural, pluralOf } from '../names/plural.ts';
import { phrase, sentence, words } from '../names/words.ts';
import type { Shape } from '../openapi/shape.ts';

/** Returns the summary of an operation, derived from its name. A person must rewrite it. */
export function summaryOf(entity: EntityDraft, { action, kind, path }: OperationDraft): string {
  const one = entity.singular.join(' ');
  const many = entity.plural.join(' ');
  const single = one === many ? many : aOrAn(one);
  const known: Readonly<Record<string, string>> = {
    list: `List ${many}.`,
    get: `Get ${single}.`,
    create: `Create ${single}.`,
    update: `Update ${single}.`,
    delete: `Delete ${single}.`,
    search: `Search ${many}.`,
  };
  const plain = Object.hasOwn(known, action) ? known[action] : undefined;
  if (plain !== undefined && (action !== 'list' || kind === 'list')) return plain;
  const [verb = '', ...objects] = words(action);
  const records = path.includes('{') ? single : many;
  if (isVerb(verb) && objects.length === 0) return `${sentence(verb)} ${records}.`;
  if (isVerb(verb) && objects.join() === 'many') return `${sentence(verb)} many ${many}.`;
  if (isVerb(verb) && !objects.some((word) => notNouns.has(word)))
    return `${sentence(verb)} ${object(verb, objects)} of ${records}.`;
  return `${sentence(action)} (${many}).`;
}

/** Words that cannot be part of a noun. */
const notNouns = new Set('a all and as at by do for from i in is many of on or the to who with without'.split(' '));

/** Returns the title of the wire test of an operation, such as `gets one` or `uploads the cover`. */
export function testTitle(action: string): string {
  const known: Readonly<Record<string, string>> = {
    list: 'lists all',
    get: 'gets one',
    create: 'creates one',
    update: 'updates one',
    delete: 'deletes one',
  };
  const title = Object.hasOwn(known, action) ? known[action] : undefined;
  if (title !== undefined) return title;
  const [verb = '', ...objects] = words(action);
  if (!isVerb(verb)) return phrase(action);
  // The third person of a regular verb ends like a plural: `copies`, `publishes`, `archives`.
  const third = verb === plural(verb) ? `${verb}es` : plural(verb);
  if (objects.length === 0) return third;
  return `${third} ${notNouns.has(objects[0] ?? '') ? phrase(objects.join(' ')) : object(verb, objects)}`;
}

/** Returns the object of a verb with its article: `a comment` of `create`, `the comment` of `update`. */
function object(verb: string, parts: readonly string[]): string {
  const noun = phrase(parts.join(' '));
  const isNew = ['create', 'add', 'import'].includes(verb);
  if (!isNew) return `the ${noun}`;
  return pluralOf(parts).join(' ') === parts.join(' ') ? noun : aOrAn(noun);
}

/** The deprecation of an operation, whose replacement a draft does not know. */
export const deprecation = 'The replacement is not known.';

export const entitySummary = ({ plural: many }: EntityDraft): string => `${sentence(many.join(' '))}.`;

/** Returns the description of a parameter, derived from its name. */
export function parameterText({ name, wire, role, location, shape }: ParameterDraft, entity: EntityDraft): string {
  if (role === 'cursor') return 'Cursor of the page to return: `meta.nextCursor` of the previous page.';
  if (role === 'limit') return 'Maximum number of records per page.';
  if (location === 'path' && /^id$/i.test(name)) return `ID of the ${entity.singular.join(' ')}.`;
  // Parameters that share the vendor's name are distinguished by a prefix.
  if (name === `${location}_${wire}`) return fieldText(wire, shape).replace(/\.$/, `, in the ${location}.`);
  return fieldText(name, shape);
}

/** Returns the description of a field, derived from its name. */
export function fieldText(name: string, shape: Shape): string {
  const parts = words(name);
  const [first = '', ...rest] = parts;
  if (parts.length === 0) return 'A field.';
  if (shape.kind === 'flag') {
    if (first === 'is' || first === 'has') return `Whether it ${phrase(name)}.`;
    const isAction = rest.length > 0 && (isVerb(first) || optionVerbs.has(first));
    return isAction ? `Whether to ${phrase(name)}.` : `Whether it is ${phrase(name)}.`;
  }
  const owner = parts.slice(0, -1);
  if (owner.length === 1 || owner.length === 2) {
    if (parts.at(-1) === 'id') return `ID of the ${phrase(owner.join(' '))}.`;
    if (parts.at(-1) === 'ids') return `IDs of the ${phrase(pluralOf(owner).join(' '))}.`;
  }
  return `${sentence(name)}.`;
}

/** Verbs that begin the names of options, such as `include_archived`. */
const optionVerbs = new Set('include exclude allow show hide use skip force ignore return expand'.split(' '));

/** Lists the known values of a choice in a response, which may have new values. */
export function choiceText(values: readonly (string | number)[]): string | undefined {
  const shown = values.map(String);
  if (shown.length > 8 || shown.some((value) => value === '' || value.length > 40)) return undefined;
  return shown.length === 1 ? `${shown[0]}.` : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}.`;
}
