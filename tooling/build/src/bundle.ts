import { build } from 'tsup';
// By its path: what it reads connectors with depends on core, which is built by this.
import { workspaceConnectors } from '../../workspace/src/connectors.ts';
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
    define: { __PACKAGE_VERSION__: JSON.stringify(version), __CONNECTORS__: JSON.stringify(connectorIds()) },
    sourcemap: true,
    splitting: true,
    clean: true,
    silent: true,
  });

/** The ids of the connectors of this repository, as one text. */
const connectorIds = () =>
  workspaceConnectors()
    .map(({ id }) => id)
    .join(' ');
