import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { root, type WorkspacePackage, workspacePackages } from '@agent-connectors/workspace/packages';
import { describe, expect, it } from 'vitest';
import { filesBelow, importsOf } from './sources.ts';

const scope = '@agent-connectors/';

/** Who may import whom of ours (ARCHITECTURE.md, the rooms). Tooling and tests may import everything. */
const allowed: Readonly<Record<string, readonly string[] | 'everything'>> = {
  core: [],
  sandbox: [],
  tools: ['core'],
  mcp: ['tools', 'core'],
  hosted: ['core'],
  cli: 'everything',
};
const mayUseNode = ['cli', 'mcp', 'sandbox'];

const isTest = (file: string) => /\.test(-d)?\.ts$/.test(file) || /\/(test|examples)\//.test(file);

function violations(workspacePackage: WorkspacePackage): string[] {
  const { group, folder, path } = workspacePackage;
  const rule = group === 'connectors' ? ['core'] : (allowed[folder] ?? []);
  return filesBelow(path, ['.ts'])
    .filter((file) => !isTest(file) && !file.endsWith('.config.ts'))
    .flatMap((file) =>
      importsOf(readFileSync(file, 'utf8')).flatMap((name) => {
        const where = `${relative(root, file)} imports ${name}`;
        if (name.startsWith('node:')) return mayUseNode.includes(folder) ? [] : [where];
        if (!name.startsWith(scope) || rule === 'everything') return [];
        const target = name.slice(scope.length).split('/')[0] ?? '';
        return target === folder || rule.includes(target) ? [] : [where];
      }),
    );
}

describe('who imports whom', () => {
  const rooms = workspacePackages().filter(({ group }) => group !== 'tooling');

  it.each(rooms.map((workspacePackage) => [workspacePackage.name, workspacePackage] as const))(
    '%s keeps to its group',
    (_, workspacePackage) => {
      expect(violations(workspacePackage)).toEqual([]);
    },
  );

  it('only one file of core knows ky', () => {
    const files = filesBelow(`${root}/packages/core/src`, ['.ts']).filter(
      (file) => !isTest(file) && importsOf(readFileSync(file, 'utf8')).includes('ky'),
    );
    expect(files.map((file) => relative(root, file))).toEqual(['packages/core/src/transport/exchange.ts']);
  });

  it('would notice a violation', () => {
    expect(
      importsOf(
        "import { a } from '@agent-connectors/pylon';\nconst b = await import('node:fs');\nexport * from './c.ts';",
      ),
    ).toEqual(['@agent-connectors/pylon', 'node:fs', './c.ts']);
  });
});
