import type { JsonSchema, SchemaDefinitions } from '@agent-connectors/core/describe';
import { partsOf, type SchemaParts } from '../schema-parts.ts';
import { isSchema } from './type-text.ts';
import { type Condition, conditionOf, fixedValues } from './variant-condition.ts';

/** A schema that a path leads to. Through variants, a path leads to several. */
export interface Place {
  readonly schema: JsonSchema;
  readonly isRequired: boolean;
  /** The variants in which the path leads there; empty where it leads to nothing else. */
  readonly when: readonly Condition[];
}

/**
 * Follows a path through objects, lists and every variant of each. `state=open` in a path keeps the variants in which `state` can be `open`. The fields of
 * a map may have any name; those of the outermost object only where `isOpen`.
 */
export function placesAt(schema: JsonSchema, path: readonly string[], definitions: SchemaDefinitions, isOpen: boolean) {
  let places: readonly Place[] = [{ schema, isRequired: true, when: [] }];
  for (const [index, name] of path.entries())
    places = merged(places.flatMap((place) => placesBelow(place, name, definitions, isOpen || index > 0)));
  return places;
}

/** Whether a part of a path selects a variant, and names no field. */
export const isSelection = (name: string): boolean => name.includes('=');

/** Returns a part of a path that selects a variant by its condition, if a path can have it. */
export const selectionOf = ({ field, values = [] }: Condition): string[] =>
  values.slice(0, 1).flatMap((value) => (/[.=]/.test(`${field}${value}`) ? [] : [`${field}=${value}`]));

function placesBelow(place: Place, name: string, definitions: SchemaDefinitions, isOpen: boolean): Place[] {
  const objects = objectsOf(place.schema, definitions);
  if (isSelection(name)) return selected(objects, name, definitions).map((schema) => ({ ...place, schema }));
  const having = objects.filter((object) => fieldOf(object, name) !== undefined);
  if (having.length === 0)
    return isOpen ? objects.flatMap(inMap).map((schema) => ({ ...place, schema, isRequired: false })) : [];
  return having.map((object): Place => {
    const condition = conditionOf(object, objects, name, definitions);
    return {
      schema: fieldOf(object, name) ?? {},
      isRequired: object.required?.includes(name) ?? false,
      when: condition === undefined ? place.when : [condition],
    };
  });
}

/** What an object has as a field, if it is that of its own. */
function fieldOf({ properties = {} }: SchemaParts, name: string): JsonSchema | undefined {
  return Object.hasOwn(properties, name) ? properties[name] : undefined;
}

function selected(objects: readonly SchemaParts[], selection: string, definitions: SchemaDefinitions): SchemaParts[] {
  const [, name = '', value] = /^([^=]*)=(.*)$/s.exec(selection) ?? [];
  return objects.filter((object) => {
    const field = fieldOf(object, name);
    return field !== undefined && fixedValues(field, definitions)?.some((each) => String(each) === value);
  });
}

/** What every field of a map is. */
const inMap = ({ properties = {}, additionalProperties: inner }: SchemaParts): JsonSchema[] =>
  Object.keys(properties).length === 0 && isSchema(inner) ? [inner] : [];

/** The objects that a schema accepts: itself, the items of a list, or the variants. */
function objectsOf(schema: JsonSchema, definitions: SchemaDefinitions): SchemaParts[] {
  const parts = partsOf(schema, definitions);
  if (parts.properties !== undefined || parts.additionalProperties !== undefined) return [parts];
  return [parts.items ?? [], parts.anyOf ?? [], parts.oneOf ?? []]
    .flat()
    .flatMap((inner) => objectsOf(inner, definitions));
}

/** The same schema is one place, whichever variants it is in: the places of a schema that contains itself would grow without end. */
function merged(places: readonly Place[]): Place[] {
  const known = new Map<JsonSchema, Place>();
  for (const place of places) {
    const same = known.get(place.schema) ?? place;
    const isRequired = place.isRequired && same.isRequired;
    known.set(place.schema, { ...place, isRequired, when: same === place ? place.when : eitherOf([same, place]) });
  }
  return [...known.values()];
}

/** The conditions of which one leads to one of several places: none where one of them has none. */
export const eitherOf = (places: readonly Place[]): readonly Condition[] =>
  places.every(({ when }) => when.length > 0) ? places.flatMap(({ when }) => when) : [];
