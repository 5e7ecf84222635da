// Prints a connector's introspection document: pnpm --silent describe <connector>
import { describe } from '@agent-connectors/core/describe';
import { loadConnector } from '@agent-connectors/workspace/connectors';

try {
  console.log(JSON.stringify(describe(await loadConnector(process.argv[2])), null, 2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
