#!/usr/bin/env node
// Builds the package in the current folder into dist/: JavaScript, source maps, declarations and, for a connector, its catalog.
// package.json defines the targets of the build.
import { globSync, rmSync } from 'node:fs';
import { readBuiltins } from './builtin-modules.ts';
import { bundle } from './bundle.ts';
import { catalogFiles } from './catalog.ts';
import { readConnector } from './connector.ts';
import { finishDeclarations } from './declarations/finish.ts';
import { declare } from './declare.ts';
import { entriesOf } from './entries.ts';
import { mapFiles, readFiles, writeFiles } from './files.ts';
import { readManifest } from './manifest.ts';
import { mergeChunks } from './merge-chunks.ts';
import { markPureCalls } from './pure-calls.ts';

const manifest = readManifest('.');

const entries = entriesOf(manifest, (pattern) => globSync(pattern));
await bundle(manifest, entries);
const merged = await mergeChunks('dist', Object.keys(entries));
rmSync('dist', { recursive: true });
writeFiles('dist', merged);
writeFiles('dist', mapFiles(readFiles('dist', '.js'), readBuiltins));
if (manifest.sideEffects === false) writeFiles('dist', mapFiles(readFiles('dist', '.js'), markPureCalls));

const code = declare('.');
if (code !== 0) process.exit(code);
const connector = await readConnector(manifest, '.');
writeFiles('dist', finishDeclarations(readFiles('dist', '.d.ts'), connector?.description));
if (connector !== undefined) {
  writeFiles('dist', catalogFiles(connector.catalog));
  // In the sources, a catalog is a module. The published catalog is JSON with separate types.
  rmSync('dist/catalog.d.ts');
}
