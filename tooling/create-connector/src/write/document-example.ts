import { isNested } from '../draft/input-fields.ts';
import type { OperationDraft, ParameterDraft } from '../draft/model.ts';
import { isObject } from '../json.ts';
import type { SourceParameter } from '../openapi/source.ts';
import { fitted } from './fitted.ts';
import { lifelike } from './lifelike.ts';

/** An example with more text than this does not belong into a definition. */
const longExample = 800;
const secret = /secret|passw(or)?d|private_?key|api_?key|authorization|(access|refresh|auth|bearer)_?token/i;

/**
 * Returns the document's own example of an operation with nested parameters, as parameters that the draft accepts. Returns `undefined` if
 * the document has none, or only invalid or long ones.
 */
export function documentExample(operation: OperationDraft): Readonly<Record<string, unknown>> | undefined {
  if (!isNested(operation)) return undefined;
  const outside = operation.parameters.filter(({ location }) => location !== 'body');
  const given = new Map(outside.flatMap((each) => exampleOf(each, operation.source.parameters)));
  const body = bodyExample(operation);
  const needsBody = operation.parameters.some(({ location, required }) => location === 'body' && required);
  const isShown =
    body !== undefined || [...given.values()].some((value) => typeof value === 'object' && value !== null);
  if (!isShown || (needsBody && body === undefined)) return undefined;
  // Where the document shows only the body, the example needs a path too.
  const values = outside.flatMap((each): [string, unknown][] => {
    if (given.has(each.name)) return [[each.name, given.get(each.name)]];
    return each.required ? [[each.name, lifelike(each.wire, each.shape, 'input')]] : [];
  });
  const example = { ...Object.fromEntries(values), ...body };
  const text = JSON.stringify(example);
  return text.length > longExample || secret.test(text) ? undefined : example;
}

/** Returns the first valid example of a parameter outside the body. Pages have none: an example begins with the first one. */
function exampleOf(
  { name, wire, location, shape, role }: ParameterDraft,
  given: readonly SourceParameter[],
): [name: string, value: unknown][] {
  if (role !== undefined) return [];
  const source = given.find((each) => each.name === wire && each.location === location);
  const values = (source?.examples ?? []).map((value) => fitted(shape, value));
  const found = values.find((value) => value !== undefined && !(location === 'path' && `${value}`.trim() === ''));
  return found === undefined ? [] : [[name, found]];
}

/** Returns the first example of the body that is valid, by parameters. */
function bodyExample({ source, parameters, wholeBody }: OperationDraft): Readonly<Record<string, unknown>> | undefined {
  const own = parameters.filter(({ location }) => location === 'body');
  for (const value of source.body?.examples ?? []) {
    const [whole] = own;
    if (wholeBody !== undefined) {
      const body = whole && fitted(whole.shape, value);
      if (body !== undefined) return { [wholeBody]: body };
    } else if (isObject(value)) {
      const fields = fieldsOf(value, own, readOnlyOf(source.body?.shape));
      if (fields !== undefined) return fields;
    }
  }
  return undefined;
}

function fieldsOf(
  example: Readonly<Record<string, unknown>>,
  parameters: readonly ParameterDraft[],
  readOnly: ReadonlySet<string>,
): Readonly<Record<string, unknown>> | undefined {
  const isKnown = (name: string) => readOnly.has(name) || parameters.some(({ wire }) => wire === name);
  if (!Object.keys(example).every(isKnown)) return undefined;
  const fields = parameters.map(({ name, wire, shape, required, role }) => {
    if (role !== undefined || !Object.hasOwn(example, wire)) return { name, value: undefined, isValid: !required };
    const value = fitted(shape, example[wire]);
    return { name, value, isValid: value !== undefined };
  });
  if (!fields.every(({ isValid }) => isValid)) return undefined;
  return Object.fromEntries(fields.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])));
}

/** The fields that the vendor sets. They are in examples of the whole record, and are no parameters. */
function readOnlyOf(shape: ParameterDraft['shape'] | undefined): ReadonlySet<string> {
  const fields = shape?.kind === 'record' ? Object.entries(shape.fields) : [];
  return new Set(fields.flatMap(([name, field]) => (field.readOnly ? [name] : [])));
}
