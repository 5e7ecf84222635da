// Measures the cost of the definitions for the type checker, with a generated connector of 200 operations.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from './child.ts';
import { generateConnector } from './generate-connector.ts';

const entities = 20;
export const typeBudget = { seconds: 2, kilobytes: 200 };

export interface TypeCost {
  readonly operations: number;
  readonly seconds: number;
  readonly kilobytes: number;
}

/** Type checks a generated connector and emits its declarations. Throws if it does not compile as expected. */
export function measureTypes(): TypeCost {
  // In a folder of this package, so that imports resolve as they do for a connector.
  const folder = fileURLToPath(new URL('../.generated', import.meta.url));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'src'), { recursive: true });
  try {
    for (const [name, text] of Object.entries(generateConnector(entities)))
      writeFileSync(join(folder, 'src', name), text);
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        extends: ['@agent-connectors/tsconfig/base.json', '@agent-connectors/tsconfig/declarations.json'],
        compilerOptions: { customConditions: [], rootDir: 'src', outDir: 'dist', noUnusedLocals: false },
        include: ['src'],
      }),
    );
    const seconds = median([1, 2, 3].map(() => compile(folder)));
    const files = readdirSync(join(folder, 'dist'));
    const bytes = files.reduce((sum, file) => sum + statSync(join(folder, 'dist', file)).size, 0);
    return { operations: entities * 10, seconds, kilobytes: bytes / 1000 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function compile(folder: string): number {
  const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));
  const begin = performance.now();
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The generated connector does not compile as expected:\n${stdout.slice(0, 2000)}`);
  return (performance.now() - begin) / 1000;
}
