import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedPackages, root } from '@agent-connectors/workspace/packages';
import { describe, expect, it } from 'vitest';

/** Where the repository is, said once, in the root's package.json; npm's provenance is refused where a package says otherwise. */
const { repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const home = repository.url.replace(/^git\+|\.git$/g, '');

describe.each(publishedPackages().map((each) => [each.name, each] as const))('the manifest of %s', (_, each) => {
  const directory = `${each.group}/${each.folder}`;
  const manifest = JSON.parse(readFileSync(join(each.path, 'package.json'), 'utf8'));

  it('says where its source and its issues are, as the root does', () => {
    expect(manifest).toMatchObject({
      repository: { type: 'git', url: repository.url, directory },
      homepage: `${home}/tree/main/${directory}#readme`,
      bugs: `${home}/issues`,
    });
  });

  it('builds before it is packed, and ships what it is made of', () => {
    expect(manifest.scripts.prepack).toMatch(/^turbo run build\b/);
    expect(manifest.files).toEqual(expect.arrayContaining(['dist', 'src', '!src/**/*.test.ts', 'README.md']));
  });

  it('asks for the Node that it is run on, as an ES module without side effects', () => {
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
    return { ...rest, exports };
  });

  it('differ in their words, and in whether there are webhooks', () => {
    for (const manifest of alike) expect(manifest).toEqual(alike[0]);
  });

  it('say that they are connectors, of the id that their folder has', () => {
    const said = connectors.map(({ path }) => JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')));
    expect(said.map((manifest) => manifest['agent-connectors'])).toEqual(
      connectors.map(({ folder }) => ({ connector: folder })),
    );
    expect(said.filter(({ keywords }) => !keywords.includes('agent-connector'))).toEqual([]);
  });

  it('lead to functions that are named after the connector', async () => {
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
