import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publishedPackages, root } from './workspace.ts';

/** Where the repository is, said once, in the root's package.json; npm's provenance is refused where a package says otherwise. */
const { repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const home = repository.url.replace(/^git\+|\.git$/g, '');

describe.each(publishedPackages().map((each) => [each.name, each] as const))('the manifest of %s', (_, each) => {
  const directory = `${each.room}/${each.folder}`;
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
