import { expect, it } from 'vitest';
import { checkNode } from './check-node.ts';

it.each(['18.20.8', '20.20.2', '22.12.0'])('rejects Node %s with one sentence', (version) => {
  expect(() => checkNode(version)).toThrow(`The sandbox requires Node 22.13 or newer, but this is Node ${version}.`);
});

it.each(['22.13.0', '24.0.0', '26.1.0'])('accepts Node %s', (version) =>
  expect(() => checkNode(version)).not.toThrow(),
);
