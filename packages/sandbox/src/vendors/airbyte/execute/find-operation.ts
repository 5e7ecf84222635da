import { rejected } from '../errors.ts';
import { actionsOf, entitiesOf, hostedConnector } from '../hosted/connectors.ts';
import type { HostedConnector, Operation, StoredEntity } from '../hosted/operation.ts';
import { unreachable } from './exchange.ts';

/** What an execution runs: an operation of the vendor, or a search of the context store. */
export type Target =
  | { readonly kind: 'operation'; readonly operation: Operation }
  | {
      readonly kind: 'search';
      readonly hosted: HostedConnector;
      readonly entity: string;
      readonly stored: StoredEntity;
      /** The size of a page without `limit`: documents give one for each of the action's two names. */
      readonly limit: number;
    };

const searches: Readonly<Record<string, number>> = { context_store_search: 1000, search: 10 };

/** Finds what an entity and an action stand for; ends the request with a 400 if they are unknown. */
export function findTarget(type: string, entity: string, action: string): Target {
  const hosted = hostedConnector(type);
  if (!hosted) throw unreachable(type);
  const entities = [...new Set([...entitiesOf(hosted), ...Object.keys(hosted.contextStore)])];
  if (!entities.includes(entity))
    throw rejected(400, `Entity '${entity}' not found in connector. Available entities: ${listOf(entities)}`);
  const operationOf = (name: string) => {
    const id = `${entity}.${name}`;
    return Object.hasOwn(hosted.operations, id) ? hosted.operations[id] : undefined;
  };
  // `api_search` is the vendor's own search, which some connectors call `search`.
  const operation = operationOf(action) ?? (action === 'api_search' ? operationOf('search') : undefined);
  if (operation) return { kind: 'operation', operation };
  const stored = Object.hasOwn(hosted.contextStore, entity) ? hosted.contextStore[entity] : undefined;
  const limit = searches[action];
  if (stored && limit !== undefined) return { kind: 'search', hosted, entity, stored, limit };
  const actions = [...actionsOf(hosted, entity), ...(stored ? ['context_store_search'] : [])];
  throw rejected(400, `Action '${action}' not supported for entity '${entity}'. Supported actions: ${listOf(actions)}`);
}

const listOf = (names: readonly string[]) => `[${names.map((name) => `'${name}'`).join(', ')}]`;
