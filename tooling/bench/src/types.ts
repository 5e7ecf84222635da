// Measures what the definition form costs the type checker: a generated connector of 200 operations, checked and declared.
//   pnpm bench:types
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateConnector } from './generate-connector.ts';

const entities = 20;
const budget = { seconds: 2, kilobytes: 200 };

// Inside the package, so that imports resolve as they do for a connector.
const folder = fileURLToPath(new URL('../.generated', import.meta.url));
rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, 'src'), { recursive: true });
for (const [name, text] of Object.entries(generateConnector(entities))) writeFileSync(join(folder, 'src', name), text);
writeFileSync(
  join(folder, 'tsconfig.json'),
  JSON.stringify({
    extends: ['@agent-connectors/tsconfig/base.json', '@agent-connectors/tsconfig/declarations.json'],
    compilerOptions: { customConditions: [], rootDir: 'src', outDir: 'dist', noUnusedLocals: false },
    include: ['src'],
  }),
);

const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));
const seconds = [1, 2, 3].map(() => {
  const begin = performance.now();
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The generated connector does not compile:\n${stdout}`);
  return (performance.now() - begin) / 1000;
});
const median = seconds.sort((a, b) => a - b)[1] ?? Number.NaN;
const bytes = readdirSync(join(folder, 'dist'))
  .map((file) => statSync(join(folder, 'dist', file)).size)
  .reduce((sum, size) => sum + size, 0);
rmSync(folder, { recursive: true });

console.log(
  `${entities * 10} operations: checked and declared in ${median.toFixed(2)} s (budget ${budget.seconds} s), ${(bytes / 1000).toFixed(0)} KB of declarations (budget ${budget.kilobytes} KB)`,
);
if (median > budget.seconds || bytes > budget.kilobytes * 1000) process.exitCode = 1;
