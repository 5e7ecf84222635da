import { readFileSync } from 'node:fs';
import { describe as describeConnector, withDefinitions } from '@agent-connectors/core/describe';
import { loadConnector, workspaceConnectors } from '@agent-connectors/workspace/connectors';
import { describe, expect, it } from 'vitest';
import { isCalledIn, undescribed } from './house-rules.ts';
import { filesBelow } from './sources.ts';

/** Operations that link to no page of the vendor, each with the reason. */
const withoutPage: Readonly<Record<string, string>> = {
  'ashby job_postings.set_status': 'Known from a secondary source: Ashby publishes no page about it.',
};

const described = await Promise.all(
  workspaceConnectors().map(async ({ id, path }) => [id, path, describeConnector(await loadConnector(id))] as const),
);

describe.each(described)('%s follows the rules of AGENTS.md', (name, path, { entities, operations, $defs }) => {
  it('a test calls every operation', () => {
    const tests = filesBelow(path, ['.test.ts']).map((file) => readFileSync(file, 'utf8'));
    const untested = operations.filter(({ accessor }) => !tests.some((text) => isCalledIn(text, accessor)));
    expect(untested.map(({ id }) => id)).toEqual([]);
  });

  it('every operation links to a page of the vendor', () => {
    const missing = operations.filter(({ docs }) => !docs?.startsWith('https://')).map(({ id }) => `${name} ${id}`);
    expect(missing).toEqual(Object.keys(withoutPage).filter((key) => key.startsWith(`${name} `)));
  });

  it('every summary is a sentence with an end mark', () => {
    const summaries = [...entities, ...operations].filter(({ summary }) => !/^\p{Lu}.*[.!?]$/u.test(summary));
    expect(summaries.map(({ id, summary }) => `${id}: ${summary}`)).toEqual([]);
  });

  it('every parameter has a description, including nested ones', () => {
    expect(
      operations.flatMap(({ id, input }) => undescribed(withDefinitions(input, $defs)).map((path) => `${id}: ${path}`)),
    ).toEqual([]);
  });
});

describe('a violation', () => {
  const input = (properties: object) => ({ type: 'object', properties });

  it('is found if a test calls another operation', () => {
    expect(isCalledIn('pylon.macros\n  .list()', 'macros.list')).toBe(true);
    expect(isCalledIn("it.each(['add', 'remove'])('%s', (a) => x.followers[a]())", 'followers.remove')).toBe(true);
    expect(isCalledIn('pylon.macros.list()', 'macros.archive')).toBe(false);
    expect(isCalledIn('pylon.macroGroups.archive()', 'macros.archive')).toBe(false);
  });

  it('is found in a parameter at any depth', () => {
    const deep = { anyOf: [{ type: 'array', items: input({ inner: { type: 'string' } }) }], description: 'Several.' };
    expect(undescribed(input({ id: { type: 'string' }, deep, fine: { description: 'Described.' } }))).toEqual([
      'id',
      'deep.inner',
    ]);
  });
});
