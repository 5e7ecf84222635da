import { isObject, type Json, listOf, numberOf, textOf } from '../json.ts';
import { isInherited } from '../names/inherited.ts';
import { both, either } from './combine.ts';
import type { Resolver } from './resolver.ts';
import { anything, type Field, type Shape, withNull } from './shape.ts';
import { timed } from './unix-time.ts';

/** Reads the schemas of one document. */
export interface SchemaReader {
  read(schema: unknown): Shape;
  /** References to schemas that contain themselves. */
  readonly recursive: ReadonlySet<string>;
  /** Optional fields with the name of a value that every JavaScript object has, such as `constructor`. */
  readonly inherited: ReadonlySet<string>;
  /** Fields with integers that a JavaScript number may not hold exactly. */
  readonly large: ReadonlySet<string>;
}

/** Schemas that are nested deeper than this are not read. */
const deepest = 16;
/** Would set the prototype of an object. Core rejects it. */
const forbidden = '__proto__';

export function createSchemaReader(resolver: Resolver): SchemaReader {
  const recursive = new Set<string>();
  const inherited = new Set<string>();
  const large = new Set<string>();
  const known = new Map<string, Shape>();

  function read(schema: unknown, open: readonly string[], depth: number): Shape {
    if (!isObject(schema) || depth > deepest) return anything;
    return timed(readUntimed(schema, open, depth), schema);
  }

  function readUntimed(schema: Json, open: readonly string[], depth: number): Shape {
    const ref = textOf(schema['$ref']);
    if (ref === undefined) return readNode(schema, open, depth);
    const { $ref: _, description: __, summary: ___, ...beside } = schema;
    const shape = readReference(ref, schema, open, depth);
    return Object.keys(beside).length === 0 ? shape : both(shape, readNode(beside, open, depth));
  }

  function readReference(ref: string, schema: Json, open: readonly string[], depth: number): Shape {
    if (open.includes(ref)) {
      recursive.add(ref);
      return { kind: 'anything', recursive: true };
    }
    const before = known.get(ref);
    if (before !== undefined) return before;
    const { $ref: only } = schema;
    const node = resolver.resolve({ $ref: only });
    const shape = timed(readNode(node, [...open, ref], depth), node);
    const name = /^#\/(?:components\/schemas|definitions|\$defs)\/([^/]+)$/.exec(ref)?.[1];
    const named: Shape = shape.kind === 'record' && name !== undefined ? { ...shape, name } : shape;
    known.set(ref, named);
    return named;
  }

  function readNode(node: Json, open: readonly string[], depth: number): Shape {
    const inner = (schema: unknown) => read(schema, open, depth + 1);
    let shape = readTypes(node, inner);
    for (const part of listOf(node['allOf'])) shape = both(shape, inner(part));
    for (const key of ['oneOf', 'anyOf']) {
      const options = listOf(node[key]);
      if (options.length === 0) continue;
      const nonNull = options.filter((option) => !isNull(option)).map(inner);
      shape = both(shape, nonNull.length === 0 ? anything : either(nonNull));
      if (nonNull.length < options.length) shape = withNull(shape);
    }
    if (shape.kind === 'record') {
      for (const name of Object.keys(shape.fields))
        if (isInherited(name) && !shape.required.includes(name)) inherited.add(name);
      for (const [name, schema] of Object.entries(isObject(node['properties']) ? node['properties'] : {}))
        if (isObject(schema) && schema['format'] === 'int64') large.add(name);
    }
    return node['nullable'] === true ? withNull(shape) : shape;
  }

  return { recursive, inherited, large, read: (schema) => read(schema, [], 0) };
}

const isNull = (schema: unknown) => isObject(schema) && schema['type'] === 'null';

/** Reads a node without `allOf`, `oneOf` and `anyOf`. */
function readTypes(node: Json, inner: (schema: unknown) => Shape): Shape {
  if ('const' in node) return readValues([node['const']]);
  const values = listOf(node['enum']);
  if (values.length > 0) return readValues(values);
  const types = Array.isArray(node['type']) ? node['type'] : [node['type'] ?? impliedType(node)];
  const shape = either(types.filter((type) => type !== 'null').map((type) => readType(type, node, inner)));
  return types.includes('null') ? withNull(shape) : shape;
}

function impliedType(node: Json): string | undefined {
  if (isObject(node['properties']) || 'additionalProperties' in node || Array.isArray(node['required']))
    return 'object';
  return 'items' in node ? 'array' : undefined;
}

function readType(type: unknown, node: Json, inner: (schema: unknown) => Shape): Shape {
  switch (type) {
    case 'string':
      return readText(node);
    case 'integer':
    case 'number':
      return readNumber(node, type === 'integer');
    case 'boolean':
      return { kind: 'flag' };
    case 'array': {
      const minItems = numberOf(node['minItems']);
      const maxItems = numberOf(node['maxItems']);
      return {
        kind: 'list',
        item: Array.isArray(node['prefixItems']) ? either(node['prefixItems'].map(inner)) : inner(node['items']),
        ...(minItems !== undefined && minItems > 0 && { minItems }),
        ...(maxItems !== undefined && maxItems > 0 && { maxItems }),
      };
    }
    case 'object':
      return readObject(node, inner);
    default:
      return anything;
  }
}

function readText(node: Json): Shape {
  const format = textOf(node['format']) ?? (node['contentMediaType'] === undefined ? undefined : 'binary');
  if (format === 'binary') return { kind: 'file' };
  const minLength = numberOf(node['minLength']);
  const maxLength = numberOf(node['maxLength']);
  return {
    kind: 'text',
    ...(format !== undefined && { format }),
    ...(minLength !== undefined && minLength > 0 && { minLength }),
    ...(maxLength !== undefined && maxLength > 0 && { maxLength }),
  };
}

function readNumber(node: Json, integer: boolean): Shape {
  const safe = (value: unknown) => {
    const number = numberOf(value);
    return number !== undefined && Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : undefined;
  };
  const minimum = safe(node['minimum']);
  const maximum = safe(node['maximum']);
  const fallback = safe(node['default']);
  return {
    kind: 'number',
    integer,
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(fallback !== undefined && { fallback }),
  };
}

function readObject(node: Json, inner: (schema: unknown) => Shape): Shape {
  const properties = Object.entries(isObject(node['properties']) ? node['properties'] : {});
  const fields = properties
    .filter(([name]) => name !== forbidden)
    .map(([name, schema]): [string, Field] => {
      const shape = inner(schema);
      const { readOnly, writeOnly } = isObject(schema) ? schema : {};
      return [
        name,
        {
          shape,
          ...((readOnly === true || isReadOnly(shape)) && { readOnly: true }),
          ...(writeOnly === true && { writeOnly: true }),
        },
      ];
    });
  const further = node['additionalProperties'];
  return {
    kind: 'record',
    fields: Object.fromEntries(fields),
    required: listOf(node['required']).filter((name) => typeof name === 'string'),
    ...(further === true && { rest: anything }),
    ...(isObject(further) && { rest: inner(further) }),
  };
}

/** Whether a record has fields, and all of them are set by the vendor. */
function isReadOnly(shape: Shape): boolean {
  const fields = shape.kind === 'record' && shape.rest === undefined ? Object.values(shape.fields) : [];
  return fields.length > 0 && fields.every((field) => field.readOnly === true);
}

function readValues(values: readonly unknown[]): Shape {
  const texts = values.filter((value) => typeof value === 'string' || typeof value === 'number');
  const flags = values.filter((value) => typeof value === 'boolean');
  const options: Shape[] = [
    ...(texts.length > 0 ? [{ kind: 'choice' as const, values: [...new Set(texts)] }] : []),
    ...(flags.length > 0 ? [{ kind: 'flag' as const }] : []),
  ];
  const shape = either(options);
  return values.includes(null) ? withNull(shape) : shape;
}
