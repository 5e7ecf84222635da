import * as v from 'valibot';

/** Any valibot schema. */
// biome-ignore lint/suspicious/noExplicitAny: valibot's own way to say "any schema"; never part of a user's types.
export type Schema = v.BaseSchema<any, any, v.BaseIssue<unknown>>;

/**
 * Describes a field for agents, `--help` and REFERENCE.md while keeping the text out of the type:
 * `v.description('…')` would print every sentence into the declarations.
 */
// @__NO_SIDE_EFFECTS__
export function doc<S extends Schema>(schema: S, text: string): S {
  // The pipe accepts and returns exactly what the schema does; only metadata is added.
  return v.pipe(schema, v.description(text)) as unknown as S;
}

type Entries = Readonly<Record<string, Schema>>;

/** The schema that `record` creates: `Required` fields are always present, `Optional` ones may be missing or null. */
export type RecordSchema<Required extends Entries, Optional extends Entries> = v.ObjectSchema<
  Required & { readonly [K in keyof Optional]: v.NullishSchema<Optional[K], undefined> },
  undefined
>;

/**
 * Describes a record as a vendor sends it: the first fields are always there, any of the others may be missing or null.
 * Fields that are not named here are kept in the result nevertheless.
 */
// @__NO_SIDE_EFFECTS__
export function record<const Required extends Entries, const Optional extends Entries>(
  required: Required,
  optional: Optional,
): RecordSchema<Required, Optional> {
  const tolerant = Object.fromEntries(Object.entries(optional).map(([name, schema]) => [name, nullish(schema)]));
  // `Object.fromEntries` forgets the keys; they are those of `optional`, each made nullish.
  return v.object({ ...required, ...tolerant }) as unknown as RecordSchema<Required, Optional>;
}

/** Makes a field nullish without hiding its description from JSON Schema readers. */
function nullish(schema: Schema): Schema {
  const description = v.getDescription(schema);
  return description === undefined ? v.nullish(schema) : doc(v.nullish(schema), description);
}

/** The output of an operation whose response holds nothing useful: `data` is `null`. */
// Recognized by identity when a response is read. What the vendor sends is ignored.
export const Nothing = /* @__PURE__ */ v.unknown() as v.GenericSchema<unknown, null>;
