import { readdir } from 'node:fs/promises';
import type { Emulator } from './engine/emulator.ts';

/** Loads the emulator of every folder below `vendors`, so that a new one needs no registration. */
export async function findEmulators(): Promise<readonly Emulator[]> {
  const folder = new URL('./vendors/', import.meta.url);
  // A checkout has `.ts` files; a built package has `.js` files.
  const index = import.meta.url.endsWith('.ts') ? 'index.ts' : 'index.js';
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  return Promise.all(names.map(({ name }) => loadEmulator(new URL(`${name}/${index}`, folder))));
}

async function loadEmulator(address: URL): Promise<Emulator> {
  const exported: Record<string, unknown> = await import(/* @vite-ignore */ address.href);
  const { emulator } = exported;
  if (!isEmulator(emulator)) throw new Error(`${address.pathname} must export \`emulator\`.`);
  return emulator;
}

function isEmulator(value: unknown): value is Emulator {
  return typeof value === 'object' && value !== null && 'mounts' in value && 'create' in value;
}
