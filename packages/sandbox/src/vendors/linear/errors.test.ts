import { afterEach, describe, expect, it } from 'vitest';
import { startLinear, type TestClient, type TestOptions, testTime } from './test-client.ts';

let client: TestClient;
const start = async (options?: TestOptions) => {
  client = await startLinear(options);
};
afterEach(() => client.sandbox.close());

describe('Errors of Linear', () => {
  it('for an unknown field, argument or variable fail the whole document', async () => {
    await start();
    const documents: [string, object?][] = [
      ['{ viewer { id } teams { nodes { nope } } }'],
      ['{ teams(limit: 5) { nodes { id } } }'],
      [
        'mutation ($input: IssueCreateInput!) { issueCreate(input: $input) { success } }',
        { input: { teamId: 'ENG', titel: 'x' } },
      ],
      ['{ teams '],
    ];
    for (const [query, variables] of documents) {
      const response = await client.send(query, variables);
      const body = await response.json();
      expect(response.status).toBe(400);
      expect(body).not.toHaveProperty('data');
      expect(body.errors[0].extensions).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED', type: 'graphql error' });
    }
  });

  it('for a missing record come with status 200', async () => {
    await start();
    const response = await client.send('{ issue(id: "ENG-9999") { id } }');
    expect([response.status, await response.json()]).toEqual([
      200,
      {
        errors: [
          {
            message: 'Entity not found: Issue',
            path: ['issue'],
            locations: [{ line: 1, column: 3 }],
            extensions: {
              type: 'invalid input',
              code: 'INPUT_ERROR',
              statusCode: 400,
              userError: true,
              userPresentableMessage: 'Could not find referenced Issue.',
            },
          },
        ],
        data: null,
      },
    ]);
  });
});

describe('Limits of Linear', () => {
  it('count 0.1 points per property, 1 per object, and a connection as often as a page is long', async () => {
    await start();
    const complexityOf = async (query: string, variables?: object) =>
      Number((await client.send(query, variables)).headers.get('x-complexity'));
    // viewer and two properties, then 5 times a node with one property.
    expect(await complexityOf('{ viewer { id name } }')).toBe(2);
    expect(await complexityOf('query ($first: Int) { teams(first: $first) { nodes { id } } }', { first: 5 })).toBe(6);
    // Without `first`, a page has 50 records, below another list as well.
    expect(
      await complexityOf(
        '{ issues(first: 2) { nodes { labels { nodes { ...name } } } } } fragment name on IssueLabel { name }',
      ),
    ).toBe(112);
  });

  it('reject a document above 10,000 points', async () => {
    await start();
    const response = await client.send('{ issues(first: 250) { nodes { comments { nodes { id } } } } }');
    expect([response.status, (await response.json()).errors[0].message]).toEqual([400, 'Query too complex']);
  });

  it('are reported in headers, with the reset in milliseconds', async () => {
    await start();
    await client.send('{ teams { nodes { id } } }');
    const { headers } = await client.send('{ teams { nodes { id } } }');
    const value = (name: string) => Number(headers.get(`x-ratelimit-${name}`));
    expect([value('requests-limit'), value('requests-remaining')]).toEqual([5000, 4998]);
    expect([value('complexity-limit'), value('complexity-remaining')]).toEqual([250_000, 250_000 - 110]);
    expect(value('requests-reset')).toBeGreaterThan(testTime.getTime());
    expect(headers.get('x-ratelimit-endpoint-requests-limit')).toBeNull();
  });

  it('apply to searches and refill with time', async () => {
    let time = testTime;
    await start({ rateLimits: true, now: () => time });
    const search = () => client.send('{ searchIssues(term: "crash", first: 1) { totalCount } }');
    for (let count = 0; count < 30; count++) expect((await search()).status).toBe(200);
    const limited = await search();
    expect(limited.status).toBe(400);
    expect((await limited.json()).errors[0].extensions).toMatchObject({ code: 'RATELIMITED', type: 'ratelimited' });
    expect(limited.headers.get('x-ratelimit-endpoint-requests-remaining')).toBe('0');
    time = new Date(Number(limited.headers.get('x-ratelimit-endpoint-requests-reset')));
    expect((await search()).status).toBe(200);
  });

  it('apply to the complexity of an hour', async () => {
    await start({ rateLimits: true });
    const expensive = () => client.send('{ issues(first: 175) { nodes { labels { nodes { id } } } } }');
    const statuses = [];
    for (let count = 0; count < 26; count++) statuses.push((await expensive()).status);
    expect(statuses.lastIndexOf(200)).toBe(statuses.indexOf(400) - 1);
    expect(statuses.indexOf(400)).toBeGreaterThan(20);
  });

  it('are also sent for an injected fault', async () => {
    await start();
    client.sandbox.faults.inject({ fault: { kind: 'status', status: 429 } });
    const response = await client.send('{ viewer { id } }');
    expect([response.status, (await response.json()).errors[0].extensions.code]).toEqual([400, 'RATELIMITED']);
  });
});
