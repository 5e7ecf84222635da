import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { deleted, issue, user } from '../../test/records.ts';
import { client, connection, exchange, filtered } from '../../test/wire.ts';

const comment = {
  id: '6b1f2e3d-4c5b-4a69-8788-97a6b5c4d3e2',
  body: 'Reproduced with **two** files.',
  url: 'https://linear.app/kestrel/issue/ENG-123/export-fails#comment-6b1f2e3d',
  createdAt: '2026-11-19T16:40:12.345Z',
  updatedAt: '2026-11-19T16:40:12.345Z',
  editedAt: null,
  resolvedAt: null,
  quotedText: null,
  user,
  issue: { id: issue.id, identifier: 'ENG-123', title: issue.title },
  parent: null,
  projectUpdate: null,
};
const { id } = comment;

describe('comments', () => {
  it('lists those that match a filter', () => {
    const filter = { createdAt: { gte: '-P1D' }, user: { isMe: { eq: true } } };
    return exchange({
      call: (linear) => linear.comments.list({ filter }),
      asks: `query comments(${filtered})`,
      variables: { filter },
      response: { comments: connection([comment]) },
      data: [comment],
      meta: { hasMore: false },
    });
  });

  it('lists those of an issue', () =>
    exchange({
      call: (linear) => linear.issueComments.list({ id: 'ENG-123', filter: { parent: { null: true } }, limit: 5 }),
      asks: `query issue(id: $id).comments(${filtered})`,
      variables: { id: 'ENG-123', filter: { parent: { null: true } }, first: 5 },
      response: { issue: { id: issue.id, comments: connection([comment], 'next') } },
      data: [comment],
      meta: { nextCursor: 'next', hasMore: true },
    }));

  it.each([{ id }, { hash: '6b1f2e3d' }])('gets one by %j', (params) =>
    exchange({
      call: (linear) => linear.comments.get(params),
      asks: 'query comment(hash: $hash, id: $id)',
      variables: params,
      response: { comment },
      data: comment,
    }),
  );

  it('replies to one in a Slack thread', () => {
    const input = { issueId: 'ENG-123', parentId: id, body: 'Thanks.', createOnSyncedSlackThread: true };
    const newId = '0f1e2d3c-4b5a-4697-8879-a6b5c4d3e2f1';
    return exchange({
      call: (linear) => linear.comments.create({ ...input, id: newId }),
      asks: 'mutation commentCreate(input: $input)',
      variables: { input: { ...input, id: newId } },
      response: { commentCreate: { success: true, comment: { ...comment, id: newId, parent: { id } } } },
      data: { ...comment, id: newId, parent: { id } },
    });
  });

  it('edits one', () =>
    exchange({
      call: (linear) => linear.comments.update({ id, body: 'Reproduced.' }),
      asks: 'mutation commentUpdate(id: $id, input: $input)',
      variables: { id, input: { body: 'Reproduced.' } },
      response: { commentUpdate: { success: true, comment: { ...comment, body: 'Reproduced.' } } },
      data: { ...comment, body: 'Reproduced.' },
    }));

  it('deletes one', () =>
    exchange({
      call: (linear) => linear.comments.delete({ id }),
      asks: 'mutation commentDelete(id: $id)',
      variables: { id },
      response: { commentDelete: deleted(id) },
      data: deleted(id),
    }));

  it('resolves a thread', () =>
    exchange({
      call: (linear) => linear.comments.resolve({ id, resolvingCommentId: 'r' }),
      asks: 'mutation commentResolve(id: $id, resolvingCommentId: $resolvingCommentId)',
      variables: { id, resolvingCommentId: 'r' },
      response: { commentResolve: { success: true, comment } },
      data: comment,
    }));

  it.each([
    ['both an ID and a hash', () => client().comments.get({ id, hash: '6b1f2e3d' })],
    ['neither an ID nor a hash', () => client().comments.get({})],
    ['a comment on nothing', () => client().comments.create({ body: 'Hello' })],
  ])('rejects %s', async (_what, call) => {
    expect(await failure(call())).toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
  });
});
