import { readFileSync } from 'node:fs';
import { describe as describeConnector, withDefinitions } from '@agent-connectors/core/describe';
import { loadConnector, workspaceConnectors } from '@agent-connectors/workspace/connectors';
import { filesBelow } from '@agent-connectors/workspace/files';
import { describe, expect, it } from 'vitest';
import { callsIn } from './calls.ts';
import { isCalledIn, undescribed } from './house-rules.ts';

/** Operations that link to no page of the vendor, each with the reason. */
const withoutPage: Readonly<Record<string, string>> = {
  'ashby job_postings.set_status': 'Known from a secondary source: Ashby publishes no page about it.',
};

const described = await Promise.all(
  workspaceConnectors().map(async ({ id, path }) => [id, path, describeConnector(await loadConnector(id))] as const),
);

describe.each(described)('%s follows the rules of AGENTS.md', (name, path, { entities, operations, $defs }) => {
  it('a test calls every operation', () => {
    const tests = filesBelow(path, ['.test.ts']).map((file) => callsIn(readFileSync(file, 'utf8')));
    const untested = operations.filter(({ accessor }) => !tests.some((calls) => isCalledIn(calls, accessor)));
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
    const calls = (source: string, accessor: string) => isCalledIn(callsIn(source), accessor);
    expect(calls('pylon.macros\n  .list()', 'macros.list')).toBe(true);
    expect(calls('(await client)!.macros?.list<string>()', 'macros.list')).toBe(true);
    expect(calls("it.each(['add', 'remove'])('%s', (a) => x.followers[a]())", 'followers.remove')).toBe(true);
    expect(calls('pylon.macros.list()', 'macros.archive')).toBe(false);
    expect(calls('pylon.macroGroups.archive()', 'macros.archive')).toBe(false);
  });

  it.each([
    '// macros.list()',
    'const text = "macros.list()";',
    "test.skip('lists', () => macros.list());",
    "describe.skip('macros', () => { it('lists', () => macros.list()); });",
    "it.skip.each([1])('lists', () => macros.list());",
    "it.todo('lists', () => macros.list());",
    "xit('lists', () => macros.list());",
    "it('lists', { skip: true }, () => macros.list());",
    "macros[action](); // 'list'",
  ])('is found if the call never runs: %s', (source) => {
    expect(isCalledIn(callsIn(source), 'macros.list')).toBe(false);
    expect(isCalledIn(callsIn(`${source}\nmacros.list();`), 'macros.list')).toBe(true);
  });

  it('is found in a parameter at any depth', () => {
    const deep = { anyOf: [{ type: 'array', items: input({ inner: { type: 'string' } }) }], description: 'Several.' };
    expect(undescribed(input({ id: { type: 'string' }, deep, fine: { description: 'Described.' } }))).toEqual([
      'id',
      'deep.inner',
    ]);
  });
});
