import type { Schema } from '../define/schema.ts';
import { isPipe, mapInner, unfolded } from './inner-schemas.ts';

/** The type of schemas that replace a named one. */
const reference = 'reference';

/** Returns the name of the schema that another replaces. */
export const referencedName = (schema: object): string | undefined =>
  'type' in schema && schema.type === reference && 'name' in schema && typeof schema.name === 'string'
    ? schema.name
    : undefined;

/**
 * Creates functions that replace named schemas by references. They run before the conversion to JSON Schema, because converting
 * a record once costs a fraction of converting it at each use.
 */
export function createReferences(names: ReadonlyMap<Schema, string>) {
  const written = new Map<Schema, Schema>();

  /** Replaces the named schemas inside a schema, and the schema itself. */
  const refer = (given: Schema): Schema => {
    const schema = unfolded(given);
    const before = written.get(schema);
    if (before !== undefined) return before;
    const name = names.get(schema);
    // Safe because nothing validates with it: the conversion reads its name only.
    const after =
      name === undefined ? mapInner(schema, refer) : ({ kind: 'schema', type: reference, name } as unknown as Schema);
    written.set(schema, after);
    return after;
  };

  /** Replaces the named schemas inside a schema, but not the schema itself. */
  const referInside = (given: Schema): Schema => {
    const schema = unfolded(given);
    return mapInner(schema, isPipe(schema) ? referInside : refer);
  };

  return { refer, referInside };
}
