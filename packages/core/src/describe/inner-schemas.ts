import type { Schema } from '../define/schema.ts';

/** How a schema contains another: as a field of an object, as one of many, or as the only one. */
export interface Step {
  readonly field?: string;
  readonly many?: boolean;
}

/** The properties of valibot's schemas that contain others. */
interface Parts {
  readonly pipe?: readonly { readonly kind: string }[];
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly wrapped?: unknown;
  readonly item?: unknown;
  readonly value?: unknown;
  readonly rest?: unknown;
  readonly items?: unknown;
  readonly options?: unknown;
  readonly getter?: (input: unknown) => unknown;
}

// Safe because each part is optional and validated before it is used.
const partsOf = (schema: Schema): Parts => schema as Parts;

const one: Step = {};
const oneOfMany: Step = { many: true };

/** Visits the schemas inside another, one level deep. Runs for every schema of a connector, so it creates few objects. */
export function eachInner(schema: Schema, visit: (inner: Schema, step: Step) => void): void {
  const { pipe, entries, wrapped, item, value, rest, items, options } = partsOf(schema);
  // A pipe repeats the parts of the schema that it begins with.
  if (pipe !== undefined) {
    for (const each of pipe) if (isSchema(each)) visit(each, one);
    return;
  }
  if (entries !== undefined)
    for (const field in entries) if (isSchema(entries[field])) visit(entries[field], { field });
  if (isSchema(wrapped)) visit(wrapped, one);
  if (isSchema(item)) visit(item, oneOfMany);
  if (isSchema(value)) visit(value, oneOfMany);
  if (isSchema(rest)) visit(rest, oneOfMany);
  if (Array.isArray(items)) for (const each of items) if (isSchema(each)) visit(each, oneOfMany);
  if (Array.isArray(options)) for (const each of options) if (isSchema(each)) visit(each, one);
}

/** Returns the schema with mapped schemas inside, one level deep, or the schema itself where nothing changes. */
export function mapInner(schema: Schema, map: (inner: Schema) => Schema): Schema {
  const after = new Map<Schema, Schema>();
  eachInner(schema, (inner) => {
    const mapped = map(inner);
    if (mapped !== inner) after.set(inner, mapped);
  });
  if (after.size === 0) return schema;
  const replaced = (held: unknown): unknown => (isSchema(held) ? (after.get(held) ?? held) : held);
  const parts = Object.entries(schema).map(([name, held]: [string, unknown]): [string, unknown] => {
    if (Array.isArray(held)) return [name, held.map(replaced)];
    if (name !== 'entries' || typeof held !== 'object' || held === null) return [name, replaced(held)];
    return [name, Object.fromEntries(Object.entries(held).map(([field, inner]) => [field, replaced(inner)]))];
  });
  return { ...schema, ...Object.fromEntries(parts) };
}

/** Returns the schema behind a `v.lazy`, and any other schema unchanged. */
export function unfolded(schema: Schema): Schema {
  if (schema.type !== 'lazy' || isPipe(schema)) return schema;
  const target = partsOf(schema).getter?.(undefined);
  return isSchema(target) ? unfolded(target) : schema;
}

/** Returns whether a schema is a pipe: another schema with checks or metadata after it. */
export const isPipe = (schema: Schema): boolean => partsOf(schema).pipe !== undefined;

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'schema';
