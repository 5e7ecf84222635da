import type { CatalogOperation } from '@agent-connectors/core/catalog';
import type { JsonSchema, SchemaDefinitions } from '@agent-connectors/core/describe';
import type { ConnectorSource } from '@agent-connectors/installed';
import { definitionOf } from '../../call/definition-of.ts';
import { findParameter, isSwitch } from '../../grammar/find-parameter.ts';
import { flagName } from '../../grammar/flag-name.ts';
import { typeOf } from '../../grammar/schema-types.ts';
import { callOptions, type KnownOptions, type OptionValue } from './option.ts';

/** The options of an operation: those of every call, its parameters, and the fields of those. */
export function operationOptions(source: ConnectorSource, { id, required, optional }: CatalogOperation): KnownOptions {
  const parameters = [...required, ...optional];
  return {
    async names(begun) {
      if (begun.includes('.')) return fieldNames(begun, await schemaOf(source, id));
      const names = [...parameters.map(flagName), ...Object.keys(callOptions)];
      // They are half of the options, and rarely wanted.
      const isNegated = begun.length > 0 && (begun.startsWith('no-') || 'no-'.startsWith(begun));
      return isNegated ? [...names, ...negatedNames(parameters, await schemaOf(source, id))] : names;
    },
    async find(name) {
      // A parameter with the name of an option of the command is passed with --params.
      if (Object.hasOwn(callOptions, name)) return callOptions[name];
      return takenBy(name, await schemaOf(source, id));
    },
  };
}

interface Schema {
  readonly input: JsonSchema;
  readonly definitions: SchemaDefinitions;
}

async function schemaOf(source: ConnectorSource, id: string): Promise<Schema> {
  const { describeParameters } = await import('@agent-connectors/core/describe');
  const input = describeParameters(await definitionOf(source, id));
  return { input, definitions: (input['$defs'] ?? {}) as SchemaDefinitions }; // where core puts them
}

/** Returns the type of a parameter or field. Throws `UsageError` for one that there is not. */
const typeNamed = (name: string, { input, definitions }: Schema) =>
  findParameter(name, `--${name}`, { command: '', input, folder: '', options: [] }, definitions).type;

function fieldNames(begun: string, schema: Schema): readonly string[] {
  const object = begun.slice(0, begun.lastIndexOf('.'));
  return Object.keys(typeNamed(object, schema).properties).map((field) => `${object}.${flagName(field)}`);
}

const negatedNames = (parameters: readonly string[], schema: Schema) =>
  parameters.filter((name) => isSwitch(typeNamed(name, schema))).map((name) => `no-${flagName(name)}`);

function takenBy(name: string, schema: Schema): OptionValue {
  const type = typeNamed(name, schema);
  const { values, items, isFile } = type;
  const fixed = values ?? (items === undefined ? [] : (typeOf(items, schema.definitions).values ?? []));
  return { takesValue: !isSwitch(type), values: fixed.map(String), ...(isFile && { files: 'always' }) };
}
