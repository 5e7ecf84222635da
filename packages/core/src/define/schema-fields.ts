import type { Schema } from './schema.ts';

/** The fields of valibot's schemas that hold inner schemas: of a wrapper, an object, a list and a recursion. */
interface Parts {
  readonly wrapped?: unknown;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: unknown;
  readonly getter?: (input: unknown) => unknown;
}

/** Returns the fields of an object schema, however it is wrapped; for a list, those of its items. */
export function schemaFields(schema: unknown): Readonly<Record<string, Schema>> | undefined {
  for (let at = schema as Parts | undefined, depth = 0; at !== undefined && depth < 20; depth++) {
    if (at.entries !== undefined) return at.entries;
    at = (at.wrapped ?? at.item ?? at.getter?.(undefined)) as Parts | undefined; // what a schema leads to is a schema
  }
  return undefined;
}
