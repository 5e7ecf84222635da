import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';
import { anchor } from './markdown.ts';
import { type MarkdownFile, markdownFiles, root } from './markdown-files.ts';

const withoutCode = (text: string) => text.replaceAll(/^\s*```[\s\S]*?^\s*```/gm, '').replaceAll(/`[^`\n]*`/g, '');

/** The anchors of a file: its headings, numbered where they repeat, as GitHub does. */
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

function deadLinks({ path, text }: MarkdownFile): string[] {
  const links = [...withoutCode(text).matchAll(/\]\(([^()\s]*(?:\([^()]*\))?[^()\s]*)\)/g)].map(
    (match) => match[1] ?? '',
  );
  return links.flatMap((link) => {
    if (/^[a-z]+:/i.test(link)) return [];
    const [target = '', fragment] = link.split('#');
    const file = target === '' ? join(root, path) : normalize(join(root, dirname(path), decodeURIComponent(target)));
    if (!existsSync(file)) return [`${path}: ${link}`];
    if (fragment === undefined || statSync(file).isDirectory() || !file.endsWith('.md')) return [];
    return anchorsOf(readFileSync(file, 'utf8')).has(fragment) ? [] : [`${path}: ${link} (no such heading)`];
  });
}

it('no relative link in any Markdown file is dead', () => {
  const files = markdownFiles();
  expect(files.length).toBeGreaterThan(5);
  expect(files.flatMap(deadLinks)).toEqual([]);
});

it('a dead link would be found', () => {
  expect(
    deadLinks({
      path: 'README.md',
      text: '[a](no-such-file.md) [b](README.md#no-such-heading) [c](https://example.com) `[d](e)`',
    }),
  ).toEqual(['README.md: no-such-file.md', 'README.md: README.md#no-such-heading (no such heading)']);
});

it('repeated headings are numbered', () => {
  expect([...anchorsOf('# One two\n## `a.b`\n## `a.b`\n```sh\n# no heading\n```')]).toEqual(['one-two', 'ab', 'ab-1']);
});
