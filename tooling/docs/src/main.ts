// Writes what is derived from the connectors' definitions into their folders, and their list into the README: pnpm docs:write, pnpm docs:check
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, type OperationDescription } from '@agent-connectors/core/describe';
import { loadConnector, workspaceConnectors } from '@agent-connectors/workspace/connectors';
import { root } from '@agent-connectors/workspace/packages';
import { connectorsTable, type Documented } from './connectors-table.ts';
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
  if (check) console.log(`${shown} is not what the definitions say: run \`pnpm docs:write\`.`);
  else {
    writeFileSync(path, text);
    console.log(`wrote ${shown}`);
  }
}

const refused: string[] = [];
const documented: Documented[] = [];

for (const { id, name, directory, path } of workspaceConnectors()) {
  const connector = await loadConnector(id);
  const description = describe(connector);
  documented.push({ name, directory, description });
  const file = (part: string) => join(path, part);
  const sample = createSampler(connector);
  const tolerant = (operation: OperationDescription) =>
    sample(operation).catch((error: unknown) => {
      refused.push(error instanceof Error ? error.message : String(error));
      return {};
    });
  const text = await reference(description, tolerant);
  if (refused.length > 0) continue;
  put(file('REFERENCE.md'), text);
  put(file('.env.example'), envExample(description));
  put(file('README.md'), between(readFileSync(file('README.md'), 'utf8'), 'operations', operationsTable(description)));
  put(file('AUTH.md'), between(readFileSync(file('AUTH.md'), 'utf8'), 'credentials', credentialsTable(description)));
}
// With a release, and not with each connector: connectors that are added side by side must not touch one file.
const readme = join(root, 'README.md');
if (process.argv.includes('--readme'))
  put(readme, between(readFileSync(readme, 'utf8'), 'connectors', connectorsTable(documented)));
for (const problem of refused) console.log(problem);
if (refused.length > 0) process.exitCode = 1;
else if (stale === 0) console.log('The documentation is what the definitions say.');
else if (check) process.exitCode = 1;
