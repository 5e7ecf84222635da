import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Manifest, root, workspacePackages } from '@agent-connectors/workspace/packages';
import { expect, it } from 'vitest';
import { markdownFiles } from './markdown-files.ts';

/** Commands of pnpm itself. */
const builtIn = new Set(['install', 'add', 'exec', 'i']);

const own: Manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const manifests = [own, ...workspacePackages().map(({ manifest }) => manifest)];

/** `pnpm` with its options, then the name of a script. A filter in `<>` is a placeholder. */
const command = /\bpnpm ((?:--silent |--filter \S+ |run )*)([a-z][\w:-]*)/g;

const mentions = markdownFiles().flatMap(({ path, text }) => {
  const code = [...text.matchAll(/```sh\n([\s\S]*?)```|`(pnpm [^`\n]+)`/g)].map(([, block, inline]) => block ?? inline);
  return code.flatMap((part) =>
    [...(part ?? '').matchAll(command)].map(([whole, options = '', script = '']) => ({
      at: `${path}: ${whole}`,
      filters: [...options.matchAll(/--filter (\S+)/g)].map(([, name = '']) => name),
      script,
    })),
  );
});

it('every script in the documentation exists', () => {
  expect(mentions.length).toBeGreaterThan(20);
  expect(mentions.filter(({ filters }) => filters.length > 0).length).toBeGreaterThan(1);
  const missing = mentions.filter(({ filters, script }) => {
    const names = filters.filter((name) => !/[<…]/.test(name));
    const packages =
      filters.length === 0 ? [manifests[0]] : names.map((name) => manifests.find((one) => one.name === name));
    return !builtIn.has(script) && packages.some((one) => one?.scripts?.[script] === undefined);
  });
  expect(missing.map(({ at }) => at)).toEqual([]);
});
