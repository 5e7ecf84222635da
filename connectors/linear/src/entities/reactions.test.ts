import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { user } from '../../test/records.ts';
import { client, exchange } from '../../test/wire.ts';

const reaction = {
  id: '8d0e1f2a-3b4c-4d5e-9f60-718293a4b5c6',
  emoji: 'thumbsup',
  createdAt: '2026-11-20T09:00:00.000Z',
  user: { id: user.id, name: user.name },
};

describe('reactions', () => {
  it('creates one', () =>
    exchange({
      call: (linear) => linear.reactions.create({ issueId: 'ENG-123', emoji: 'thumbsup', id: reaction.id }),
      asks: 'mutation reactionCreate(input: $input)',
      variables: { input: { issueId: 'ENG-123', emoji: 'thumbsup', id: reaction.id } },
      response: { reactionCreate: { success: true, reaction } },
      data: reaction,
    }));

  it.each([{}, { issueId: 'ENG-123', commentId: 'c' }])('rejects one on %j', async (target) => {
    const error = await failure(client().reactions.create({ emoji: 'thumbsup', ...target }));
    expect(error.message).toContain('exactly one of issueId, commentId');
  });
});
