import { doc, entity, graphqlOperation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { createdAt, Id, NamedReference, namedFields, newId, ownId, writes } from '../fields.ts';

const schema = record(
  { id: doc(Id, 'UUID of the reaction.') },
  { emoji: doc(v.string(), 'Name of the emoji.'), createdAt, user: NamedReference },
);

/** An emoji reaction. */
export interface Reaction extends v.InferOutput<typeof schema> {}
export const Reaction: v.GenericSchema<unknown, Reaction> = schema;

const text = v.optional(v.string());
const targets = ['issueId', 'commentId', 'projectUpdateId', 'initiativeUpdateId'] as const;

/** Emoji reactions. */
export const reactions = entity(
  { summary: 'Emoji reactions to issues, comments and updates.', also: ['emojis', 'thumbs up'], key: 'id' },
  () => ({
    create: graphqlOperation(
      `mutation reactionCreate($input: ReactionCreateInput!) {
        reactionCreate(input: $input) { success reaction { id emoji createdAt user { ${namedFields} } } }
      }`,
      {
        ...writes,
        summary: 'React with an emoji to an issue, a comment or an update. Notifies its author.',
        // Notifications have a category for reactions. Whom they go to is general knowledge.
        sends: true,
        idempotency: ownId,
        path: 'reactionCreate.reaction',
        input: v.pipe(
          v.strictObject({
            emoji: doc(Id, 'Name of the emoji, such as thumbsup.'),
            issueId: doc(text, 'UUID or identifier of the issue to react to.'),
            commentId: doc(text, 'UUID of the comment to react to.'),
            projectUpdateId: doc(text, 'UUID of the project update to react to.'),
            initiativeUpdateId: doc(text, 'UUID of the initiative update to react to.'),
            id: newId,
          }),
          v.forward(
            v.check(
              (params) => targets.filter((target) => params[target] !== undefined).length === 1,
              `Expected exactly one of ${targets.join(', ')}`,
            ),
            ['commentId'],
          ),
        ),
        output: Reaction,
        example: { commentId: '5f0b1c7e-2d3a-4e61-9b8c-7a6d5e4f3c2b', emoji: 'thumbsup' },
      },
    ),
  }),
);
