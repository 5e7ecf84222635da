import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, normalize } from 'node:path';
import { linksOf } from '@agent-connectors/docs/markdown-files';
import { publishedPackages } from '@agent-connectors/workspace/packages';
import { expect, it } from 'vitest';
import { pack, runIn } from './pack.ts';

/** Returns the relative links in a tarball's Markdown files to files outside the tarball. In node_modules, they are broken. */
function leaving(path: string, folder: string): string[] {
  const tarball = pack(path, folder);
  const files = runIn(folder, 'tar', ['-tzf', tarball]).trim().split('\n');
  const texts = files.filter((file) => file.endsWith('.md') && !file.endsWith('CHANGELOG.md'));
  return texts.flatMap((file) => {
    const links = linksOf(runIn(folder, 'tar', ['-xzOf', tarball, file]));
    return links
      .filter((link) => !/^([a-z]+:|#)/i.test(link))
      .filter((link) => {
        const target = normalize(join(file, '..', link.split('#')[0] ?? ''));
        return !files.some((each) => each === target || each.startsWith(`${target}/`));
      })
      .map((link) => `${file}: ${link}`);
  });
}

it.each(publishedPackages().map(({ name, path }) => [name, path] as const))(
  'every relative link in %s stays in its tarball',
  (_, path) => {
    const folder = mkdtempSync(join(tmpdir(), 'links-'));
    try {
      expect(leaving(path, folder)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
