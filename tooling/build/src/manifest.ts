import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The fields of a package.json that a build reads. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly sideEffects?: boolean;
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, string | { readonly default?: string }>>;
}

/** Reads the package.json of a folder. */
export const readManifest = (folder: string): Manifest =>
  // pnpm reads the same fields and validates them.
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
