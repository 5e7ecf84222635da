import { describe, expect, it } from 'vitest';
import { exchange, shop } from '../../test/wire.ts';

const discussion = {
  id: 'D_kwDOABPHjc4AAjLh',
  number: 5,
  title: 'How do I log in?',
  body: 'As a guest.',
  url: 'https://github.com/acme/shop/discussions/5',
  closed: false,
  closedAt: null,
  stateReason: null,
  isAnswered: false,
  author: { login: 'octocat', url: 'https://github.com/octocat' },
  category: { id: 'DIC_kwDOABPHjc4CAjLh', name: 'Q&A', slug: 'q-a', isAnswerable: true },
  comments: { totalCount: 0 },
  createdAt: '2026-11-18T08:00:00Z',
  updatedAt: '2026-11-20T10:00:00Z',
};
const one = { nodes: [discussion], pageInfo: { hasNextPage: true, endCursor: 'Y3Vyc29y' } };

describe('discussions', () => {
  it('are listed', () =>
    exchange({
      call: (github) =>
        github.discussions.list({
          ...shop,
          states: ['OPEN'],
          answered: false,
          categoryId: discussion.category.id,
          orderBy: { field: 'CREATED_AT', direction: 'ASC' },
          limit: 1,
          cursor: 'Zmlyc3Q=',
        }),
      sends: 'POST /graphql',
      body: {
        query: expect.stringMatching(/^query \(.*\{ repository\(owner: \$owner name: \$name\) \{ discussions\(/),
        variables: {
          owner: 'acme',
          name: 'shop',
          states: ['OPEN'],
          answered: false,
          categoryId: discussion.category.id,
          orderBy: { field: 'CREATED_AT', direction: 'ASC' },
          first: 1,
          after: 'Zmlyc3Q=',
        },
      },
      response: { data: { repository: { discussions: { totalCount: 9, ...one } } } },
      data: [discussion],
      meta: { nextCursor: 'Y3Vyc29y', hasMore: true, total: 9 },
    }));

  it('are read with their first comments', () => {
    const comments = {
      totalCount: 1,
      nodes: [{ id: 'DC_1', body: 'Click.', isAnswer: true, author: null }],
      pageInfo: { hasNextPage: false },
    };
    const response = { data: { repository: { discussion: { ...discussion, comments } } } };
    return exchange({
      call: (github) => github.discussions.get({ ...shop, number: 5, commentsFirst: 50 }),
      sends: 'POST /graphql',
      body: {
        query: expect.stringContaining('discussion(number: $number)'),
        variables: { owner: 'acme', name: 'shop', number: 5, commentsFirst: 50 },
      },
      response,
      data: response.data.repository.discussion,
    });
  });

  it('are searched', () =>
    exchange({
      call: (github) => github.discussions.search({ q: 'login repo:acme/shop', limit: 1 }),
      sends: 'POST /graphql',
      body: {
        query: expect.stringContaining('search(query: $query type: DISCUSSION'),
        variables: { query: 'login repo:acme/shop', first: 1 },
      },
      response: { data: { search: { discussionCount: 9, ...one } } },
      data: [discussion],
      meta: { nextCursor: 'Y3Vyc29y', hasMore: true },
    }));

  it('are started', () => {
    const input = {
      repositoryId: 'R_kgDOABPHjQ',
      categoryId: discussion.category.id,
      title: discussion.title,
      body: 'As a guest.',
    };
    return exchange({
      call: (github) => github.discussions.create(input),
      sends: 'POST /graphql',
      body: { query: expect.stringMatching(/^mutation .*createDiscussion\(input: \$input\)/), variables: { input } },
      response: { data: { createDiscussion: { discussion } } },
      data: discussion,
    });
  });
});
