import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@agent-connectors/workspace/packages';
import { expect, it } from 'vitest';

const folder = join(root, '.github/workflows');
const workflows = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

it('every action is pinned by its commit, with its version beside it', () => {
  const uses = workflows.flatMap(({ name, text }) =>
    [...text.matchAll(/uses: (.*)$/gm)].map(([, action = '']) => ({ name, action })),
  );
  expect(uses.length).toBeGreaterThan(5);
  expect(uses.filter(({ action }) => !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
});

it('no workflow keeps a token, and one job alone may ask npm for one', () => {
  const all = workflows.map(({ text }) => text).join('\n');
  expect(all).not.toMatch(/secrets\.|NPM_TOKEN|NODE_AUTH_TOKEN/);
  expect(all.match(/id-token: write/g)).toHaveLength(1);
});

it('the pnpm that workflows install is the one of the project', () => {
  const versions = workflows.flatMap(({ text }) => text.match(/pnpm@[\d.]+/g) ?? []);
  expect(new Set(versions)).toEqual(new Set([packageManager]));
});
