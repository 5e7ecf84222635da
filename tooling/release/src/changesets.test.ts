import { describe, expect, it } from 'vitest';
import { withoutChangeset } from './changesets.ts';

const packages = ['core', 'cli'].map((name) => ({
  directory: `packages/${name}`,
  name: `@agent-connectors/${name}`,
}));
const changeset = (...names: readonly string[]) =>
  `---\n${names.map((name) => `'@agent-connectors/${name}': minor`).join('\n')}\n---\n\n'@agent-connectors/cli': patch\n`;
const missing = (changed: readonly string[], ...changesets: readonly string[]) =>
  withoutChangeset(packages, changed, changesets).map(({ name }) => name);

describe('a changeset', () => {
  it.each([
    'packages/core/src/index.ts',
    'packages/core/README.md',
    'packages/core/package.json',
    'packages/core/examples/a.ts',
    'packages/core/.env.example',
  ])('is required when %s changes', (file) => {
    expect(missing([file])).toEqual(['@agent-connectors/core']);
    expect(missing([file], changeset('core'))).toEqual([]);
  });

  it.each([
    'packages/core/src/index.test.ts',
    'packages/core/src/types.test-d.ts',
    'packages/core/vitest.config.ts',
    'packages/core/test/help.ts',
    'tooling/docs/src/main.ts',
    'README.md',
  ])('is not required when %s changes, which is not published', (file) => expect(missing([file])).toEqual([]));

  it('must name each changed package in its front matter', () => {
    const both = ['packages/core/src/a.ts', 'packages/cli/src/b.ts'];
    expect(missing(both, changeset('core'))).toEqual(['@agent-connectors/cli']);
    expect(missing(both, changeset('core', 'cli'))).toEqual([]);
  });
});
