import type { WorkspacePackage } from '../../workspace/src/packages.ts';

/** Whether a file is in the tarball of its package. `file` is relative to the package's folder. */
export function isShipped(file: string): boolean {
  if (file.startsWith('src/')) return !/\.test(-d)?\.ts$/.test(file);
  return file.startsWith('examples/') || /^(package\.json|\.env\.example|(README|AUTH|REFERENCE)\.md)$/.test(file);
}

/** Returns the packages that the front matter of a changeset names. */
export function packagesNamed(changeset: string): string[] {
  const [, front = ''] = /^---\n([\s\S]*?)\n---/.exec(changeset) ?? [];
  return [...front.matchAll(/^['"]?(@?[\w./-]+)['"]?\s*:\s*(?:major|minor|patch)\s*$/gm)].map(([, name = '']) => name);
}

/**
 * Returns the packages with changed published files that no changeset names, each with the first such file. `changed` are
 * paths relative to the repository's root. `changesets` are the texts of the changesets that belong to the change.
 */
export function withoutChangeset(
  packages: readonly Pick<WorkspacePackage, 'directory' | 'name'>[],
  changed: readonly string[],
  changesets: readonly string[],
): { readonly name: string; readonly file: string }[] {
  const named = new Set(changesets.flatMap(packagesNamed));
  return packages.flatMap(({ directory, name }) => {
    const file = changed.find(
      (path) => path.startsWith(`${directory}/`) && isShipped(path.slice(directory.length + 1)),
    );
    return file === undefined || named.has(name) ? [] : [{ name, file }];
  });
}
