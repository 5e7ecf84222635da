import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The parts of a package.json that a build reads. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly sideEffects?: boolean;
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, string | { readonly default?: string }>>;
}

/** Reads the package.json of a folder. */
export const readManifest = (folder: string): Manifest =>
  // Written by us, and checked by pnpm, which reads the same fields.
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
