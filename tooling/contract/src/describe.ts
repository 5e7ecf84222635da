// Prints a connector's introspection document: pnpm --silent describe <connector>
import { loadCatalog } from '@agent-connectors/core/catalog';
import { describe } from '@agent-connectors/core/describe';
import { loadConnector } from '@agent-connectors/workspace/connectors';

try {
  const connector = await loadConnector(process.argv[2]);
  const description = describe(connector);
  // The requests are part of the catalog, because calls do not need them.
  const asks = new Map((await loadCatalog(connector)).operations.map((operation) => [operation.id, operation.asks]));
  const operations = description.operations.map((operation) => ({ ...operation, asks: asks.get(operation.id) ?? [] }));
  console.log(JSON.stringify({ ...description, operations }, null, 2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
