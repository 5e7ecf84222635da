import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const settings = {
  extends: ['../tsconfig.json', '@agent-connectors/tsconfig/declarations.json'],
  compilerOptions: { rootDir: '../src', outDir: '.', customConditions: [] },
  include: ['../src'],
  exclude: ['../src/**/*.test.ts', '../src/**/*.test-d.ts'],
};

/** Writes the declarations of a package into its `dist`. Returns the exit code of tsc, which prints its own errors. */
export function declare(folder: string): number {
  const project = join(folder, 'dist/tsconfig.json');
  const typescript = createRequire(import.meta.url).resolve('typescript/package.json');
  writeFileSync(project, JSON.stringify(settings));
  try {
    const tsc = join(dirname(typescript), 'bin/tsc');
    return spawnSync(process.execPath, [tsc, '-p', project], { stdio: 'inherit' }).status ?? 1;
  } finally {
    rmSync(project);
  }
}
