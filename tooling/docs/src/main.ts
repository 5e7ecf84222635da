// Writes what is derived from the connectors' definitions into their folders: pnpm docs [--check]
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { connectors, loadConnector } from '@agent-connectors/contract/connectors';
import { describe } from '@agent-connectors/core/describe';
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
  const shown = path.replace(/^.*\/connectors\//, 'connectors/');
  if (check) console.log(`${shown} is not what the definitions say: run \`pnpm docs\`.`);
  else {
    writeFileSync(path, text);
    console.log(`wrote ${shown}`);
  }
}

for (const name of Object.keys(connectors)) {
  const connector = await loadConnector(name);
  const description = describe(connector);
  const file = (path: string) => fileURLToPath(new URL(`../../../connectors/${name}/${path}`, import.meta.url));
  put(file('REFERENCE.md'), await reference(description, createSampler(connector)));
  put(file('.env.example'), envExample(description));
  put(file('README.md'), between(readFileSync(file('README.md'), 'utf8'), 'operations', operationsTable(description)));
  put(file('AUTH.md'), between(readFileSync(file('AUTH.md'), 'utf8'), 'credentials', credentialsTable(description)));
}
if (stale === 0) console.log('The documentation is what the definitions say.');
else if (check) process.exitCode = 1;
