import type { JsonSchema, SchemaDefinitions } from '@agent-connectors/core/describe';
import { partsOf } from '../schema-parts.ts';

/** How much of a schema is written. */
export interface Detail {
  /** Levels of objects inside objects. What lies deeper is `{…}`. */
  readonly depth: number;
  /** Descriptions: all, all but those inside types of one line, their first sentence, only of required and outermost fields, or none. */
  readonly texts: 'all' | 'whole' | 'first' | 'outer' | 'none';
  /** The most values of an enumeration. */
  readonly values: number;
}

export interface TypeContext extends Detail {
  readonly definitions: SchemaDefinitions;
  /** Where IDs come from, by dot path. */
  readonly from: Readonly<Record<string, string>>;
}

export const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null;

/** Writes the fields of an object schema, one to a line, in TypeScript's notation with comments. */
export function fieldLines(schema: JsonSchema, context: TypeContext, path: readonly string[] = []): string[] {
  const { properties = {}, required = [] } = partsOf(schema, context.definitions);
  const indent = '  '.repeat(path.length);
  return Object.entries(properties).flatMap(([name, property]) => {
    const isRequired = required.includes(name);
    const inner = [...path, name];
    const begin = `${indent}${/^[\w$]+$/.test(name) ? name : JSON.stringify(name)}${isRequired ? '' : '?'}: `;
    const comment = commentOf(property, inner, isRequired, context);
    const { head, lines, tail } = writtenType(property, context, inner);
    if (lines.length === 0) return [`${begin}${head}${comment}`];
    return [`${begin}${head}{${comment}`, ...lines, `${indent}}${tail}`];
  });
}

interface Written {
  readonly head: string;
  /** The fields of an object, where they are written one to a line. */
  readonly lines: readonly string[];
  readonly tail: string;
}

const short = (head: string): Written => ({ head, lines: [], tail: '' });

function writtenType(schema: JsonSchema, context: TypeContext, path: readonly string[]): Written {
  const parts = partsOf(schema, context.definitions);
  const variants = parts.anyOf ?? parts.oneOf;
  if (variants !== undefined) {
    const others = variants.filter((variant) => partsOf(variant, context.definitions).type !== 'null');
    const [only] = others;
    if (others.length === 1 && only !== undefined) {
      const written = writtenType(only, context, path);
      const nullable = variants.length > 1 ? '|null' : '';
      return written.lines.length === 0
        ? short(written.head + nullable)
        : { ...written, tail: written.tail + nullable };
    }
    return short(unionText(variants, context, path));
  }
  if (parts.type === 'array') {
    const written = writtenType(parts.items ?? {}, context, path);
    if (written.lines.length > 0) return { ...written, tail: `${written.tail}[]` };
    return short(
      /[|&]/.test(written.head) && !/^[{(]/.test(written.head) ? `(${written.head})[]` : `${written.head}[]`,
    );
  }
  const { properties = {} } = parts;
  if (parts.type !== 'object' || Object.keys(properties).length === 0)
    return short(shortType(schema, context, path.length));
  if (path.length > context.depth) return short('{…}');
  return { head: '', lines: fieldLines(schema, context, path), tail: '' };
}

/** Variants that are objects are written in a line each: `{operator, value}`. */
function unionText(variants: readonly JsonSchema[], context: TypeContext, path: readonly string[]): string {
  const texts = variants.map((variant) => shortType(variant, context, path.length));
  const isLong = texts.join('').length > 80;
  const separator = isLong ? `\n${'  '.repeat(path.length)}| ` : '|';
  return [...new Set(texts)].join(separator);
}

/** Writes a type in one line. */
export function shortType(schema: JsonSchema, context: TypeContext, depth = 0): string {
  const parts = partsOf(schema, context.definitions);
  const { type, format, items, properties, additionalProperties } = parts;
  const values = parts.const === undefined ? parts.enum : [parts.const];
  if (values !== undefined) return valuesText(values, context.values);
  const variants = parts.anyOf ?? parts.oneOf;
  if (variants !== undefined)
    return [...new Set(variants.map((variant) => shortType(variant, context, depth)))].join('|');
  if (Array.isArray(type)) return type.join('|');
  if (type === 'string') return format === 'date-time' ? 'time' : format === 'date' ? 'date' : 'string';
  if (type === 'array') {
    const item = shortType(items ?? {}, context, depth);
    return item.includes('|') && !item.startsWith('{') ? `(${item})[]` : `${item}[]`;
  }
  if (type !== 'object') return typeof type === 'string' ? type : 'any';
  const fields = Object.entries(properties ?? {});
  if (fields.length === 0)
    return isSchema(additionalProperties)
      ? `{[name]: ${shortType(additionalProperties, context, depth + 1)}}`
      : 'object';
  if (depth > context.depth) return '{…}';
  const required = parts.required ?? [];
  const texts = fields.map(([name, field]) => {
    const { description } = partsOf(field, context.definitions);
    const comment = context.texts === 'all' && typeof description === 'string' ? ` /* ${description} */` : '';
    return `${name}${required.includes(name) ? '' : '?'}: ${shortType(field, context, depth + 1)}${comment}`;
  });
  return `{${texts.join(', ')}}`;
}

/** Writes values as a type, at most so many. */
export function valuesText(values: readonly unknown[], most: number): string {
  const shown = values.slice(0, most).map((value) => JSON.stringify(value));
  const more = values.length - shown.length;
  return [...shown, ...(more > 0 ? [`… ${more} more`] : [])].join('|');
}

function commentOf(schema: JsonSchema, path: readonly string[], isRequired: boolean, context: TypeContext): string {
  const { description, minimum, maximum } = partsOf(schema, context.definitions);
  const { texts } = context;
  const isWhole = texts === 'all' || texts === 'whole';
  const isWanted = isWhole || texts === 'first' || (texts === 'outer' && (path.length === 1 || isRequired));
  const text = isWanted && typeof description === 'string' ? description : '';
  const source = context.from[path.join('.')];
  const range =
    minimum !== undefined && maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER && !/\d/.test(text)
      ? `${minimum} to ${maximum}.`
      : '';
  const known = isWhole ? text : firstSentence(text);
  const from = source === undefined || known.includes(source.split(':')[0] ?? '') ? '' : fromText(source);
  const comment = [known, range, from].filter((part) => part !== '').join(' ');
  return comment === '' ? '' : ` // ${comment}`;
}

/** Says where an ID comes from. */
function fromText(source: string): string {
  const [operation, field] = source.split(':');
  return field === undefined ? `From ${operation}.` : `From ${operation}, ${field}.`;
}

/** The first sentence, and any that says that other data is lost. */
const firstSentence = (text: string) =>
  text
    .split(/(?<=[a-z)\]`'"]\.)\s+(?=[A-Z`])/)
    .filter((sentence, index) => index === 0 || /^Replaces /.test(sentence))
    .join(' ');

/** Writes the fields of a record with their types in one line, without descriptions. */
export function recordText(schema: JsonSchema, context: Pick<TypeContext, 'definitions' | 'depth' | 'values'>): string {
  const whole: TypeContext = { ...context, texts: 'none', from: {} };
  return outputType(schema, whole, 0);
}

/** Types of results leave out what hardly matters to choose fields: nothing is marked as optional or nullable. */
function outputType(schema: JsonSchema, context: TypeContext, depth: number): string {
  const parts = partsOf(schema, context.definitions);
  const variants = (parts.anyOf ?? parts.oneOf)?.filter(
    (variant) => partsOf(variant, context.definitions).type !== 'null',
  );
  if (variants !== undefined)
    return [...new Set(variants.map((variant) => outputType(variant, context, depth)))].join('|') || 'null';
  if (parts.type === 'array') {
    const item = outputType(parts.items ?? {}, context, depth);
    return item.includes('|') && !item.startsWith('{') ? `(${item})[]` : `${item}[]`;
  }
  const fields = Object.entries(parts.properties ?? {});
  if (parts.type !== 'object' || fields.length === 0) return shortType(schema, context, depth);
  if (depth > context.depth) return '{…}';
  return `{${fields.map(([name, field]) => `${name}: ${outputType(field, context, depth + 1)}`).join(', ')}}`;
}
