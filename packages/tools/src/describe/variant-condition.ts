import type { JsonSchema, SchemaDefinitions } from '@agent-connectors/core/describe';
import { partsOf, type SchemaParts } from '../schema-parts.ts';
import { valuesText } from './type-text.ts';

/** What tells a variant from the others: a field with some of its values, or a field that only this variant has. */
export interface Condition {
  readonly field: string;
  readonly values?: readonly unknown[];
}

/** So many values tell a variant. The description of the field has the others. */
const mostValues = 12;

/** Writes conditions of which one has to hold: `field "title"|"body", or custom_field`. */
export function conditionsText(conditions: readonly Condition[]): string {
  const fields = [...new Set(conditions.map(({ field }) => field))];
  return fields
    .map((field) => {
      const values = conditions.flatMap((each) => (each.field === field ? (each.values ?? []) : []));
      return values.length === 0 ? field : `${field} ${valuesText([...new Set(values)], mostValues)}`;
    })
    .join(', or ');
}

/**
 * Says what tells one variant of an object from the others that have a field as well: a field with values of its own, or one that the others do not have.
 * Returns `undefined` where there is no other, or nothing that tells them apart.
 */
export function conditionOf(
  variant: SchemaParts,
  variants: readonly SchemaParts[],
  asked: string,
  definitions: SchemaDefinitions,
): Condition | undefined {
  const others = variants.filter((other) => other !== variant && Object.hasOwn(other.properties ?? {}, asked));
  if (others.length === 0) return undefined;
  const fields = Object.entries(variant.properties ?? {}).filter(([name]) => name !== asked);
  for (const [name, schema] of fields) {
    const values = fixedValues(schema, definitions);
    const known = others.flatMap(({ properties = {} }) =>
      Object.hasOwn(properties, name) ? [properties[name] ?? {}] : [],
    );
    if (values !== undefined && known.length > 0 && areApart([schema, ...known], definitions))
      return { field: name, values };
  }
  const own = fields.find(
    ([name]) =>
      variant.required?.includes(name) && others.every(({ properties = {} }) => !Object.hasOwn(properties, name)),
  );
  return own && { field: own[0] };
}

/** Whether fields have fixed values, and no two of them the same. */
export function areApart(schemas: readonly JsonSchema[], definitions: SchemaDefinitions): boolean {
  const seen = new Set<unknown>();
  return schemas.every((schema) => {
    const values = fixedValues(schema, definitions);
    const isApart = values?.every((value) => !seen.has(value)) ?? false;
    for (const value of values ?? []) seen.add(value);
    return isApart;
  });
}

/** The only values of a field; `undefined` where it takes others. */
export function fixedValues(schema: JsonSchema, definitions: SchemaDefinitions): readonly unknown[] | undefined {
  const { const: only, enum: values } = partsOf(schema, definitions);
  return only === undefined ? values : [only];
}
