import { isInherited } from '../names/inherited.ts';
import { words } from '../names/words.ts';
import type { Choice, File, Numeric, RecordShape, Shape, Text } from '../openapi/shape.ts';
import { core, type Imports, keyCode, quote, valueCode } from './code.ts';
import { choiceText, fieldText } from './phrases.ts';
import type { Mode } from './usage.ts';

/** The context in which a schema is written: its imports and its named records. */
export interface SchemaContext {
  readonly imports: Imports;
  readonly mode: Mode;
  /** Returns the name of a record that is written elsewhere, or `undefined` for a record that is written inline. */
  named(record: RecordShape, found: readonly string[]): string | undefined;
}

/** Returns the valibot schema of a shape. `found` holds the words for its location, from which inner records are named. */
export function schemaCode(shape: Shape, context: SchemaContext, found: readonly string[]): string {
  const code = bareCode(shape, context, found);
  return shape.nullable && shape.kind !== 'anything' ? `v.nullable(${code})` : code;
}

function bareCode(shape: Shape, context: SchemaContext, found: readonly string[]): string {
  context.imports.add('valibot', '* as v');
  switch (shape.kind) {
    case 'text':
      return textCode(shape, context);
    case 'number':
      return numberCode(shape, context);
    case 'flag':
      return 'v.boolean()';
    case 'choice':
      return choiceCode(shape, context);
    case 'list': {
      const item = `v.array(${schemaCode(shape.item, context, found)})`;
      return context.mode === 'input'
        ? piped(item, [limit('minLength', shape.minItems), limit('maxLength', shape.maxItems)])
        : item;
    }
    case 'either':
      return `v.union([${shape.options.map((option) => schemaCode(option, context, found)).join(', ')}])`;
    case 'file':
      return fileCode(shape, context);
    case 'anything':
      return shape.recursive
        ? `${context.imports.add(core, 'doc')}(v.unknown(), 'Not validated, because the schema contains itself.')`
        : 'v.unknown()';
    case 'record':
      return context.named(shape, found) ?? recordCode(shape, context, found);
  }
}

const piped = (code: string, actions: readonly (string | undefined)[]) => {
  const given = actions.filter((action) => action !== undefined);
  return given.length === 0 ? code : `v.pipe(${code}, ${given.join(', ')})`;
};

const limit = (action: string, value: number | undefined) =>
  value === undefined ? undefined : `v.${action}(${value})`;

function textCode({ format, minLength, maxLength }: Text, { mode, imports }: SchemaContext): string {
  if (mode === 'output') return 'v.string()';
  if (format === 'date-time') return imports.add('../fields.ts', 'Time');
  if (format === 'date') return imports.add('../fields.ts', 'Day');
  return piped('v.string()', [
    minLength === 1 ? 'v.nonEmpty()' : limit('minLength', minLength),
    limit('maxLength', maxLength),
  ]);
}

function numberCode({ integer, minimum, maximum, epoch }: Numeric, { mode, imports }: SchemaContext): string {
  if (mode === 'output') return 'v.number()';
  if (epoch !== undefined) return imports.add(core, epoch === 'seconds' ? 'EpochSeconds' : 'EpochMilliseconds');
  return piped('v.number()', [
    integer ? 'v.integer()' : undefined,
    limit('minValue', minimum),
    limit('maxValue', maximum),
  ]);
}

/** Responses may contain new values. Requests may not. */
function choiceCode({ values }: Choice, { mode }: SchemaContext): string {
  if (mode === 'input')
    return values.length === 1 ? `v.literal(${valueCode(values[0])})` : `v.picklist(${valueCode(values)})`;
  const [text, number] = ['string', 'number'].map((type) => values.some((value) => typeof value === type));
  if (text && number) return 'v.union([v.string(), v.number()])';
  return number ? 'v.number()' : 'v.string()';
}

const fileCode = ({ raw }: File, { mode, imports }: SchemaContext) =>
  mode === 'output' ? 'v.string()' : imports.add(core, raw ? 'RawBody' : 'Upload');

/** Returns the schema of a record that is written inline. */
export function recordCode(shape: RecordShape, context: SchemaContext, found: readonly string[]): string {
  if (Object.keys(shape.fields).length === 0)
    return `v.record(v.string(), ${shape.rest ? schemaCode(shape.rest, context, found) : 'v.unknown()'})`;
  return context.mode === 'input' ? inputCode(shape, context, found) : outputCode(shape, context, found);
}

function inputCode(shape: RecordShape, context: SchemaContext, found: readonly string[]): string {
  const writable = Object.entries(shape.fields).filter(([, { readOnly }]) => !readOnly);
  const declared = writable.filter(([name]) => !isInherited(name) || shape.required.includes(name));
  const fields = declared.map(([name, { shape: inner }]) => {
    const doc = context.imports.add(core, 'doc');
    const code = schemaCode(inner, context, [...found, ...words(name)]);
    const wanted = shape.required.includes(name) ? code : `v.optional(${code})`;
    return `${keyCode(name)}: ${doc}(${wanted}, ${quote(fieldText(name, inner))})`;
  });
  const entries = `{ ${fields.join(', ')} }`;
  // An open object keeps the fields that it does not declare.
  if (declared.length < writable.length && !shape.rest) return `v.looseObject(${entries})`;
  return shape.rest
    ? `v.objectWithRest(${entries}, ${schemaCode(shape.rest, context, found)})`
    : `v.strictObject(${entries})`;
}

function outputCode(shape: RecordShape, context: SchemaContext, found: readonly string[]): string {
  const fields = Object.entries(shape.fields).filter(([, { writeOnly }]) => !writeOnly);
  const sure = (name: string, inner: Shape) => shape.required.includes(name) && !inner.nullable;
  const code = ([name, { shape: inner }]: (typeof fields)[number]) => {
    const { nullable: _, ...bare } = inner;
    const values = inner.kind === 'choice' ? choiceText(inner.values) : undefined;
    const plain = schemaCode(bare, context, [...found, ...words(name)]);
    return `${keyCode(name)}: ${values === undefined ? plain : `${context.imports.add(core, 'doc')}(${plain}, ${quote(values)})`}`;
  };
  const required = fields.filter(([name, { shape: inner }]) => sure(name, inner)).map(code);
  const optional = fields.filter(([name, { shape: inner }]) => !sure(name, inner) && !isInherited(name)).map(code);
  return `${context.imports.add(core, 'record')}({ ${required.join(', ')} }, { ${optional.join(', ')} })`;
}
