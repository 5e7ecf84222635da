// Writes the documentation that is derived from the connectors' definitions: pnpm docs:write
// With --check, reports outdated files and writes nothing: pnpm docs:check
// With --readme, also writes the table of connectors in the README of the repository.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { loadCatalog } from '@agent-connectors/core/catalog';
import { describe, type OperationDescription } from '@agent-connectors/core/describe';
import { loadConnector, workspaceConnectors } from '@agent-connectors/workspace/connectors';
import { root } from '@agent-connectors/workspace/packages';
import { agentsSection, credentialsInFrameworks, firstPrompt } from './agents.ts';
import { connectorsTable, type Documented } from './connectors-table.ts';
import { directSection } from './direct.ts';
import { hostedSection } from './hosted.ts';
import { between } from './markdown.ts';
import { reference } from './reference.ts';
import { createSampler } from './sample.ts';
import { credentialsTable, envExample, operationsTable } from './tables.ts';

const check = process.argv.includes('--check');
let stale = 0;

function put(path: string, text: string): void {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (before === text) return;
  stale++;
  const shown = relative(root, path);
  if (check) console.log(`${shown} is out of date: run \`pnpm docs:write\`.`);
  else {
    writeFileSync(path, text);
    console.log(`wrote ${shown}`);
  }
}

const rejected: string[] = [];
const documented: Documented[] = [];

for (const { id, name, directory, path } of workspaceConnectors()) {
  const connector = await loadConnector(id);
  const description = describe(connector);
  documented.push({ name, directory, description });
  const file = (part: string) => join(path, part);
  const sample = createSampler(connector);
  const tolerant = (operation: OperationDescription) =>
    sample(operation).catch((error: unknown) => {
      rejected.push(error instanceof Error ? error.message : String(error));
      return {};
    });
  const { operations } = await loadCatalog(connector);
  const asks = Object.fromEntries(operations.map((operation) => [operation.id, operation.asks ?? []]));
  const text = await reference(description, asks, tolerant);
  if (rejected.length > 0) continue;
  put(file('REFERENCE.md'), text);
  put(file('.env.example'), envExample(description));
  const readme = readFileSync(file('README.md'), 'utf8');
  const withTable = between(readme, 'operations', operationsTable(description));
  put(file('README.md'), between(withTable, 'agents', agentsSection(description, firstPrompt(readme))));
  const auth = between(readFileSync(file('AUTH.md'), 'utf8'), 'credentials', credentialsTable(description));
  const direct = between(auth, 'direct', await directSection(connector, description));
  const framed = between(direct, 'frameworks', credentialsInFrameworks(description));
  // Airbyte does not host itself.
  put(file('AUTH.md'), id === 'airbyte' ? framed : between(framed, 'hosted', await hostedSection(description)));
}
// Only with a release: branches that add a connector each must not change the same file.
const readme = join(root, 'README.md');
if (process.argv.includes('--readme'))
  put(readme, between(readFileSync(readme, 'utf8'), 'connectors', connectorsTable(documented)));
for (const problem of rejected) console.log(problem);
if (rejected.length > 0) process.exitCode = 1;
else if (stale === 0) console.log('The documentation is up to date.');
else if (check) process.exitCode = 1;
