import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Created, docs, InIssue, NodeId } from '../fields.ts';
import { limits } from '../limits.ts';
import { Account } from './account-record.ts';

const schema = record({ id: v.number(), content: v.string() }, { node_id: NodeId, user: Account, created_at: Created });

/** A reaction. */
export interface Reaction extends v.InferOutput<typeof schema> {}
export const Reaction: v.GenericSchema<unknown, Reaction> = schema;

/** Reactions to issues. */
export const reactions = entity(
  {
    summary: 'Emoji reactions to issues and pull requests.',
    also: ['emoji', 'likes', 'votes'],
    key: 'id',
    brief: ['id', 'content', 'user.login', 'created_at'],
  },
  () => ({
    create: operation('POST /repos/{owner}/{repo}/issues/{issue_number}/reactions', {
      summary: 'React to an issue or pull request with an emoji. Does nothing more if the reaction is there.',
      also: ['like', 'upvote', 'thumbs up'],
      docs: docs('reactions/reactions', 'create-reaction-for-an-issue'),
      effect: 'write',
      // The vendor documents the response to a repeated reaction: 200 in place of 201.
      idempotent: true,
      scopes: ['issues:write'],
      rateLimit: limits.write,
      input: v.strictObject({
        ...InIssue,
        content: doc(
          v.picklist(['+1', '-1', 'laugh', 'confused', 'heart', 'hooray', 'rocket', 'eyes']),
          'The reaction: +1, -1, laugh, confused, heart, hooray, rocket or eyes.',
        ),
      }),
      output: Reaction,
    }),
  }),
);
