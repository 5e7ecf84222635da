import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { root } from '@agent-connectors/workspace/packages';
import { expect, it } from 'vitest';
import { anchor } from './markdown.ts';
import { linksOf, type MarkdownFile, markdownFiles } from './markdown-files.ts';

/** Links to this repository on GitHub. Packages use them where a relative link would leave the tarball. */
const { repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const ours: string = repository.url.replace(/^git\+|\.git$/g, '');
const github = new RegExp(`^${ours}/(?:blob|tree)/main/`);

/** Returns the anchors of a file's headings. Repeated headings are numbered as on GitHub. */
function anchorsOf(text: string): Set<string> {
  const counts = new Map<string, number>();
  const anchors = new Set<string>();
  for (const [, heading = ''] of text.replaceAll(/^\s*```[\s\S]*?^\s*```/gm, '').matchAll(/^#{1,6}\s+(.*)$/gm)) {
    const name = anchor(heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/[`*]/g, ''));
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    anchors.add(count === 0 ? name : `${name}-${count}`);
  }
  return anchors;
}

const known = new Map<string, Set<string>>();

/** Returns the anchors of a page, which is read once: a reference is the target of hundreds of links. */
function anchorsIn(page: string): Set<string> {
  const anchors = known.get(page) ?? anchorsOf(readFileSync(page, 'utf8'));
  known.set(page, anchors);
  return anchors;
}

function brokenLinks({ path, text }: MarkdownFile): string[] {
  return linksOf(text).flatMap((link) => {
    const isOurs = github.test(link);
    if (!isOurs && /^[a-z]+:/i.test(link)) return [];
    const [target = '', fragment] = link.replace(github, '').split('#');
    const folder = isOurs ? root : join(root, dirname(path));
    const file = target === '' ? join(root, path) : normalize(join(folder, decodeURIComponent(target)));
    if (!existsSync(file)) return [`${path}: ${link}`];
    if (fragment === undefined) return [];
    // GitHub shows the README of a folder below its files.
    const page = statSync(file).isDirectory() ? join(file, 'README.md') : file;
    if (!page.endsWith('.md') || !existsSync(page)) return [];
    return anchorsIn(page).has(fragment) ? [] : [`${path}: ${link} (no such heading)`];
  });
}

it('no Markdown file has a broken relative link', () => {
  const files = markdownFiles();
  expect(files.length).toBeGreaterThan(5);
  expect(files.flatMap(brokenLinks)).toEqual([]);
});

it('broken links are found', () => {
  expect(
    brokenLinks({
      path: 'README.md',
      text: `[a](no-such-file.md) [b](README.md#no-such-heading) [c](https://example.com) \`[d](e)\` [f](${ours}/tree/main/no-such-folder)`,
    }),
  ).toEqual([
    'README.md: no-such-file.md',
    'README.md: README.md#no-such-heading (no such heading)',
    `README.md: ${ours}/tree/main/no-such-folder`,
  ]);
});

it('repeated headings are numbered', () => {
  expect([...anchorsOf('# One two\n## `a.b`\n## `a.b`\n```sh\n# no heading\n```')]).toEqual(['one-two', 'ab', 'ab-1']);
});
