import type { JsonSchema, OperationDescription, SchemaDefinitions } from '@agent-connectors/core/describe';
import { shortenTexts } from '../result/shorten-texts.ts';
import { estimateTokens } from '../result/tokens.ts';
import { definitionsOf, partsOf } from '../schema-parts.ts';
import { eitherOf, isSelection, type Place, placesAt, selectionOf } from './find-places.ts';
import { type Detail, fieldLines } from './type-text.ts';
import { areApart, conditionsText, fixedValues } from './variant-condition.ts';

const mostValues = 200;

/** Of one parameter, from everything to the least. A filter that contains itself has no end. */
const levels: readonly Detail[] = [
  { depth: 5, texts: 'all', values: mostValues },
  { depth: 5, texts: 'whole', values: mostValues },
  { depth: 3, texts: 'whole', values: 60 },
  { depth: 3, texts: 'first', values: 20 },
  { depth: 2, texts: 'first', values: 20 },
  { depth: 1, texts: 'first', values: 12 },
  { depth: 0, texts: 'first', values: 12 },
];
const smallest: Detail = { depth: 0, texts: 'none', values: 3 };
const mostTokens = 2000;

/** The word for the result where a parameter is asked for. */
const result = 'returns';

/**
 * Describes one parameter in full, by its dot path; otherwise the field of the result that has this path, or the whole result for `returns`. What differs
 * between variants is written for each. Returns `undefined` where there is neither.
 */
export function describeParameter(
  { input, output, from }: Pick<OperationDescription, 'input' | 'output' | 'from'>,
  path: string,
): string | undefined {
  const names = path.split('.');
  const definitions = definitionsOf(input);
  const parameter = joined(placesAt(input, names, definitions, false), definitions);
  if (parameter.length > 0) return inFull(parameter, definitions, names, sourcesBelow(from, names));
  if (output === null) return undefined;
  const isNamed = names[0] === result;
  const own = definitionsOf(output);
  const field = joined(placesAt(output, isNamed ? names.slice(1) : names, own, isNamed), own);
  return field.length === 0 ? undefined : inFull(field.map(always), own, names, {});
}

const always = (place: Place): Place => ({ ...place, isRequired: true });

/** A field whose values tell the variants apart is one field with the values of all. */
function joined(places: readonly Place[], definitions: SchemaDefinitions): readonly Place[] {
  const schemas = places.map(({ schema }) => schema);
  if (places.length < 2 || !areApart(schemas, definitions)) return places;
  const parts = schemas.map((schema) => partsOf(schema, definitions));
  const descriptions = new Set(
    parts.flatMap(({ description }) => (typeof description === 'string' ? [description] : [])),
  );
  const schema: JsonSchema = {
    enum: schemas.flatMap((each) => fixedValues(each, definitions) ?? []),
    ...(descriptions.size > 0 && { description: [...descriptions].join(' ') }),
  };
  return [{ schema, isRequired: places.every(({ isRequired }) => isRequired), when: [] }];
}

/** Writes a field with as many of its inner fields and texts as fit. */
function inFull(
  places: readonly Place[],
  definitions: SchemaDefinitions,
  path: readonly string[],
  from: Readonly<Record<string, string>>,
): string {
  const name = path.findLast((each) => !isSelection(each)) ?? '';
  const written = (detail: Detail) =>
    placesText(places, name, path, (parent) => fieldLines(parent, { ...detail, definitions, from }).join('\n'));
  for (const level of levels) {
    const text = written(level);
    if (estimateTokens(text) > mostTokens) continue;
    return level.values === mostValues
      ? text
      : `${text}\n// Shortened. Pass a longer path, such as ${path.join('.')}.<field>.`;
  }
  return shortenTexts(written(smallest), mostTokens * 2);
}

/** Writes what a field is in each of its variants. Those in which it is the same are written once. */
function placesText(
  places: readonly Place[],
  name: string,
  path: readonly string[],
  write: (parent: JsonSchema) => string,
): string {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const required = place.isRequired ? [name] : [];
    const text = write({ type: 'object', properties: { [name]: place.schema }, required });
    groups.set(text, [...(groups.get(text) ?? []), place]);
  }
  if (groups.size === 1) return [...groups.keys()].join('');
  const texts = [...groups].map(([text, group]) => {
    const when = eitherOf(group);
    return `// ${when.length === 0 ? 'In one variant' : `With ${conditionsText(when)}`}:\n${text}`;
  });
  const selection = places.flatMap(({ when }) => when.flatMap(selectionOf))[0];
  const one = [...path.slice(0, -1), selection, ...path.slice(-1)].join('.');
  return [...texts, ...(selection === undefined ? [] : [`// One of them alone: ${one}`])].join('\n');
}

/** Sources by their path below a parameter, which begins with its name. */
function sourcesBelow(from: Readonly<Record<string, string>>, path: readonly string[]): Record<string, string> {
  const names = path.filter((name) => !isSelection(name));
  const [name, whole] = [names.at(-1) ?? '', names.join('.')];
  return Object.fromEntries(
    Object.entries(from).flatMap(([full, source]) =>
      full === whole || full.startsWith(`${whole}.`) ? [[`${name}${full.slice(whole.length)}`, source]] : [],
    ),
  );
}
