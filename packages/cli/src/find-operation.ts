import { type AnyOperation, type Connector, type Entities, suggestion } from '@agent-connectors/core';
import type { ConnectorDescription, EntityDescription, OperationDescription } from '@agent-connectors/core/describe';
import { UsageError } from './usage-error.ts';

/** The entity that a word names by its id or accessor; throws `UsageError` with the nearest name. */
export function entityNamed({ title, connector, entities }: ConnectorDescription, word: string): EntityDescription {
  const found = entities.find(({ id, accessor }) => id === word || accessor === word);
  if (found !== undefined) return found;
  throw new UsageError(
    `${title} has no entity '${word}': ${suggestion(
      word,
      entities.map(({ id }) => id),
    )}`,
    `agent-connectors ${connector}`,
  );
}

/** The operation of an entity that a word names; throws `UsageError` with the nearest name. */
export function operationNamed(
  { connector, operations }: ConnectorDescription,
  entity: EntityDescription,
  word: string,
): OperationDescription {
  const all = operations.filter((operation) => operation.entity === entity.id);
  const found = all.find(({ action, accessor }) => action === word || accessor === `${entity.accessor}.${word}`);
  if (found !== undefined) return found;
  throw new UsageError(
    `${entity.id} cannot be asked to '${word}': ${suggestion(
      word,
      all.map(({ action }) => action),
    )}`,
    `agent-connectors ${connector} ${entity.id}`,
  );
}

/** An operation's definition; none where there is no such operation. */
export function definitionOf(connector: Connector<Entities>, entity: string, action: string): AnyOperation | undefined {
  return at<AnyOperation>(at(connector.entities, entity)?.operations ?? {}, action);
}

/** What a table holds under an id or accessor. */
function at<T>(table: Readonly<Record<string, T>>, id: string): T | undefined {
  const accessor = id.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return Object.hasOwn(table, accessor) ? table[accessor] : undefined;
}
