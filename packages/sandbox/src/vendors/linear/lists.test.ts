import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Loose, startLinear, type TestClient, testTime } from './test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startLinear();
});
afterAll(() => client.sandbox.close());

const all = async (): Promise<Loose[]> =>
  (
    await client.data(
      '{ issues(first: 250, includeArchived: true) { nodes { identifier title createdAt updatedAt priority estimate archivedAt dueDate state { type } team { key } assignee { displayName } labelIds labels(first: 5) { nodes { name } } } } }',
    )
  ).issues.nodes;
const filtered = async (filter: object): Promise<string[]> =>
  (
    await client.data(
      'query ($filter: IssueFilter) { issues(first: 250, includeArchived: true, filter: $filter) { nodes { identifier } } }',
      { filter },
    )
  ).issues.nodes.map(({ identifier }: Loose) => identifier);

describe('Lists of Linear', () => {
  it('have 50 records by default and return every record once, newest first', async () => {
    const query =
      'query ($after: String) { issues(after: $after) { nodes { identifier createdAt } pageInfo { hasNextPage endCursor } } }';
    const seen: Loose[] = [];
    const sizes: number[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { nodes, pageInfo }: Loose = (await client.data(query, { after })).issues;
      seen.push(...nodes);
      sizes.push(nodes.length);
      ({ endCursor: after, hasNextPage: more } = pageInfo);
    }
    expect(sizes.slice(0, -1).every((size) => size === 50)).toBe(true);
    expect(new Set(seen.map(({ identifier }) => identifier)).size).toBe(seen.length);
    expect(seen.map(({ createdAt }) => createdAt)).toEqual(
      seen
        .map(({ createdAt }) => createdAt)
        .sort()
        .reverse(),
    );
    const unarchived = (await all()).filter(({ archivedAt }) => archivedAt === null);
    expect(unarchived.map(({ identifier }) => identifier)).toEqual(seen.map(({ identifier }) => identifier));
  });

  it('continue after a record that has left the list', async () => {
    const walk = async (after: string | null) =>
      (
        await client.data(
          'query ($after: String) { comments(first: 3, after: $after) { nodes { id } pageInfo { endCursor } } }',
          { after },
        )
      ).comments;
    const { nodes, pageInfo } = await walk(null);
    const next = await walk(pageInfo.endCursor);
    await client.data(`mutation { commentDelete(id: "${nodes[2].id}") { success } }`);
    expect((await walk(pageInfo.endCursor)).nodes).toEqual(next.nodes);
  });

  it('are sorted by the last change on request', async () => {
    const { issues } = await client.data('{ issues(orderBy: updatedAt) { nodes { updatedAt } } }');
    const times = issues.nodes.map(({ updatedAt }: Loose) => updatedAt);
    expect(times).toEqual([...times].sort().reverse());
  });

  it('reject pages above 250 and unknown cursors', async () => {
    expect(await client.error('{ teams(first: 251) { nodes { id } } }')).toMatchObject({
      extensions: { code: 'INPUT_ERROR' },
    });
    expect(await client.error('{ teams(after: "none") { nodes { id } } }')).toMatchObject({ path: ['teams'] });
  });

  const dayBefore = (days: number) => new Date(testTime.getTime() - days * 86_400_000).toISOString();
  const filters: [string, object, (issue: Loose) => boolean][] = [
    ['eq', { team: { key: { eq: 'MOB' } } }, ({ team }) => team.key === 'MOB'],
    ['neq', { state: { type: { neq: 'completed' } } }, ({ state }) => state.type !== 'completed'],
    ['in', { priority: { in: [1, 2] } }, ({ priority }) => priority === 1 || priority === 2],
    ['nin', { priority: { nin: [1, 2] } }, ({ priority }) => priority !== 1 && priority !== 2],
    ['gt and lte', { estimate: { gt: 1, lte: 3 } }, ({ estimate }) => estimate === 2 || estimate === 3],
    ['null', { estimate: { null: true } }, ({ estimate }) => estimate === null],
    ['null of a relation', { assignee: { null: true } }, ({ assignee }) => assignee === null],
    [
      'a relation',
      { assignee: { displayName: { startsWith: 'l' } } },
      ({ assignee }) => assignee?.displayName === 'luca',
    ],
    ['contains', { title: { contains: 'customs' } }, ({ title }) => title.includes('customs')],
    ['containsIgnoreCase', { title: { containsIgnoreCase: 'CRASH' } }, ({ title }) => title.includes('Crash')],
    ['a duration', { createdAt: { gte: '-P30D' } }, ({ createdAt }) => createdAt >= dayBefore(30)],
    ['a composed duration', { createdAt: { lt: '-P2W1D' } }, ({ createdAt }) => createdAt < dayBefore(15)],
    [
      'a time',
      { updatedAt: { gt: '2026-11-01T00:00:00+01:00' } },
      ({ updatedAt }) => updatedAt > '2026-10-31T23:00:00.000Z',
    ],
    ['a date', { dueDate: { lt: '2026-11-25' } }, ({ dueDate }) => dueDate !== null && dueDate < '2026-11-25'],
    [
      'or',
      { or: [{ priority: { eq: 1 } }, { estimate: { eq: 5 } }] },
      ({ priority, estimate }) => priority === 1 || estimate === 5,
    ],
    [
      'and',
      { and: [{ priority: { eq: 3 } }, { team: { key: { eq: 'ENG' } } }] },
      ({ priority, team }) => priority === 3 && team.key === 'ENG',
    ],
    ['length of a relation', { labels: { length: { gte: 2 } } }, ({ labelIds }) => labelIds.length >= 2],
    [
      'every of a relation',
      { labels: { every: { name: { eq: 'Bug' } } } },
      ({ labels }) => labels.nodes.every(({ name }: Loose) => name === 'Bug'),
    ],
  ];
  it.each(filters)('are filtered by %s', async (_name, filter, test) => {
    const expected = (await all()).filter(test).map(({ identifier }) => identifier);
    expect(expected.length).toBeGreaterThan(0);
    expect(await filtered(filter)).toEqual(expected);
  });

  it('are filtered through collections and by identifier', async () => {
    expect(await filtered({ id: { in: ['ENG-2', 'MOB-1'] } })).toEqual(expect.arrayContaining(['ENG-2', 'MOB-1']));
    const bugs = await filtered({ labels: { name: { eq: 'Bug' } } });
    expect(bugs).toEqual(await filtered({ labels: { some: { name: { eq: 'Bug' } } } }));
    expect(bugs.length).toBeGreaterThan(10);
    expect(bugs.length).toBeLessThan(150);
  });

  it('reject what the sandbox cannot compare', async () => {
    const query = 'query ($filter: IssueFilter) { issues(filter: $filter) { nodes { id } } }';
    expect((await client.error(query, { filter: { createdAt: { gt: 'soon' } } })).message).toContain('createdAt');
    expect((await client.error(query, { filter: { slaStatus: { eq: 'Breached' } } })).message).toContain(
      'does not emulate',
    );
  });

  it('below a record have filters and pages of their own', async () => {
    const { viewer, team } = await client.data(
      '{ viewer { assignedIssues(first: 3, filter: { team: { key: { eq: "ENG" } } }) { nodes { team { key } } } } team(id: "DES") { memberships { nodes { owner user { name } } } } }',
    );
    expect(viewer.assignedIssues.nodes).toEqual([
      { team: { key: 'ENG' } },
      { team: { key: 'ENG' } },
      { team: { key: 'ENG' } },
    ]);
    expect(team.memberships.nodes).toHaveLength(4);
  });

  it('of customers are sorted', async () => {
    const query = 'query ($sorts: [CustomerSortInput!]) { customers(sorts: $sorts) { nodes { name revenue } } }';
    const names = async (sort: object) =>
      (await client.data(query, { sorts: [sort] })).customers.nodes.map(({ name }: Loose) => name);
    expect((await names({ name: { order: 'Ascending' } }))[0]).toBe('Arctic Timber');
    const byRevenue = await names({ revenue: { order: 'Descending', nulls: 'last' } });
    expect(byRevenue.slice(0, 2)).toEqual(['Northgate Foods', 'Voss Machinery']);
    expect(byRevenue.slice(-2).sort()).toEqual(['Old Harbour Tea', 'Papercrane Studio']);
  });
});

describe('Searches of Linear', () => {
  const search = async (args: string) =>
    (
      await client.data(
        `{ searchIssues(${args}) { nodes { title team { key } } totalCount pageInfo { hasNextPage } } }`,
      )
    ).searchIssues;

  it('count all results and rank those with more words of the term higher', async () => {
    const { nodes, totalCount, pageInfo } = await search('term: "crash barcode scanning", first: 2');
    expect(nodes).toHaveLength(2);
    expect(totalCount).toBeGreaterThan(2);
    expect(pageInfo.hasNextPage).toBe(true);
    expect(nodes[0].title.toLowerCase()).toContain('barcode scanning');
  });

  it('prefer a team', async () => {
    const { team } = await client.data('{ team(id: "DES") { id } }');
    const { nodes } = await search(`term: "offline onboarding dashboard", teamId: "${team.id}"`);
    expect(nodes[0].team.key).toBe('DES');
  });

  it('include comments on request', async () => {
    const without = await search('term: "shipment 48213"');
    const including = await search('term: "shipment 48213", includeComments: true');
    expect(including.totalCount).toBeGreaterThan(without.totalCount);
  });

  it('find projects and documents', async () => {
    const { searchProjects, searchDocuments } = await client.data(
      '{ searchProjects(term: "rail") { nodes { name } totalCount } searchDocuments(term: "checklist") { nodes { title } totalCount } }',
    );
    expect(searchProjects).toEqual({ nodes: [{ name: 'Rail pilot' }], totalCount: 1 });
    expect(searchDocuments).toEqual({ nodes: [{ title: 'Release checklist' }], totalCount: 1 });
  });
});
