import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, type WorkspacePackage, workspacePackages } from '@agent-connectors/workspace/packages';
import { expect, it } from 'vitest';
import { frameworks } from './installed.ts';

const packages = new Map(workspacePackages().map((each) => [each.name, each]));
const dependenciesOf = ({ manifest: { dependencies } }: WorkspacePackage) => Object.keys(dependencies ?? {});

/** Returns everything that a package depends on, directly or not: what pnpm installs with `--prod` and the filter `name...`. */
function installedFor(name: string, seen = new Set<string>()): Set<string> {
  const found = packages.get(name);
  for (const each of found === undefined ? [] : dependenciesOf(found)) {
    if (seen.has(each)) continue;
    seen.add(each);
    installedFor(each, seen);
  }
  return seen;
}

// `npm start` takes less than 45 s from a bare clone because of this.
it('the quickstart needs no framework for agents, and nothing that builds, tests or benchmarks need', () => {
  const setup = readFileSync(join(root, 'tooling/setup/run.mjs'), 'utf8');
  expect(setup).toContain("['--prod', '--filter=@agent-connectors/quickstart...'");
  const needed = installedFor('@agent-connectors/quickstart');
  expect(needed).toContain('@agent-connectors/pylon');
  expect(needed).toContain('valibot');
  const heavy = [...frameworks, '@agent-connectors/tools', '@agent-connectors/bench', '@hubspot/api-client', 'tsup'];
  expect(heavy.filter((each) => needed.has(each))).toEqual([]);
});
