import type { OperationDescription, SchemaDefinitions } from '@agent-connectors/core/describe';
import { callSpecs } from '../grammar/call-options.ts';
import { flagName } from '../grammar/flag-name.ts';
import { typeOf } from '../grammar/schema-types.ts';

/** Says of the parameters of an operation what is not plain when they are typed as options. */
export function optionNotes({ input, kind }: OperationDescription): string[] {
  const definitions = (input['$defs'] ?? {}) as SchemaDefinitions; // where core puts them
  const types = Object.entries(typeOf(input, definitions).properties).map(
    ([name, schema]) => [name, typeOf(schema, definitions)] as const,
  );
  const lists = types.filter(([, { types: own, items }]) => own.has('array') && !isObject(items, definitions));
  const objects = types.filter(([, { properties, isFile }]) => Object.keys(properties).length > 0 && !isFile);
  // Those of a listing do what the options do.
  const hidden = types.filter(
    ([name]) => Object.hasOwn(callSpecs, flagName(name)) && !(kind === 'list' && ['limit', 'cursor'].includes(name)),
  );
  const files = types.filter(
    ([, { isFile, items }]) => isFile || (items !== undefined && typeOf(items, definitions).isFile),
  );
  const dotted = objects.flatMap(([name, { properties }]) =>
    Object.keys(properties).map((field) => `--${flagName(name)}.${flagName(field)}`),
  );
  return [
    ...(files.length > 0 ? [filesText(files.map(([name]) => name))] : []),
    ...(lists.length > 0 ? [`Repeat for several: ${listing(lists.map(([name]) => `--${flagName(name)}`))}`] : []),
    ...(dotted.length > 0 ? [`Fields of an object with dots, or the object as JSON: ${listing(dotted)}`] : []),
    ...(hidden.length > 0
      ? [`With --params only, as every call has an option of this name: ${hidden.map(([name]) => name).join(', ')}`]
      : []),
  ];
}

/** Says of one parameter, by its path, what is not plain when it is typed as an option. */
export function parameterNotes({ input }: OperationDescription, path: string): string[] {
  const definitions = (input['$defs'] ?? {}) as SchemaDefinitions; // where core puts them
  const type = typeOf(typeOf(input, definitions).properties[path] ?? {}, definitions);
  return type.isFile || (type.items !== undefined && typeOf(type.items, definitions).isFile) ? [filesText([path])] : [];
}

const filesText = (names: readonly string[]) =>
  `A file is passed as its path: ${listing(names.map((name) => `--${flagName(name)} <path>`))}`;

const listing = (flags: readonly string[]) => `${flags.slice(0, 6).join(', ')}${flags.length > 6 ? ', …' : ''}`;

const isObject = (items: Parameters<typeof typeOf>[0] | undefined, definitions: SchemaDefinitions) =>
  items === undefined || typeOf(items, definitions).types.has('object');
