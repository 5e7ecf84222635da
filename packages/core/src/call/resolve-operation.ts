import type { Connector } from '../define/connector.ts';
import { wireOf } from '../define/wire.ts';
import { UnknownOperationError } from '../errors/unknown-operation-error.ts';
import { snakeCase } from '../util/names.ts';
import { suggestion } from '../util/nearest.ts';
import type { ResolvedOperation } from './runtime.ts';

/** Step 1: resolves an operation by its ids, `('job_postings', 'list')`; accessor names are understood as well. */
export function resolveOperation(connector: Connector, entity: string, action: string): ResolvedOperation {
  const entityId = snakeCase(String(entity));
  const entityKey = accessorOf(connector.entities, entityId);
  const owner = entityKey === undefined ? undefined : connector.entities[entityKey];
  if (entityKey === undefined || owner === undefined) {
    throw new UnknownOperationError({
      message: `${connector.title} has no entity '${entity}'.`,
      hint: `${capital(suggestion(entityId, Object.keys(connector.entities).map(snakeCase)))}`,
      connector: connector.name,
    });
  }
  const actionId = snakeCase(String(action));
  const actionKey = accessorOf(owner.operations, actionId);
  const operation = actionKey === undefined ? undefined : owner.operations[actionKey];
  if (actionKey === undefined || operation === undefined) {
    throw new UnknownOperationError({
      message: `${connector.title}'s ${entityId} has no action '${action}'.`,
      hint: `${capital(suggestion(actionId, Object.keys(owner.operations).map(snakeCase)))}`,
      connector: connector.name,
      entity: entityId,
    });
  }
  return {
    // The ids of the table, not the caller's spelling of them: policies are matched against these.
    place: { connector: connector.name, entity: snakeCase(entityKey), action: snakeCase(actionKey) },
    operation,
    wire: wireOf(connector, operation),
    key: owner.key,
  };
}

/** The key of a table that an id stands for; own keys only. */
function accessorOf(table: object, id: string): string | undefined {
  const accessor = id.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return Object.hasOwn(table, accessor) ? accessor : undefined;
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('?') ? '' : '.'}`;
