import type { Connector } from '../define/connector.ts';
import { wireOf } from '../define/locate.ts';
import { snakeCase } from '../define/names.ts';
import { UnknownOperationError } from '../errors/unknown-operation-error.ts';
import { suggestion } from '../nearest.ts';
import type { Found } from './runtime.ts';

/** Step 1: finds an operation by its ids, `('job_postings', 'list')`; accessor names are understood as well. */
export function find(connector: Connector, entity: string, action: string): Found {
  const entityId = snakeCase(String(entity));
  const found = byId(connector.entities, entityId);
  if (found === undefined) {
    throw new UnknownOperationError({
      message: `${connector.title} has no entity '${entity}'.`,
      hint: `${capital(suggestion(entityId, Object.keys(connector.entities).map(snakeCase)))}`,
      connector: connector.name,
    });
  }
  const actionId = snakeCase(String(action));
  const operation = byId(found.operations, actionId);
  if (operation === undefined) {
    throw new UnknownOperationError({
      message: `${connector.title}'s ${entityId} cannot be asked to '${action}'.`,
      hint: `${capital(suggestion(actionId, Object.keys(found.operations).map(snakeCase)))}`,
      connector: connector.name,
      entity: entityId,
    });
  }
  return {
    place: { connector: connector.name, entity: entityId, action: actionId },
    operation,
    wire: wireOf(connector, operation),
  };
}

function byId<T>(table: Readonly<Record<string, T>>, id: string): T | undefined {
  const accessor = id.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return Object.hasOwn(table, accessor) ? table[accessor] : undefined;
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('?') ? '' : '.'}`;
