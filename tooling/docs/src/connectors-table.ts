import type { ConnectorDescription } from '@agent-connectors/core/describe';
import { table } from './markdown.ts';

/** A connector: its folder, relative to the repository's root, its package name and its introspection document. */
export interface Documented {
  readonly directory: string;
  readonly name: string;
  readonly description: ConnectorDescription;
}

/** Returns the table of connectors for the README of the repository. */
export function connectorsTable(connectors: readonly Documented[]): string {
  const rows = connectors.map(({ directory, name, description }) => [
    `[\`${name}\`](${directory})`,
    `${description.title}: ${description.operations.length} operations on ${entitiesOf(description)}`,
    `[credentials](${directory}/AUTH.md), [reference](${directory}/REFERENCE.md)`,
  ]);
  return table(['package', 'operations', 'documentation'], rows);
}

/** Returns the entities with the most operations, and the number of the others. */
function entitiesOf({ entities, operations }: ConnectorDescription): string {
  const count = (entity: string) => operations.filter((operation) => operation.entity === entity).length;
  const names = entities
    .toSorted((a, b) => count(b.id) - count(a.id))
    .slice(0, 4)
    .map(({ id }) => id.replaceAll('_', ' '));
  const others = entities.length - names.length;
  const last = others > 0 ? `${others} other entities` : names.pop();
  return names.length === 0 ? `${last}` : `${names.join(', ')} and ${last}`;
}
