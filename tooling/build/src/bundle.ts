import { build } from 'tsup';
import type { Manifest } from './manifest.ts';

/** Bundles entries, named by what each is called in `dist`, into JavaScript with source maps. */
export const bundle = ({ version }: Manifest, entry: Record<string, string>): Promise<void> =>
  build({
    config: false,
    entry,
    format: ['esm'],
    target: 'es2023',
    platform: 'neutral',
    external: [/^node:/],
    define: { __PACKAGE_VERSION__: JSON.stringify(version) },
    sourcemap: true,
    splitting: true,
    clean: true,
    silent: true,
  });
