import { describe, expect, it } from 'vitest';
import { runCommand } from '../../test/run.ts';

const search = async (...argv: readonly string[]) => (await runCommand(['search', ...argv])).out;
const needs = 'list campaigns; send an event;; qqqq zzzz';

describe('a search for several needs', () => {
  it('has a list for each, in their order, each with its own limit', async () => {
    const text = await search(needs, '--connector', 'customer-io', '--limit', '2');
    const [first = '', second = '', third = '', ...others] = text.trimEnd().split('\n\n');
    expect(first).toMatch(/^list campaigns:\n {2}customer-io\.campaigns\.list\(\) .*\n {2}customer-io\..*$/);
    expect(second).toMatch(/^send an event:\n {2}customer-io\.events\.track\(.*\n {2}customer-io\..*$/);
    expect(third).toBe('qqqq zzzz:\n  Nothing found. Use other words, or fewer.');
    expect(others).toEqual([]);
  });

  it('names the need of each operation as JSON', async () => {
    const found = JSON.parse(await search(needs, '--connector', 'customer-io', '--limit', '1', '--output', 'json'));
    expect(found.map(({ need, operation }: Record<string, string>) => [need, operation])).toEqual([
      ['list campaigns', 'customer-io.campaigns.list'],
      ['send an event', 'customer-io.events.track'],
    ]);
  });
});

describe('a search for one need', () => {
  it('is a list without a heading', async () => {
    expect(await search('list campaigns;', '--limit', '1')).toMatch(/^customer-io\.campaigns\.list\(\) .*\n$/);
    expect(JSON.parse(await search('list campaigns', '--limit', '1', '--output', 'json'))[0]).not.toHaveProperty(
      'need',
    );
  });
});
