import type { AnyClient, AnyOperation, Connector, Entities } from '@agent-connectors/core';
import { describeOperation, type OperationDescription } from '@agent-connectors/core/describe';
import type { ToolboxOperation } from '../operations.ts';

/** An operation with everything that is needed to call it. */
export interface LocatedCall {
  readonly operation: ToolboxOperation;
  readonly definition: AnyOperation;
  readonly connector: Connector<Entities>;
  readonly client: AnyClient;
  /** The introspection document of the operation, created when it is first needed. */
  description(): OperationDescription;
  /** The fields of a compact result. */
  readonly brief: readonly string[] | undefined;
}

/** Loads the definition and the client of an operation. */
export async function locate(operation: ToolboxOperation): Promise<LocatedCall> {
  const { source, entity, action } = operation;
  const [connector, client] = await Promise.all([source.connector(), source.client()]);
  const { operations = {}, brief }: Partial<Entities[string]> = connector.entities[entity.accessor] ?? {};
  const accessor = action.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const definition = operations[accessor];
  if (definition === undefined)
    throw new TypeError(`The catalog of ${source.id} lists ${operation.id}, which the connector does not have.`);
  let description: OperationDescription | undefined;
  return {
    operation,
    definition,
    connector,
    client,
    description() {
      description ??= describeOperation(connector, operation.id);
      return description;
    },
    brief: definition.brief ?? brief,
  };
}
