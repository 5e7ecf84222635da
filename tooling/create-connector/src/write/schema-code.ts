import { words } from '../names/words.ts';
import type { Choice, File, Numeric, RecordShape, Shape, Text } from '../openapi/shape.ts';
import { core, type Imports, keyCode, quote, valueCode } from './code.ts';
import { choiceText, fieldText } from './phrases.ts';
import type { Mode } from './usage.ts';

/** Where code is written: what it may import, and what it calls the records that have a name. */
export interface Place {
  readonly imports: Imports;
  readonly mode: Mode;
  /** The code for a record that is written elsewhere; nothing for one that is written here. */
  named(record: RecordShape, found: readonly string[]): string | undefined;
}

/** The valibot schema of a shape. `found` says where it is, in words, for the names of records inside it. */
export function schemaCode(shape: Shape, place: Place, found: readonly string[]): string {
  const code = bareCode(shape, place, found);
  return shape.nullable && shape.kind !== 'anything' ? `v.nullable(${code})` : code;
}

function bareCode(shape: Shape, place: Place, found: readonly string[]): string {
  place.imports.add('valibot', '* as v');
  switch (shape.kind) {
    case 'text':
      return textCode(shape, place);
    case 'number':
      return numberCode(shape, place);
    case 'flag':
      return 'v.boolean()';
    case 'choice':
      return choiceCode(shape, place);
    case 'list': {
      const item = `v.array(${schemaCode(shape.item, place, found)})`;
      return place.mode === 'input'
        ? piped(item, [limit('minLength', shape.minItems), limit('maxLength', shape.maxItems)])
        : item;
    }
    case 'either':
      return `v.union([${shape.options.map((option) => schemaCode(option, place, found)).join(', ')}])`;
    case 'file':
      return fileCode(shape, place);
    case 'anything':
      return shape.recursive
        ? `${place.imports.add(core, 'doc')}(v.unknown(), 'The same again, left open: its schema contains itself.')`
        : 'v.unknown()';
    case 'record':
      return place.named(shape, found) ?? recordCode(shape, place, found);
  }
}

const piped = (code: string, actions: readonly (string | undefined)[]) => {
  const given = actions.filter((action) => action !== undefined);
  return given.length === 0 ? code : `v.pipe(${code}, ${given.join(', ')})`;
};

const limit = (action: string, value: number | undefined) =>
  value === undefined ? undefined : `v.${action}(${value})`;

function textCode({ format, minLength, maxLength }: Text, { mode, imports }: Place): string {
  if (mode === 'output') return 'v.string()';
  if (format === 'date-time') return imports.add('../fields.ts', 'Time');
  if (format === 'date') return imports.add('../fields.ts', 'Day');
  return piped('v.string()', [
    minLength === 1 ? 'v.nonEmpty()' : limit('minLength', minLength),
    limit('maxLength', maxLength),
  ]);
}

function numberCode({ integer, minimum, maximum }: Numeric, { mode }: Place): string {
  if (mode === 'output') return 'v.number()';
  return piped('v.number()', [
    integer ? 'v.integer()' : undefined,
    limit('minValue', minimum),
    limit('maxValue', maximum),
  ]);
}

/** Answers may bring values that are new; a request may not. */
function choiceCode({ values }: Choice, { mode }: Place): string {
  if (mode === 'input')
    return values.length === 1 ? `v.literal(${valueCode(values[0])})` : `v.picklist(${valueCode(values)})`;
  const [text, number] = ['string', 'number'].map((type) => values.some((value) => typeof value === type));
  if (text && number) return 'v.union([v.string(), v.number()])';
  return number ? 'v.number()' : 'v.string()';
}

const fileCode = (_: File, { mode, imports }: Place) =>
  mode === 'output' ? 'v.string()' : imports.add(core, 'Upload');

/** A record written in place. */
export function recordCode(shape: RecordShape, place: Place, found: readonly string[]): string {
  if (Object.keys(shape.fields).length === 0)
    return `v.record(v.string(), ${shape.rest ? schemaCode(shape.rest, place, found) : 'v.unknown()'})`;
  return place.mode === 'input' ? inputCode(shape, place, found) : outputCode(shape, place, found);
}

function inputCode(shape: RecordShape, place: Place, found: readonly string[]): string {
  const doc = place.imports.add(core, 'doc');
  const fields = Object.entries(shape.fields)
    .filter(([, { readOnly }]) => !readOnly)
    .map(([name, { shape: inner }]) => {
      const code = schemaCode(inner, place, [...found, ...words(name)]);
      const wanted = shape.required.includes(name) ? code : `v.optional(${code})`;
      return `${keyCode(name)}: ${doc}(${wanted}, ${quote(fieldText(name, inner))})`;
    });
  const entries = `{ ${fields.join(', ')} }`;
  return shape.rest
    ? `v.objectWithRest(${entries}, ${schemaCode(shape.rest, place, found)})`
    : `v.strictObject(${entries})`;
}

function outputCode(shape: RecordShape, place: Place, found: readonly string[]): string {
  const fields = Object.entries(shape.fields).filter(([, { writeOnly }]) => !writeOnly);
  const sure = (name: string, inner: Shape) => shape.required.includes(name) && !inner.nullable;
  const code = ([name, { shape: inner }]: (typeof fields)[number]) => {
    const { nullable: _, ...bare } = inner;
    const values = inner.kind === 'choice' ? choiceText(inner.values) : undefined;
    const plain = schemaCode(bare, place, [...found, ...words(name)]);
    return `${keyCode(name)}: ${values === undefined ? plain : `${place.imports.add(core, 'doc')}(${plain}, ${quote(values)})`}`;
  };
  const required = fields.filter(([name, { shape: inner }]) => sure(name, inner)).map(code);
  const optional = fields.filter(([name, { shape: inner }]) => !sure(name, inner)).map(code);
  return `${place.imports.add(core, 'record')}({ ${required.join(', ')} }, { ${optional.join(', ')} })`;
}
