import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Loose, startGithub, type TestClient } from './test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startGithub();
});
beforeEach(() => client.sandbox.reset());
afterAll(() => client.close());

const graphql = async (query: string, variables: object = {}) => {
  const { status, json } = await client.call('POST', '/graphql', { query, variables });
  expect(status).toBe(200);
  return json;
};
const repository = 'repository(owner: "kestrelcloud", name: "platform")';

describe('discussions', () => {
  const list = `query($first: Int, $after: String, $states: [DiscussionState!], $answered: Boolean, $orderBy: DiscussionOrder) {
    ${repository} { discussions(first: $first, after: $after, states: $states, answered: $answered, orderBy: $orderBy) {
      totalCount pageInfo { hasNextPage endCursor } nodes { number closed createdAt updatedAt isAnswered category { isAnswerable } }
    } }
  }`;
  const page = async (variables: object) => (await graphql(list, variables)).data.repository.discussions;

  it('have pages', async () => {
    const numbers: number[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo, totalCount }: Loose = await page({ first: 5, after });
      expect(totalCount).toBe(12);
      numbers.push(...nodes.map(({ number }: Loose) => number));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect([numbers.length, new Set(numbers).size]).toEqual([12, 12]);
  });

  it('are filtered and sorted', async () => {
    const { nodes } = await page({ first: 50 });
    expect(nodes.map(({ updatedAt }: Loose) => updatedAt)).toEqual(
      nodes
        .map(({ updatedAt }: Loose) => updatedAt)
        .sort()
        .reverse(),
    );
    const closed = (await page({ first: 50, states: ['CLOSED'] })).nodes;
    expect(closed).toEqual(nodes.filter((node: Loose) => node.closed));
    const answered = (await page({ first: 50, answered: true })).nodes;
    expect(answered.length).toBeGreaterThan(0);
    expect(answered.every(({ isAnswered, category }: Loose) => isAnswered && category.isAnswerable)).toBe(true);
    const oldest = await page({ first: 50, orderBy: { field: 'CREATED_AT', direction: 'ASC' } });
    const times = oldest.nodes.map(({ createdAt }: Loose) => createdAt);
    expect(times).toEqual([...times].sort());
  });

  it('are found by a search', async () => {
    const query = `query($query: String!) { search(query: $query, type: DISCUSSION, first: 10) { discussionCount nodes { ... on Discussion { title } } } }`;
    const { search } = (await graphql(query, { query: 'repo:kestrelcloud/platform login category:ideas' })).data;
    expect(search).toEqual({ discussionCount: 1, nodes: [{ title: 'Login with hardware keys' }] });
  });

  it('are created and commented, with replies', async () => {
    const { data } = await graphql(`{ ${repository} { id discussionCategories(first: 10) { nodes { id name } } } }`);
    const { id: repositoryId, discussionCategories } = data.repository;
    const { id: categoryId } = discussionCategories.nodes.find(({ name }: Loose) => name === 'Q&A');
    const create = `mutation($input: CreateDiscussionInput!) { createDiscussion(input: $input) { discussion { id number author { login } } } }`;
    const input = { repositoryId, categoryId, title: 'Why?', body: 'Just asking.' };
    const { discussion } = (await graphql(create, { input })).data.createDiscussion;
    expect(discussion.author).toEqual({ login: 'finn-gallagher' });

    const comment = `mutation($input: AddDiscussionCommentInput!) { addDiscussionComment(input: $input) { comment { id body replyTo { id } } } }`;
    const add = async (more: object) =>
      (await graphql(comment, { input: { discussionId: discussion.id, ...more } })).data.addDiscussionComment.comment;
    const first = await add({ body: 'Because.' });
    expect((await add({ body: 'I see.', replyToId: first.id })).replyTo).toEqual({ id: first.id });
    const read = `query($number: Int!) { ${repository} { discussion(number: $number) { title isAnswered comments(first: 5) { totalCount nodes { body replies(first: 1) { nodes { body } } } } } } }`;
    expect((await graphql(read, { number: discussion.number })).data.repository.discussion).toEqual({
      title: 'Why?',
      isAnswered: false,
      comments: { totalCount: 1, nodes: [{ body: 'Because.', replies: { nodes: [{ body: 'I see.' }] } }] },
    });
  });

  it('report errors with status 200, a type and partial data', async () => {
    expect(await graphql('{ repository(owner: "kestrelcloud", name: "none") { id } }')).toEqual({
      data: { repository: null },
      errors: [
        expect.objectContaining({
          type: 'NOT_FOUND',
          path: ['repository'],
          message: expect.stringContaining("'kestrelcloud/none'"),
        }),
      ],
    });
    const partial = await graphql(`{ ${repository} { name discussion(number: 9999) { id } } }`);
    expect(partial).toMatchObject({
      data: { repository: { name: 'platform', discussion: null } },
      errors: [{ type: 'NOT_FOUND' }],
    });
    expect((await graphql(`{ ${repository} { discussions { nodes { id } } } }`)).errors[0].type).toBe(
      'MISSING_PAGINATION_BOUNDARIES',
    );
    expect((await graphql(`{ ${repository} { nothing } }`)).errors[0].message).toContain('nothing');
  });
});
