#!/usr/bin/env node
// Builds the package in the current folder into dist/: JavaScript, source maps and declarations.
// What to build is read from package.json, so that a package says it only once: every `exports` and `bin` target
// `./dist/<name>.js` is built from `src/<name>.ts`.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'tsup';
// By its path: what it reads connectors with depends on core, which is built by this.
import { workspaceConnectors } from '../../workspace/src/connectors.ts';
import { finishDeclarations } from './declarations.mjs';
import { markPureCalls } from './pure-calls.mjs';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

const targets = [
  ...Object.values(manifest.exports ?? {}).map((target) => (typeof target === 'string' ? target : target.default)),
  ...Object.values(manifest.bin ?? {}),
];
const entry = Object.fromEntries(
  targets
    .filter((target) => target?.startsWith('./dist/') && target.endsWith('.js'))
    .map((target) => target.slice('./dist/'.length, -'.js'.length))
    .map((name) => [name, `src/${name}.ts`]),
);
const missing = Object.values(entry).filter((file) => !existsSync(file));
if (missing.length > 0)
  throw new Error(`${manifest.name}: package.json names a target whose source is missing: ${missing.join(', ')}`);

await build({
  config: false,
  entry,
  format: ['esm'],
  target: 'es2023',
  platform: 'neutral',
  external: [/^node:/],
  define: {
    __PACKAGE_VERSION__: JSON.stringify(manifest.version),
    __CONNECTORS__: JSON.stringify(
      workspaceConnectors()
        .map(({ id }) => id)
        .join(' '),
    ),
  },
  sourcemap: true,
  splitting: true,
  clean: true,
  silent: true,
});

if (manifest.sideEffects === false) markPureCalls('dist');

writeFileSync(
  'dist/tsconfig.json',
  JSON.stringify({
    extends: ['../tsconfig.json', '@agent-connectors/tsconfig/declarations.json'],
    compilerOptions: { rootDir: '../src', outDir: '.', customConditions: [] },
    include: ['../src'],
    exclude: ['../src/**/*.test.ts', '../src/**/*.test-d.ts'],
  }),
);
const typescript = createRequire(import.meta.url).resolve('typescript/package.json');
const tsc = spawnSync(process.execPath, [join(dirname(typescript), 'bin/tsc'), '-p', 'dist/tsconfig.json'], {
  stdio: 'inherit',
});
if (tsc.status !== 0) process.exit(tsc.status ?? 1);
await finishDeclarations('dist');
