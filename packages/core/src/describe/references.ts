import type { Schema } from '../define/schema.ts';
import { isPipe, mapInner, unfolded } from './inner-schemas.ts';

/** Kind of the schemas that stand for a named one. */
const standIn = 'reference';

/** The name that a schema stands for, where it stands for another. */
export const referencedName = (schema: object): string | undefined =>
  'type' in schema && schema.type === standIn && 'name' in schema && typeof schema.name === 'string'
    ? schema.name
    : undefined;

/**
 * Makes functions that replace named schemas. Converting a record once and referring to it costs a fraction of converting it
 * wherever it is used, so that happens before the conversion.
 */
export function createReferences(names: ReadonlyMap<Schema, string>) {
  const written = new Map<Schema, Schema>();

  /** The schema with each named one replaced: inside it, and it itself. */
  const refer = (given: Schema): Schema => {
    const schema = unfolded(given);
    const before = written.get(schema);
    if (before !== undefined) return before;
    const name = names.get(schema);
    // Never run: the conversion to JSON Schema asks for its name alone.
    const after =
      name === undefined ? mapInner(schema, refer) : ({ kind: 'schema', type: standIn, name } as unknown as Schema);
    written.set(schema, after);
    return after;
  };

  /** The schema with each named one inside it replaced. It itself is written out, whatever is piped after it. */
  const referInside = (given: Schema): Schema => {
    const schema = unfolded(given);
    return mapInner(schema, isPipe(schema) ? referInside : refer);
  };

  return { refer, referInside };
}
