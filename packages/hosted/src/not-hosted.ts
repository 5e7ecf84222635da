import type { Connector } from '@agent-connectors/core';
import { type Catalog, catalogOf } from '@agent-connectors/core/catalog';
import { hostedOperations } from './operations/index.ts';

/**
 * Resolves to the operations that Airbyte's connector lacks, as selectors such as `pylon.issues.search`. A toolbox takes them as `exclude`,
 * so that agents do not find what hosted execution would refuse. Takes a connector, or its catalog, which loads faster.
 */
export async function notHosted(connector: Connector | Catalog): Promise<string[]> {
  const { connector: id, operations } = 'operations' in connector ? connector : catalogOf(connector);
  const table = await hostedOperations(id);
  // Of a connector whose operations are not known, all are tried.
  if (table === undefined) return [];
  return operations.flatMap((each) => (Object.hasOwn(table.operations, each.id) ? [] : [`${id}.${each.id}`]));
}
