import type { AnyOperation } from '@agent-connectors/core';
import type { ConnectorSource } from '@agent-connectors/installed';
import { actionOf } from '../grammar/find-names.ts';
import { UsageError } from '../usage-error.ts';

/** Returns the definition of an operation. Throws `UsageError` where the published catalog and the code differ. */
export async function definitionOf(source: ConnectorSource, id: string): Promise<AnyOperation> {
  const [{ entities }, connector] = [await source.catalog(), await source.connector()];
  const entity = entities.find((each) => id.startsWith(`${each.id}.`));
  const table = connector.entities[entity?.accessor ?? '']?.operations ?? {};
  const accessor = actionOf(id).replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const definition = table[accessor];
  if (definition === undefined)
    throw new UsageError(
      `The catalog of ${source.id} lists ${id}, which its code does not have.`,
      'Reinstall its package.',
    );
  return definition;
}
