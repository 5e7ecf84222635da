import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

export interface Published {
  /** From the repository's root: `connectors/pylon`. */
  readonly folder: string;
  readonly manifest: Manifest;
}

/** What is published, folder by folder. */
export function published(): Published[] {
  return ['packages', 'connectors'].flatMap((room) =>
    readdirSync(join(root, room)).flatMap((name) => {
      const folder = `${room}/${name}`;
      const manifest: Manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
      return manifest.private === true ? [] : [{ folder, manifest }];
    }),
  );
}
