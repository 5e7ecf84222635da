import { readdir } from 'node:fs/promises';
import type { Emulator } from './engine/emulator.ts';

/** Loads the emulator of every folder below `vendors`: a new one has to be registered nowhere. */
export async function findEmulators(): Promise<readonly Emulator[]> {
  const folder = new URL('./vendors/', import.meta.url);
  // `.ts` in a checkout, `.js` where the package was built.
  const index = import.meta.url.endsWith('.ts') ? 'index.ts' : 'index.js';
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  return Promise.all(names.map(({ name }) => loadEmulator(new URL(`${name}/${index}`, folder))));
}

async function loadEmulator(address: URL): Promise<Emulator> {
  const exported: Record<string, unknown> = await import(/* @vite-ignore */ address.href);
  const { emulator } = exported;
  if (!isEmulator(emulator)) throw new Error(`${address.pathname} exports no \`emulator\`.`);
  return emulator;
}

function isEmulator(value: unknown): value is Emulator {
  return typeof value === 'object' && value !== null && 'mounts' in value && 'create' in value;
}
