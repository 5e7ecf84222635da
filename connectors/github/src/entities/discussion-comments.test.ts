import { describe, expect, it } from 'vitest';
import { exchange } from '../../test/wire.ts';

describe('comments on discussions', () => {
  it('are written', () => {
    const input = { discussionId: 'D_kwDOABPHjc4AAjLh', body: 'Click.', replyToId: 'DC_1' };
    const written = { id: 'DC_2', body: 'Click.', url: 'https://x', isAnswer: false, author: { login: 'octocat' } };
    return exchange({
      call: (github) => github.discussionComments.create(input),
      sends: 'POST /graphql',
      body: {
        query: expect.stringMatching(/^mutation .*addDiscussionComment\(input: \$input\)/),
        variables: { input },
      },
      response: { data: { addDiscussionComment: { comment: written } } },
      data: written,
    });
  });
});
