import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { entryOf, loadConnector, workspaceConnectors } from './connectors.ts';
import { root } from './packages.ts';

describe('the connectors of the workspace', () => {
  it('are all packages in connectors/, with the names of their folders as IDs', () => {
    const folders = readdirSync(join(root, 'connectors')).filter((name) =>
      existsSync(join(root, 'connectors', name, 'package.json')),
    );
    expect(workspaceConnectors().map(({ id }) => id)).toEqual(folders);
    expect(folders.length).toBeGreaterThan(2);
  });

  it.each(workspaceConnectors().map((each) => [each.id, each] as const))(
    'include %s, which is loaded from its sources',
    async (id, each) => {
      expect(existsSync(fileURLToPath(entryOf(each, 'source')))).toBe(true);
      expect((await loadConnector(id)).name).toBe(id);
    },
  );

  it('are listed in the error if a name is missing or unknown', async () => {
    await expect(loadConnector(undefined)).rejects.toThrow(/^Pass the ID of a connector: .*pylon/);
    await expect(loadConnector('pilon')).rejects.toThrow(/^There is no connector 'pilon'. Pass one of .*pylon/);
  });
});
