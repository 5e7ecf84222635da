import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogOf, loadCatalog } from '@agent-connectors/core/catalog';
import { describe as describeConnector } from '@agent-connectors/core/describe';
import { loadConnector, workspaceConnectors } from '@agent-connectors/workspace/connectors';
import { describe, expect, it } from 'vitest';
import { pack, runIn } from './pack.ts';

const connectors = await Promise.all(
  workspaceConnectors().map(async (each) => [each.id, each, await loadConnector(each.id)] as const),
);

it('the workspace has connectors', () => expect(connectors.length).toBeGreaterThan(2));

describe.each(connectors)('the catalog of %s', (_, { path, manifest }, connector) => {
  it('is exported as JSON, and as a module in this repository', () => {
    expect(manifest.exports?.['./catalog']).toEqual({
      'agent-connectors-source': './src/catalog.ts',
      types: './dist/catalog.d.cts',
      default: './dist/catalog.json',
    });
  });

  it('is built from the current definitions', async () => {
    const file = join(path, 'dist/catalog.json');
    expect(existsSync(file), 'Run `pnpm build` first.').toBe(true);
    // The sources do not contain the published version.
    const expected = { ...(await loadCatalog(connector)), version: manifest.version };
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(expected);
  });

  it('is published with its types', () => {
    const folder = mkdtempSync(join(tmpdir(), 'catalog-'));
    try {
      const files = runIn(folder, 'tar', ['-tzf', pack(path, folder)]).split('\n');
      expect(files).toEqual(expect.arrayContaining(['package/dist/catalog.json', 'package/dist/catalog.d.cts']));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('names the parameters that the introspection document describes', () => {
    const described = describeConnector(connector).operations.map(({ id, input }) => {
      const required = input['required'] as readonly string[]; // object schemas have both
      const names = Object.keys(input['properties'] as object);
      return { id, required, optional: names.filter((name) => !required.includes(name)) };
    });
    const listed = catalogOf(connector).operations.map(({ id, required, optional }) => ({ id, required, optional }));
    expect(listed).toEqual(described);
  });
});
