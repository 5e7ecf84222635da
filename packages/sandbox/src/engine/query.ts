import type * as v from 'valibot';

type AnySchema = v.GenericSchema & {
  readonly entries?: Readonly<Record<string, AnySchema>>;
  readonly wrapped?: AnySchema;
  readonly pipe?: readonly AnySchema[];
};

/**
 * Reads a query as the object that a schema describes: text becomes a number, a boolean or a list if the schema requires
 * one. Text that is not a number stays text, so that the schema rejects it. An empty value counts as missing.
 */
export function queryObject(query: URLSearchParams, schema: v.GenericSchema): Record<string, unknown> {
  // Any valibot schema may have these fields, so their types are unknown here.
  const { entries = {} } = innermost(schema as AnySchema);
  const values: Record<string, unknown> = {};
  for (const name of new Set(query.keys())) {
    const texts = query.getAll(name);
    const type = entries[name] && innermost(entries[name]).type;
    const value = type === 'array' ? texts : converted(texts[0] ?? '', type);
    if (value !== '') values[name] = value;
  }
  return values;
}

function converted(text: string, type: string | undefined): unknown {
  if (type === 'number' && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (type === 'boolean' && /^(true|false)$/.test(text)) return text === 'true';
  return text;
}

/** Returns the schema that determines the type, without its wrappers. */
function innermost(schema: AnySchema): AnySchema {
  if (schema.wrapped) return innermost(schema.wrapped);
  const first = schema.pipe?.[0];
  return first && first !== schema ? innermost(first) : schema;
}
