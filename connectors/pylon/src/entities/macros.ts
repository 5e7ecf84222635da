import { changesSomething, doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, limits, Strings, UserIds } from '../fields.ts';
import { anyFilter } from '../filter.ts';

const page = docs('macros');
const id = doc(Id, 'ID of the macro.');

const schema = record(
  { id: doc(Id, 'ID of the macro.') },
  {
    name: v.string(),
    text_html: doc(v.string(), 'Text that the macro inserts, as HTML.'),
    text_type: doc(v.string(), 'Type of the text: reply, note or email.'),
    macro_group_id: v.string(),
    has_actions: doc(v.boolean(), 'Whether the macro runs actions when it is applied.'),
    actions: v.array(
      record({}, { type: doc(v.string(), 'Type of the action, such as set_issue_state or set_issue_tags.') }),
    ),
    visibility: record({}, { type: v.string(), user_ids: Strings, team_ids: Strings }),
    created_at: doc(v.string(), 'Creation time (RFC 3339).'),
    updated_at: doc(v.string(), 'Time of the last update (RFC 3339).'),
  },
);

/** A prepared text, optionally with actions, that users apply to an issue. */
export interface Macro extends v.InferOutput<typeof schema> {}
export const Macro: v.GenericSchema<unknown, Macro> = schema;

const visibility = v.pipe(
  v.strictObject({
    type: doc(
      v.picklist(['org', 'user', 'team', 'users_and_teams']),
      'Who sees the macro. org: everyone in the organization. The other types require user_ids, team_ids or both.',
    ),
    user_ids: doc(v.optional(UserIds), 'IDs of users. Required for user and users_and_teams.'),
    team_ids: doc(v.optional(Strings), 'IDs of teams. Required for team and users_and_teams.'),
  }),
  v.check(
    ({ type, user_ids, team_ids }) =>
      (user_ids !== undefined || type === 'org' || type === 'team') &&
      (team_ids !== undefined || type === 'org' || type === 'user'),
    "Expected user_ids for 'user', team_ids for 'team', or both for 'users_and_teams'",
  ),
);

const textType = doc(v.optional(v.picklist(['reply', 'note', 'email'])), 'Type of the text. Default: reply.');

/** Prepared texts and actions. */
export const macros = entity(
  {
    summary: 'Prepared texts and actions that users apply to issues.',
    also: ['canned responses', 'saved replies', 'templates', 'snippets', 'shortcuts'],
    key: 'id',
    brief: ['id', 'name', 'text_type', 'macro_group_id', 'has_actions', 'visibility.type', 'updated_at'],
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => {
    const more = {
      visibility: doc(v.optional(visibility), 'Who sees the macro.'),
      conditions: doc(
        v.optional(anyFilter()),
        'Conditions of the macro, as a filter. The fields that it supports are not documented. Pass the slug of a custom field as `field`.',
      ),
    };

    return {
      list: list('GET /macros', {
        summary: 'List all macros, or the macros of one macro group.',
        docs: page,
        rateLimit: limits.high,
        input: v.strictObject({
          macro_group_id: doc(v.optional(v.string()), 'ID of a macro group. Returns only its macros.'),
        }),
        item: Macro,
        pagination: 'none',
      }),

      get: operation('GET /macros/{id}', {
        summary: 'Get a macro.',
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
          text_html: doc(v.string(), 'Text that the macro inserts, as HTML.'),
          macro_group_id: doc(Id, 'ID of the macro group.'),
          text_type: textType,
          ...more,
        }),
        example: {
          name: 'Ask for a screenshot',
          text_html: '<p>Could you send us a screenshot?</p>',
          macro_group_id: 'f8467891-b4cb-47b6-b8de-3b137361388e',
          visibility: { type: 'team', team_ids: ['ee5b7d53-1b5c-4177-843a-483d5f6d74d1'] },
        },
        output: Macro,
      }),

      update: operation('PATCH /macros/{id}', {
        summary: 'Update fields of a macro. Fields that you omit keep their values.',
        docs: page,
        effect: 'write',
        rateLimit: limits.high,
        input: v.pipe(
          v.strictObject({
            id,
            name: doc(v.optional(v.string()), 'New name.'),
            text_html: doc(v.optional(v.string()), 'Text that the macro inserts, as HTML.'),
            macro_group_id: doc(v.optional(v.string()), 'ID of the macro group to move the macro to.'),
            text_type: doc(v.optional(v.picklist(['reply', 'note', 'email'])), 'Type of the text.'),
            ...more,
          }),
          changesSomething('id'),
        ),
        example: { id: 'cb979343-6246-4c2c-8b0f-989736fcfd3b', visibility: { type: 'org' } },
        output: Macro,
      }),

      // Not in the July 2026 API description: its rate limit is unknown. Uses the lowest limit.
      delete: operation('DELETE /macros/{id}', {
        summary: 'Delete a macro permanently.',
        docs: page,
        effect: 'destructive',
        rateLimit: limits.low,
        input: v.strictObject({ id }),
        output: Nothing,
      }),
    };
  },
);
