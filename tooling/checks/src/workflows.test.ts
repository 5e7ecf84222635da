import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@agent-connectors/workspace/packages';
import { expect, it } from 'vitest';

const folder = join(root, '.github/workflows');
const workflows = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

it('every action is pinned to a commit, with its version in a comment', () => {
  const uses = workflows.flatMap(({ name, text }) =>
    [...text.matchAll(/uses: (.*)$/gm)].map(([, action = '']) => ({ name, action })),
  );
  expect(uses.length).toBeGreaterThan(5);
  expect(uses.filter(({ action }) => !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
});

it('no workflow stores a token, and only one job can request one from npm', () => {
  const all = workflows.map(({ text }) => text).join('\n');
  expect(all).not.toMatch(/secrets\.|NPM_TOKEN|NODE_AUTH_TOKEN/);
  expect(all.match(/id-token: write/g)).toHaveLength(1);
});

it('workflows install the version of pnpm that the project uses', () => {
  const versions = workflows.flatMap(({ text }) => text.match(/pnpm@[\d.]+/g) ?? []);
  expect(new Set(versions)).toEqual(new Set([packageManager]));
});
