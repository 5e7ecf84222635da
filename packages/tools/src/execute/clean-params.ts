import type { JsonSchema, SchemaDefinitions } from '@agent-connectors/core/describe';
import { definitionsOf, partsOf, type SchemaParts } from '../schema-parts.ts';

/** A client refuses what nests more deeply. Going further would overflow the stack. */
const deepest = 500;

/** Whether a value could stand for "not given". */
export const hasBlanks = (value: unknown, level = 0): boolean =>
  value === null ||
  value === '' ||
  (typeof value === 'object' && level < deepest && Object.values(value).some((inner) => hasBlanks(inner, level + 1)));

/**
 * Leaves out optional parameters for which a model wrote `null` or an empty text because it had nothing to say. `null` stays where the schema accepts
 * it, and an empty text where its description says what it does: both then mean something, such as removing an assignee.
 */
export function withoutBlanks(params: unknown, schema: JsonSchema): unknown {
  return cleaned(params, schema, definitionsOf(schema));
}

function cleaned(value: unknown, schema: JsonSchema, definitions: SchemaDefinitions, level = 0): unknown {
  if (typeof value !== 'object' || value === null || level > deepest) return value;
  const parts = partsOf(schema, definitions);
  if (Array.isArray(value))
    return parts.items === undefined
      ? value
      : value.map((each) => cleaned(each, parts.items ?? {}, definitions, level + 1));
  const { properties, required = [] } = objectOf(parts, definitions);
  if (properties === undefined) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
      if (property === undefined) return [[name, inner]];
      if (!required.includes(name) && isBlank(inner, property, definitions)) return [];
      return [[name, cleaned(inner, property, definitions, level + 1)]];
    }),
  );
}

/** The object among the variants of a schema. */
function objectOf(parts: SchemaParts, definitions: SchemaDefinitions): SchemaParts {
  if (parts.properties !== undefined) return parts;
  const objects = (parts.anyOf ?? parts.oneOf ?? [])
    .map((variant) => partsOf(variant, definitions))
    .filter(({ properties }) => properties !== undefined);
  return objects.length === 1 ? (objects[0] ?? parts) : parts;
}

function isBlank(value: unknown, schema: JsonSchema, definitions: SchemaDefinitions): boolean {
  if (value !== null && value !== '') return false;
  const { description } = partsOf(schema, definitions);
  const variants = variantsOf(schema, definitions);
  if (value === null)
    return !variants.some(
      ({ type, enum: values }) =>
        [type].flat().includes('null') || (type === undefined && values === undefined) || values?.includes(null),
    );
  if (variants.some(({ enum: values }) => values?.includes(''))) return false;
  return !(typeof description === 'string' && /\bempty (text|string|value)|''|""/i.test(description));
}

function variantsOf(schema: JsonSchema, definitions: SchemaDefinitions): SchemaParts[] {
  const parts = partsOf(schema, definitions);
  const variants = parts.anyOf ?? parts.oneOf;
  return variants === undefined ? [parts] : variants.flatMap((variant) => variantsOf(variant, definitions));
}
