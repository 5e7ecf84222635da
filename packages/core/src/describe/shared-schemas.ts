import type { Connector } from '../define/connector.ts';
import type { Entities } from '../define/entity.ts';
import type { AnyOperation } from '../define/operation.ts';
import type { Schema } from '../define/schema.ts';
import { type JsonSchema, type SchemaDefinitions, withDefinitions } from './json-schema.ts';
import { nameRecords } from './record-names.ts';
import { noteInnerUses, noteUses, type RecordUse } from './record-uses.ts';
import { createReferences } from './references.ts';
import { toJsonSchema } from './to-json-schema.ts';

/** The JSON Schemas of a connector's operations, with references to the records that they share. */
export interface SharedSchemas {
  /** Each is converted when it is first read. */
  readonly definitions: SchemaDefinitions;
  inputOf(operation: AnyOperation): JsonSchema;
  /** Null for a download. */
  outputOf(operation: AnyOperation): JsonSchema | null;
}

const known = new WeakMap<Connector, SharedSchemas>();

/** Returns the schemas of a connector. Determines once which records are shared. */
export function sharedSchemasOf(connector: Connector<Entities>): SharedSchemas {
  const schemas = known.get(connector) ?? findShared(connector.entities);
  known.set(connector, schemas);
  return schemas;
}

/** Returns the schema of the parameters of one operation, without reading others: nothing is shared but what it repeats itself. */
export function parametersOf(operation: AnyOperation): JsonSchema {
  const { inputOf, definitions } = findShared({ only: { operations: { operation } } });
  return withDefinitions(inputOf(operation), definitions);
}

function findShared(entities: Readonly<Record<string, Pick<Entities[string], 'operations'>>>): SharedSchemas {
  const inputs = new Map<Schema, RecordUse>();
  const outputs = new Map<Schema, RecordUse>();
  for (const [entity, { operations }] of Object.entries(entities))
    for (const [action, operation] of Object.entries(operations)) {
      const result = resultOf(operation);
      // Parameters are inline for each operation, even where several have the same, so that a reader sees them at once.
      noteInnerUses(inputs, operation.input, entity, action);
      if (result !== undefined) noteUses(outputs, result, entity, action);
    }
  // Separate, with separate names: the JSON Schema of a record's input may differ from that of its output.
  const taken = new Set<string>();
  const outputNames = nameRecords(outputs, '', taken);
  const inputNames = nameRecords(inputs, 'Input', taken);
  const ofOutputs = createReferences(outputNames);
  const ofInputs = createReferences(inputNames);
  const makers = [
    ...[...outputNames].map(
      ([schema, name]) => [name, () => toJsonSchema(ofOutputs.referInside(schema), 'output')] as const,
    ),
    ...[...inputNames].map(
      ([schema, name]) => [name, () => toJsonSchema(ofInputs.referInside(schema), 'input')] as const,
    ),
  ];
  return {
    definitions: lazyTable(makers.sort(([one], [other]) => (one < other ? -1 : 1))),
    inputOf: ({ input }) => toJsonSchema(ofInputs.referInside(input), 'input'),
    outputOf(operation) {
      const result = resultOf(operation);
      return result === undefined ? null : toJsonSchema(ofOutputs.refer(result), 'output');
    },
  };
}

/** Returns the schema of an operation's result, or of one item for a listing. */
function resultOf(operation: AnyOperation): Schema | undefined {
  if (operation.kind === 'download') return undefined;
  return operation.kind === 'list' ? operation.item : operation.output;
}

/** Creates a table whose values are computed when they are first read. */
function lazyTable<T>(makers: readonly (readonly [string, () => T])[]): Readonly<Record<string, T>> {
  const table: Record<string, T> = {};
  for (const [name, make] of makers) {
    const get = () => {
      const value = make();
      Object.defineProperty(table, name, { value, enumerable: true });
      return value;
    };
    Object.defineProperty(table, name, { get, enumerable: true, configurable: true });
  }
  return table;
}
