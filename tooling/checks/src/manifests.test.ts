import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedPackages, root } from '@agent-connectors/workspace/packages';
import { describe, expect, it } from 'vitest';

/** The address of the repository, from the root's package.json. npm rejects the provenance of a package with another one. */
const { repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const home = repository.url.replace(/^git\+|\.git$/g, '');

describe.each(publishedPackages().map((each) => [each.name, each] as const))('the manifest of %s', (_, each) => {
  const directory = `${each.group}/${each.folder}`;
  const manifest = JSON.parse(readFileSync(join(each.path, 'package.json'), 'utf8'));

  it('has the same repository as the root, and links to its source and issues', () => {
    expect(manifest).toMatchObject({
      repository: { type: 'git', url: repository.url, directory },
      homepage: `${home}/tree/main/${directory}#readme`,
      bugs: `${home}/issues`,
    });
  });

  it('builds before packing, and publishes its build and sources', () => {
    expect(manifest.scripts.prepack).toMatch(/^turbo run build\b/);
    expect(manifest.files).toEqual(expect.arrayContaining(['dist', 'src', '!src/**/*.test.ts', 'README.md']));
  });

  it('declares its version of Node, and an ES module without side effects', () => {
    expect(manifest).toMatchObject({ type: 'module', sideEffects: false, engines: { node: '>=22.13' } });
  });
});

describe('the manifests of connectors', () => {
  const connectors = publishedPackages().filter(({ group }) => group === 'connectors');
  const alike = connectors.map(({ folder, path }) => {
    const text = readFileSync(join(path, 'package.json'), 'utf8').replaceAll(`connectors/${folder}`, 'connectors/<id>');
    const {
      name: _,
      version: __,
      description: ___,
      keywords: ____,
      'agent-connectors': _____,
      ...rest
    } = JSON.parse(text);
    const { './webhooks': ______, ...exports } = rest.exports;
    // Connectors of GraphQL APIs validate their documents in tests.
    const { graphql: _______, ...devDependencies } = rest.devDependencies;
    return { ...rest, exports, devDependencies };
  });

  it('differ only in names, descriptions, webhooks and the validator of GraphQL documents', () => {
    for (const manifest of alike) expect(manifest).toEqual(alike[0]);
  });

  it('have the keyword by which users find connectors', () => {
    const said = connectors.map(({ path }) => JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')));
    expect(said.filter(({ keywords }) => !keywords.includes('agent-connector'))).toEqual([]);
  });

  it('belong to packages whose functions have the name of the connector', async () => {
    for (const { folder, path } of connectors) {
      const type = folder.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
      const source = (name: string) => import(/* @vite-ignore */ join(path, 'src', name));
      const entry = { ...(await source('index.ts')), ...(await source('describe.ts')) };
      const functions = [
        `create${type}`,
        `create${type}With`,
        `define${type}`,
        `describe${type}`,
        `describe${type}Operation`,
      ];
      expect(functions.filter((each) => typeof entry[each] !== 'function')).toEqual([]);
    }
  });
});
