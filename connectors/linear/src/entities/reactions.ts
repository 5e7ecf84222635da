import { doc, entity, graphqlOperation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { createdAt, creates, Id, NamedReference, namedFields, newId, writes } from '../fields.ts';

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
  { summary: 'Emoji reactions to issues, comments and updates.', also: ['emojis', 'thumbs up', 'likes'], key: 'id' },
  () => ({
    create: graphqlOperation(
      `mutation reactionCreate($input: ReactionCreateInput!) {
        reactionCreate(input: $input) { success reaction { id emoji createdAt user { ${namedFields} } } }
      }`,
      {
        ...writes,
        summary: 'React with an emoji to an issue, a comment or an update. Notifies its author.',
        also: ['react', 'like', 'thumbs up'],
        // Notifications have a category for reactions. Whom they go to is general knowledge.
        sends: true,
        ...creates,
        path: 'reactionCreate.reaction',
        input: v.pipe(
          v.strictObject({
            emoji: doc(Id, 'Name of the emoji, such as thumbsup.'),
            issueId: doc(text, 'UUID or identifier of the issue to react to.'),
            commentId: doc(text, 'UUID of the comment to react to.'),
            projectUpdateId: doc(text, 'UUID of the project update to react to.'),
            initiativeUpdateId: doc(
              text,
              'UUID of the initiative update to react to. No operation returns it; webhooks of the type InitiativeUpdate do.',
            ),
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
        example: { commentId: '62405355-af3d-4f24-98b0-c5d5584b7bff', emoji: 'thumbsup' },
      },
    ),
  }),
);
