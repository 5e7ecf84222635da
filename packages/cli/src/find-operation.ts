import { type AnyOperation, type Connector, type Entities, suggestion } from '@agent-connectors/core';
import type { ConnectorDescription, EntityDescription, OperationDescription } from '@agent-connectors/core/describe';
import { UsageError } from './usage-error.ts';

/** Resolves a word to an entity, by its ID or accessor. Throws `UsageError` with the nearest name. */
export function entityNamed({ title, connector, entities }: ConnectorDescription, word: string): EntityDescription {
  const found = entities.find(({ id, accessor }) => id === word || accessor === word);
  if (found !== undefined) return found;
  throw new UsageError(
    `${title} has no entity '${word}'. ${suggested(
      word,
      entities.map(({ id }) => id),
    )}`,
    `agent-connectors ${connector}`,
  );
}

/** Resolves a word to an operation of an entity, by its ID or accessor. Throws `UsageError` with the nearest name. */
export function operationNamed(
  { connector, title, operations }: ConnectorDescription,
  entity: EntityDescription,
  word: string,
): OperationDescription {
  const all = operations.filter((operation) => operation.entity === entity.id);
  const found = all.find(({ action, accessor }) => action === word || accessor === `${entity.accessor}.${word}`);
  if (found !== undefined) return found;
  throw new UsageError(
    `${title}'s ${entity.id} has no action '${word}'. ${suggested(
      word,
      all.map(({ action }) => action),
    )}`,
    `agent-connectors ${connector} ${entity.id}`,
  );
}

/** Returns the definition of an operation, or `undefined` if it does not exist. */
export function definitionOf(connector: Connector<Entities>, entity: string, action: string): AnyOperation | undefined {
  return at<AnyOperation>(at(connector.entities, entity)?.operations ?? {}, action);
}

/** Returns a suggestion as a sentence. */
function suggested(word: string, names: readonly string[]): string {
  const text = suggestion(word, names);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('?') ? '' : '.'}`;
}

/** Returns the value of a table under an ID or accessor. */
function at<T>(table: Readonly<Record<string, T>>, id: string): T | undefined {
  const accessor = id.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return Object.hasOwn(table, accessor) ? table[accessor] : undefined;
}
