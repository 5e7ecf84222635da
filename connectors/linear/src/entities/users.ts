import { doc, entity, graphqlList, graphqlOperation } from '@agent-connectors/core';
import * as v from 'valibot';
import { Id, reads } from '../fields.ts';
import { filterOn, flag, id, nested, text, times } from '../filters.ts';
import { Page, pageArguments, pageInfo, pageVariables } from '../pages.ts';
import { withDisabled } from '../sync.ts';
import { fullUserFields, User, userBrief } from './user-record.ts';

/** Users. */
export const users = entity(
  {
    summary: 'Users of the workspace: members, guests and apps.',
    also: ['people', 'members', 'assignees', 'colleagues', 'teammates', 'admins'],
    key: 'id',
    brief: userBrief,
    from: { id: 'users.list', 'filter.id': 'users.list' },
    sync: withDisabled,
  },
  () => ({
    list: graphqlList(
      `query users($filter: UserFilter, $includeDisabled: Boolean, ${pageVariables}) {
        users(filter: $filter, includeDisabled: $includeDisabled, ${pageArguments}) {
          nodes { ${fullUserFields} } ${pageInfo}
        }
      }`,
      {
        ...reads,
        summary:
          'List the users of the workspace, all or those that match a filter, such as a name or an email address.',
        also: ['find', 'search', 'look up', 'directory'],
        input: v.strictObject({
          filter: doc(
            v.optional(
              filterOn({
                id: id('the user'),
                name: text('Full name: { containsIgnoreCase: "ada" }.'),
                displayName: text('Short name.'),
                email: text('Email address.'),
                active: flag('Whether the account is active.'),
                admin: flag('Whether the user is an admin.'),
                owner: flag('Whether the user is an owner.'),
                app: flag('Whether the user is an app.'),
                invited: flag('Whether the user was invited and has not joined.'),
                isInvited: flag('Whether the user was invited and has not joined.'),
                isMe: flag('Whether the credential belongs to the user.'),
                assignedIssues: nested('Assigned issues: { some: { … } } with a filter on issues.'),
                ...times,
              }),
            ),
            'Which users to return. Conditions on several fields apply together. Default: all.',
          ),
          includeDisabled: doc(v.optional(v.boolean()), 'Whether to include suspended users. Default: false.'),
          ...Page,
        }),
        item: User,
        example: { filter: { name: { containsIgnoreCase: 'sam' } } },
      },
    ),

    get: graphqlOperation(`query user($id: String!) { user(id: $id) { ${fullUserFields} } }`, {
      ...reads,
      summary: 'Get a user by UUID. To look up a user by name or email address, use list.',
      also: ['profile'],
      brief: [],
      input: v.strictObject({ id: doc(Id, 'UUID of the user.') }),
      output: User,
    }),
  }),
);
