import type { TSPropertySignature, TSType, TSTypeReference } from 'oxc-parser';
import { argumentsOf, typeOfProperty, valibotName } from './syntax.ts';

/** The type that is inferred from a schema's type, as text, and whether a field of that type is optional. */
interface Inferred {
  readonly type: string;
  readonly optional?: boolean;
}

/** Returns the fields of an object schema's type, formatted as in an interface; undefined for any other type. */
export function fieldsOf(type: TSType, source: string, depth: number): string | undefined {
  const parts = partsOf(type);
  if (parts === undefined) return undefined;
  const lines: string[] = [];
  for (const { literal, tolerant } of parts) {
    if (literal?.type !== 'TSTypeLiteral') return undefined;
    for (const member of literal.members) {
      const line = member.type === 'TSPropertySignature' ? fieldOf(member, tolerant, source, depth) : undefined;
      if (line === undefined) return undefined;
      lines.push(`${indent(depth)}${line}\n`);
    }
  }
  return lines.join('');
}

const indent = (depth: number) => '    '.repeat(depth);

/** Returns the object types in an object schema's type. The fields of a tolerant one can be missing or null. */
function partsOf(type: TSType): { readonly literal: TSType | undefined; readonly tolerant: boolean }[] | undefined {
  if (type.type !== 'TSTypeReference') return undefined;
  const [first, second] = argumentsOf(type);
  if (type.typeName.type === 'Identifier' && type.typeName.name === 'RecordSchema')
    return [
      { literal: first, tolerant: false },
      { literal: second, tolerant: true },
    ];
  const isObject = ['ObjectSchema', 'StrictObjectSchema'].includes(valibotName(type) ?? '');
  return isObject ? [{ literal: first, tolerant: false }] : undefined;
}

function fieldOf(member: TSPropertySignature, tolerant: boolean, source: string, depth: number): string | undefined {
  const schema = typeOfProperty(member);
  const field = schema && inferredFrom(schema, source, depth);
  if (field === undefined) return undefined;
  const name = source.slice(member.key.start, member.key.end);
  // Records are only read, so `?` is enough: the type of the field does not need `undefined`.
  return tolerant
    ? `${name}?: ${union([field.type, 'null'])};`
    : `${name}${field.optional === true ? '?' : ''}: ${field.type};`;
}

const plain: ReadonlyMap<string | undefined, string> = new Map([
  ['StringSchema', 'string'],
  ['NumberSchema', 'number'],
  ['BooleanSchema', 'boolean'],
  ['UnknownSchema', 'unknown'],
  ['NullSchema', 'null'],
]);

const lacking: ReadonlyMap<string | undefined, readonly string[]> = new Map([
  ['NullishSchema', ['null', 'undefined']],
  ['NullableSchema', ['null']],
  ['OptionalSchema', ['undefined']],
]);

/** Returns the type that is inferred from a schema's type; undefined if it is unknown. */
function inferredFrom(type: TSType, source: string, depth: number): Inferred | undefined {
  if (type.type !== 'TSTypeReference') return undefined;
  const fields = fieldsOf(type, source, depth + 1);
  if (fields !== undefined) return { type: fields === '' ? '{}' : `{\n${fields}${indent(depth)}}` };
  const name = valibotName(type);
  const simple = plain.get(name);
  if (simple !== undefined) return { type: simple };
  const more = lacking.get(name);
  if (more !== undefined) return withNothing(type, more, source, depth);
  const inferred = inferredOf(name, type, source, depth);
  return inferred === undefined ? undefined : { type: inferred };
}

/** Returns the type of an optional or nullable schema; undefined if it has a default, because then the field is always present. */
function withNothing(type: TSTypeReference, more: readonly string[], source: string, depth: number) {
  const [wrapped, fallback] = argumentsOf(type);
  const inner = wrapped && inferredFrom(wrapped, source, depth);
  if (inner === undefined || (fallback !== undefined && textOf(fallback, source) !== 'undefined')) return undefined;
  return { type: union([inner.type, ...more]), optional: more.includes('undefined') };
}

function inferredOf(name: string | undefined, type: TSTypeReference, source: string, depth: number) {
  const [first, second] = argumentsOf(type);
  if (first === undefined) return undefined;
  const inferred = (inner: TSType | undefined) => inner && inferredFrom(inner, source, depth)?.type;
  switch (name) {
    case 'GenericSchema':
      return alone(second ?? first, source);
    case 'LiteralSchema':
      return textOf(first, source);
    case 'PicklistSchema':
      return first.type === 'TSTypeOperator' || first.type === 'TSTupleType'
        ? `(${textOf(first, source)})[number]`
        : undefined;
    case 'ArraySchema': {
      const item = inferred(first);
      return item && (/^[\w.]+$/.test(item) ? `${item}[]` : `(${item})[]`);
    }
    case 'RecordSchema': {
      const value = inferred(second);
      const byText = first.type === 'TSTypeReference' && valibotName(first) === 'StringSchema';
      return byText && value ? `{ [x: string]: ${value} }` : undefined;
    }
    case 'UnionSchema': {
      const options = elementsOf(first)?.map(inferred);
      return options?.every((option) => option !== undefined) ? union(options) : undefined;
    }
    case 'SchemaWithPipe': {
      const [schema, ...actions] = elementsOf(first) ?? [];
      return actions.every(keepsType) ? inferred(schema) : undefined;
    }
    default:
      return undefined;
  }
}

/**
 * The actions of a pipe that keep the type: checks, changes of text, and metadata. Any other may change it, such as
 * `ParseJsonAction`.
 */
const keeping =
  /^((Raw|Partial)?Check(Items)?|(Every|Some|Sort|Filter)Items?|(Min|Max|Not|Non)?(Length|Size|Bytes|Entries|Words|Graphemes|Empty)|(Min|Max|Not|Gt|Lt)?Values?|MultipleOf|(Safe)?Integer|Finite|Regex|StartsWith|EndsWith|Includes|Excludes|(Rfc)?Email|Url|Uuid|Ulid|Nanoid|Ip|Ipv4|Ipv6|Iso\w+|Digits|Decimal|Hex\w+|Slug|Base64|MimeType|Trim(Start|End)?|ToLowerCase|ToUpperCase|Normalize|Title|Description|Metadata|Examples)Action$/;

function keepsType(action: TSType): boolean {
  const name = action.type === 'TSTypeReference' ? valibotName(action) : undefined;
  return name !== undefined && keeping.test(name);
}

/** Returns the types of a tuple, which can be `readonly`. */
function elementsOf(type: TSType): TSType[] | undefined {
  const tuple = type.type === 'TSTypeOperator' ? type.typeAnnotation : type;
  if (tuple.type !== 'TSTupleType') return undefined;
  // Optional and rest elements are not types. valibot's tuples have none.
  return tuple.elementTypes.flatMap((element) =>
    element.type === 'TSOptionalType' || element.type === 'TSRestType' ? [] : [element],
  );
}

/** Returns a type that can be part of a union: `() => A | null` would be another one. */
const alone = (type: TSType, source: string) =>
  ['TSFunctionType', 'TSConstructorType', 'TSConditionalType'].includes(type.type)
    ? `(${textOf(type, source)})`
    : textOf(type, source);

const textOf = (type: TSType, source: string) => source.slice(type.start, type.end);

const union = (types: readonly string[]) => [...new Set(types)].join(' | ');
