import { readFileSync } from 'node:fs';
import { describe as describeConnector, withDefinitions } from '@agent-connectors/core/describe';
import { loadConnector, workspaceConnectors } from '@agent-connectors/workspace/connectors';
import { describe, expect, it } from 'vitest';
import { isCalledIn, undescribed } from './house-rules.ts';
import { filesBelow } from './sources.ts';

/** Operations without a page of the vendor to link, each with the reason. */
const withoutPage: Readonly<Record<string, string>> = {
  'ashby job_postings.set_status': 'Known from a secondary source: Ashby publishes no page about it.',
};

const described = await Promise.all(
  workspaceConnectors().map(async ({ id, path }) => [id, path, describeConnector(await loadConnector(id))] as const),
);

describe.each(described)('%s keeps the house rules (AGENTS.md)', (name, path, { entities, operations, $defs }) => {
  it('every operation is called in a test', () => {
    const tests = filesBelow(path, ['.test.ts']).map((file) => readFileSync(file, 'utf8'));
    const untested = operations.filter(({ accessor }) => !tests.some((text) => isCalledIn(text, accessor)));
    expect(untested.map(({ id }) => id)).toEqual([]);
  });

  it('every operation links a page of the vendor', () => {
    const missing = operations.filter(({ docs }) => !docs?.startsWith('https://')).map(({ id }) => `${name} ${id}`);
    expect(missing).toEqual(Object.keys(withoutPage).filter((key) => key.startsWith(`${name} `)));
  });

  it('every summary is a sentence that ends', () => {
    const summaries = [...entities, ...operations].filter(({ summary }) => !/^\p{Lu}.*[.!?]$/u.test(summary));
    expect(summaries.map(({ id, summary }) => `${id}: ${summary}`)).toEqual([]);
  });

  it('every parameter has words, those inside others, too', () => {
    expect(
      operations.flatMap(({ id, input }) => undescribed(withDefinitions(input, $defs)).map((path) => `${id}: ${path}`)),
    ).toEqual([]);
  });
});

describe('a break of the rules', () => {
  const input = (properties: object) => ({ type: 'object', properties });

  it('is noticed where a test calls something else', () => {
    expect(isCalledIn('pylon.macros\n  .list()', 'macros.list')).toBe(true);
    expect(isCalledIn("it.each(['add', 'remove'])('%s', (a) => x.followers[a]())", 'followers.remove')).toBe(true);
    expect(isCalledIn('pylon.macros.list()', 'macros.archive')).toBe(false);
    expect(isCalledIn('pylon.macroGroups.archive()', 'macros.archive')).toBe(false);
  });

  it('is noticed in a parameter, wherever it is', () => {
    const deep = { anyOf: [{ type: 'array', items: input({ inner: { type: 'string' } }) }], description: 'Several.' };
    expect(undescribed(input({ id: { type: 'string' }, deep, fine: { description: 'It has words.' } }))).toEqual([
      'id',
      'deep.inner',
    ]);
  });
});
