import type { JsonSchema, SchemaDefinitions } from '@agent-connectors/core/describe';
import { definitionsOf, partsOf, type SchemaParts } from '../schema-parts.ts';

/** The keywords that every model vendor accepts in a tool's schema. Others only restrict further, and the runtime validates anyway. */
const kept = ['type', 'description', 'enum', 'minimum', 'maximum', 'minItems', 'maxItems'];

/** Objects nest so deeply, less where the schema would be too large. Whatever lies deeper accepts any object. */
const depths = [6, 4, 3, 2, 1, 0];
/** Characters of a schema: a model pays for it in every request. */
const longest = 12_000;
/** Lists and variants inside each other, which a schema that contains itself may have without end. */
const mostNested = 16;

/**
 * Returns a schema that every framework and model vendor accepts for a tool: draft-07 compatible, references written out, an object at the top,
 * no keyword that Gemini refuses, and enumerations of texts only.
 */
export function toolSchema(schema: JsonSchema, from: Readonly<Record<string, string>> = {}): JsonSchema {
  const definitions = definitionsOf(schema);
  const write = (deepest: number) => {
    const written = plain(schema, { definitions, from, deepest }, []);
    return { ...written, type: 'object', properties: written['properties'] ?? {} };
  };
  const fits = depths.find((depth) => JSON.stringify(write(depth)).length <= longest) ?? 0;
  return write(fits);
}

interface Context {
  readonly deepest: number;
  readonly definitions: SchemaDefinitions;
  readonly from: Readonly<Record<string, string>>;
}

function plain(schema: JsonSchema, context: Context, path: readonly string[], nested = 0): JsonSchema {
  const parts = partsOf(schema, context.definitions);
  const isDeep = path.length > context.deepest || nested > mostNested;
  if (isDeep && parts.properties !== undefined) return { type: 'object', ...described(parts, context, path) };
  const variants = parts.anyOf ?? parts.oneOf;
  if (variants !== undefined)
    return nested > mostNested ? described(parts, context, path) : union(variants, parts, context, path, nested + 1);
  const values = valuesOf(parts);
  const { properties, required, items } = parts;
  const type = Array.isArray(parts.type) ? parts.type.find((each) => each !== 'null') : parts.type;
  const base = Object.fromEntries(
    kept.flatMap((name) => (parts[name] === undefined || name === 'enum' ? [] : [[name, parts[name]]])),
  );
  return {
    ...base,
    ...(type !== undefined && { type }),
    ...(parts.format === 'date-time' && { format: 'date-time' }),
    ...values,
    ...described(parts, context, path),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, property]) => [name, plain(property, context, [...path, name])]),
      ),
    }),
    ...(required && required.length > 0 && { required }),
    ...(type === 'array' && { items: nested > mostNested ? {} : plain(items ?? {}, context, path, nested + 1) }),
  };
}

function union(
  variants: readonly JsonSchema[],
  parts: SchemaParts,
  context: Context,
  path: readonly string[],
  nested: number,
): JsonSchema {
  const others = variants.filter((variant) => partsOf(variant, context.definitions).type !== 'null');
  const written = others.map((variant) => plain(variant, context, path, nested));
  const own = described(parts, context, path);
  const [only] = written;
  if (written.length === 1 && only !== undefined) return { ...only, ...own };
  return { anyOf: written, ...own };
}

/** Enumerations of texts. Others are told in the description, since Gemini knows only these. */
function valuesOf(parts: SchemaParts): { enum?: readonly string[]; type?: string } {
  const values = parts.const === undefined ? parts.enum : [parts.const];
  if (values === undefined) return {};
  const texts = values.filter((value) => typeof value === 'string' && value !== '') as string[]; // filtered by type
  return texts.length === values.filter((value) => value !== '' && value !== null).length && texts.length > 0
    ? { type: 'string', enum: texts }
    : {};
}

/** The description, with where an ID comes from. */
function described(parts: SchemaParts, { from }: Context, path: readonly string[]): { description?: string } {
  const text = typeof parts.description === 'string' ? parts.description : '';
  const source = from[path.join('.')]?.replace(':', ', ');
  const values = parts.const === undefined ? parts.enum : [parts.const];
  const hidden =
    values !== undefined && Object.keys(valuesOf(parts)).length === 0 ? `One of ${values.map(String).join(', ')}.` : '';
  const description = [text, hidden, source !== undefined && path.length > 0 ? `From ${source}.` : '']
    .filter((each) => each !== '')
    .join(' ');
  return description === '' ? {} : { description };
}
