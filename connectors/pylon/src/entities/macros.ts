import { changesSomething, doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, limits, Strings } from '../fields.ts';
import { anyFilter } from '../filter.ts';

const page = docs('macros');
const id = doc(Id, 'Id of the macro.');

const schema = record(
  { id: doc(Id, 'Id of the macro.') },
  {
    name: v.string(),
    text_html: doc(v.string(), 'What it writes, as HTML.'),
    text_type: doc(v.string(), 'reply, note or email.'),
    macro_group_id: v.string(),
    has_actions: doc(v.boolean(), 'Whether it also does something when it is applied.'),
    actions: v.array(record({}, { type: doc(v.string(), 'Such as set_issue_state or set_issue_tags.') })),
    visibility: record({}, { type: v.string(), user_ids: Strings, team_ids: Strings }),
    created_at: doc(v.string(), 'When it was created, RFC 3339.'),
    updated_at: doc(v.string(), 'When it was last changed, RFC 3339.'),
  },
);

/** A prepared text, with actions, that users apply to an issue. */
export interface Macro extends v.InferOutput<typeof schema> {}
export const Macro: v.GenericSchema<unknown, Macro> = schema;

const visibility = v.pipe(
  v.strictObject({
    type: doc(
      v.picklist(['org', 'user', 'team', 'users_and_teams']),
      'Who sees it: org is everybody; the others need user_ids, team_ids or both.',
    ),
    user_ids: doc(v.optional(Strings), 'Users, for user and users_and_teams.'),
    team_ids: doc(v.optional(Strings), 'Teams, for team and users_and_teams.'),
  }),
  v.check(
    ({ type, user_ids, team_ids }) =>
      (user_ids !== undefined || type === 'org' || type === 'team') &&
      (team_ids !== undefined || type === 'org' || type === 'user'),
    "Expected user_ids for 'user', team_ids for 'team', both for 'users_and_teams'",
  ),
);

const textType = doc(v.optional(v.picklist(['reply', 'note', 'email'])), 'What it writes; reply unless told.');

/** Prepared texts. */
export const macros = entity({ summary: 'Prepared texts that users apply to issues.', key: 'id' }, () => {
  const more = {
    visibility: doc(v.optional(visibility), 'Who sees it.'),
    conditions: doc(
      v.optional(anyFilter()),
      'Its conditions, as a filter. Which fields they take is not documented; custom fields go by their slug.',
    ),
  };

  return {
    list: list('GET /macros', {
      summary: 'List all macros, or those of one macro group.',
      docs: page,
      rateLimit: limits.high,
      input: v.strictObject({ macro_group_id: doc(v.optional(v.string()), 'Only those of this macro group.') }),
      item: Macro,
      pagination: 'none',
    }),

    get: operation('GET /macros/{id}', {
      summary: 'Get one macro.',
      docs: page,
      rateLimit: limits.high,
      input: v.strictObject({ id }),
      output: Macro,
    }),

    create: operation('POST /macros', {
      summary: 'Create a macro in a macro group.',
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.strictObject({
        name: doc(v.string(), 'Name of the macro.'),
        text_html: doc(v.string(), 'What it writes, as HTML.'),
        macro_group_id: doc(Id, 'Macro group to put it into.'),
        text_type: textType,
        ...more,
      }),
      output: Macro,
    }),

    update: operation('PATCH /macros/{id}', {
      summary: 'Change some fields of a macro.',
      docs: page,
      effect: 'write',
      rateLimit: limits.high,
      input: v.pipe(
        v.strictObject({
          id,
          name: doc(v.optional(v.string()), 'New name.'),
          text_html: doc(v.optional(v.string()), 'What it writes, as HTML.'),
          macro_group_id: doc(v.optional(v.string()), 'Macro group to move it to.'),
          text_type: doc(v.optional(v.picklist(['reply', 'note', 'email'])), 'What it writes.'),
          ...more,
        }),
        changesSomething('id'),
      ),
      output: Macro,
    }),

    // Newer than the documents that this was made from: its limit is not known, the lowest is kept.
    delete: operation('DELETE /macros/{id}', {
      summary: 'Delete a macro for good.',
      docs: page,
      effect: 'destructive',
      rateLimit: limits.low,
      input: v.strictObject({ id }),
      output: Nothing,
    }),
  };
});
