import { build } from 'tsup';
// Imported by its path: the package of this module depends on core, which this package builds.
import { workspaceConnectors } from '../../workspace/src/connectors.ts';
import type { Manifest } from './manifest.ts';

/** Bundles entries into JavaScript with source maps. The keys of `entry` are the names in `dist`. */
export const bundle = ({ version }: Manifest, entry: Record<string, string>): Promise<void> =>
  build({
    config: false,
    entry,
    format: ['esm'],
    target: 'es2023',
    platform: 'neutral',
    external: [/^node:/],
    define: { __PACKAGE_VERSION__: JSON.stringify(version), __CONNECTORS__: JSON.stringify(connectorIds()) },
    sourcemap: true,
    splitting: true,
    clean: true,
    silent: true,
  });

/** Returns the IDs of the connectors of this repository, separated by spaces. */
const connectorIds = () =>
  workspaceConnectors()
    .map(({ id }) => id)
    .join(' ');
