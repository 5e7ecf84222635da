import { type JsonSchema, resolveReference, type SchemaDefinitions } from '@agent-connectors/core/describe';

/** What a parameter takes, as far as a command line has to know. */
export interface ParameterType {
  readonly types: ReadonlySet<string>;
  /** The fields of an object, by their names. */
  readonly properties: Readonly<Record<string, JsonSchema>>;
  /** What fields take that `properties` does not name; `undefined` where there can be none. */
  readonly others: JsonSchema | undefined;
  readonly items: JsonSchema | undefined;
  /** The fixed values, where there are only such. */
  readonly values: readonly unknown[] | undefined;
  /** Whether it is a file to upload. */
  readonly isFile: boolean;
}

/** The keywords of a JSON Schema that are read here. */
interface Parts {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly additionalProperties?: JsonSchema | boolean;
}

/** Reads what a schema accepts, over all its variants. */
export function typeOf(schema: JsonSchema, definitions: SchemaDefinitions): ParameterType {
  const variants = variantsOf(schema, definitions);
  const properties = propertiesOf(variants);
  const values = variants.map((each) => (each.const === undefined ? each.enum : [each.const]));
  const open = variants.find(
    ({ additionalProperties }) => additionalProperties !== undefined && additionalProperties !== false,
  );
  return {
    types: new Set(variants.flatMap(typesOf)),
    properties,
    others: open && (typeof open.additionalProperties === 'object' ? open.additionalProperties : {}),
    items: variants.find(({ items }) => items !== undefined)?.items,
    values: values.every((each) => each !== undefined) ? values.flat() : undefined,
    isFile: ['filename', 'content', 'encoding'].every((name) => Object.hasOwn(properties, name)),
  };
}

function variantsOf(schema: JsonSchema, definitions: SchemaDefinitions): Parts[] {
  const parts: Parts = resolveReference(schema, definitions);
  const variants = parts.anyOf ?? parts.oneOf;
  return variants === undefined ? [parts] : variants.flatMap((variant) => variantsOf(variant, definitions));
}

/** A field that several variants have takes what it takes in any of them. */
function propertiesOf(variants: readonly Parts[]): Readonly<Record<string, JsonSchema>> {
  const found = Map.groupBy(
    variants.flatMap(({ properties = {} }) => Object.entries(properties)),
    ([name]) => name,
  );
  return Object.fromEntries(
    [...found].map(([name, entries]) => {
      const [only, ...others] = entries.map(([, schema]) => schema);
      return [name, only !== undefined && others.length === 0 ? only : { anyOf: entries.map(([, schema]) => schema) }];
    }),
  );
}

function typesOf({ type, enum: values, const: only }: Parts): readonly string[] {
  if (type !== undefined) return [type].flat();
  const known = only === undefined ? values : [only];
  return known?.map((value) => (value === null ? 'null' : typeof value)) ?? ['any'];
}
