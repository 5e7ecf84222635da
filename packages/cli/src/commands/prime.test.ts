import { describe, expect, it } from 'vitest';
import { runCommand } from '../../test/run.ts';

const prime = async () => (await runCommand(['prime'])).out;

describe('prime', () => {
  it.each([
    ['ashby', ['candidates', 'jobs', 'applications', 'interviews', 'application feedback']],
    ['customer-io', ['people', 'segments', 'campaigns', 'newsletters', 'events', 'transactional messages']],
    ['github', ['issues', 'pull requests', 'repositories']],
    ['linear', ['issues', 'projects', 'teams']],
    ['pylon', ['issues', 'accounts', 'contacts']],
    ['stripe', ['invoices', 'customers', 'subscriptions', 'charges', 'refunds']],
  ])('names what people ask for most of %s', async (id, things) => {
    const line = (await prime()).split('\n').find((each) => each.startsWith(`- ${id}: `)) ?? '';
    for (const thing of things) expect(line).toMatch(new RegExp(`[.,] ${thing}( \\(|,|$)`));
    expect(line).not.toContain('…');
    const words = [...line.matchAll(/\(([^)]+)\)/g)].map(([, word]) => word);
    expect(new Set(words).size).toBe(words.length);
  });

  it('names the product in a search, and counts by a field with few values', async () => {
    const text = await prime();
    expect(text).toContain('agent-connectors search open issues in pylon\n');
    expect(text).toContain('agent-connectors search open issues --connector pylon\n');
    expect(text).toContain('agent-connectors pylon issues search --count-by state\n');
    expect(text).toContain('--fields id,account.id keeps fields');
  });
});
