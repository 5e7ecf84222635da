import { changesSomething, doc, entity, graphqlList, graphqlOperation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { creates, deletes, Id, issueId, reads, Uuids, writes } from '../fields.ts';
import { searches } from '../limits.ts';
import { Page, pageArguments, pageInfo, pageVariables, Search, searchArguments, searchVariables } from '../pages.ts';
import { byUpdate } from '../sync.ts';
import { issueFilter } from './issue-filter.ts';
import { eitherWay, issueChanges, NewIssue } from './issue-input.ts';
import { Issue, issueBrief, issueFields } from './issue-record.ts';

const archivedSchema = record(
  {},
  {
    success: doc(v.boolean(), 'Whether the operation succeeded.'),
    entity: doc(
      record({ id: Id }, { identifier: v.string(), archivedAt: v.string(), trashed: v.boolean() }),
      'The issue afterwards. Null if it was deleted permanently.',
    ),
  },
);

/** The result of archiving, restoring or trashing an issue. */
export interface ArchivedIssue extends v.InferOutput<typeof archivedSchema> {}
export const ArchivedIssue: v.GenericSchema<unknown, ArchivedIssue> = archivedSchema;

/** Issues. */
export const issues = entity(
  {
    summary: 'Issues: the tasks, bugs and requests of a team.',
    also: ['tickets', 'tasks', 'bugs', 'stories', 'work items', 'cards', 'defects', 'backlog', 'subtasks'],
    key: 'id',
    brief: issueBrief,
    from: { id: 'issues.search', 'filter.id': 'issues.search', parentId: 'issues.search' },
    sync: byUpdate,
  },
  () => ({
    list: graphqlList(
      `query issues($filter: IssueFilter, ${pageVariables}) {
        issues(filter: $filter, ${pageArguments}) { nodes { ${issueFields} } ${pageInfo} }
      }`,
      {
        ...reads,
        summary:
          'List issues that match a filter, such as team, state, assignee, label, project or time. For full-text search, use search.',
        also: ['filter', 'overdue', 'unassigned', 'blocked', 'in the cycle', 'current sprint', 'triage queue'],
        input: v.strictObject({ filter: issueFilter, ...Page }),
        item: Issue,
        example: {
          filter: {
            team: { key: { eq: 'ENG' } },
            state: { type: { in: ['unstarted', 'started'] } },
            assignee: { displayName: { eq: 'sam' } },
          },
          limit: 20,
        },
      },
    ),

    get: graphqlOperation(`query issue($id: String!) { issue(id: $id) { ${issueFields} } }`, {
      ...reads,
      summary: 'Get an issue by its UUID or by its identifier, such as ENG-123.',
      also: ['show', 'view', 'read', 'details', 'open', 'assignee', 'owner'],
      brief: [],
      input: v.strictObject({ id: issueId }),
      output: Issue,
    }),

    search: graphqlList(
      `query searchIssues($filter: IssueFilter, ${searchVariables}) {
        searchIssues(filter: $filter, ${searchArguments}) { nodes { ${issueFields} } ${pageInfo} totalCount }
      }`,
      {
        ...reads,
        summary: 'Search issues by words and meaning, most relevant first. At most 30 requests per minute.',
        also: ['find', 'look for', 'full text'],
        rateLimit: searches,
        input: v.strictObject({ filter: issueFilter, ...Search }),
        item: Issue,
        example: { term: 'webhook', filter: { team: { key: { eq: 'ENG' } } } },
      },
    ),

    create: graphqlOperation(
      `mutation issueCreate($input: IssueCreateInput!) { issueCreate(input: $input) { success issue { ${issueFields} } } }`,
      {
        ...writes,
        summary: 'Create an issue in a team. Notifies its assignee and subscribers.',
        also: ['open', 'file', 'report', 'add', 'log', 'raise'],
        scopes: ['issues:create'],
        sends: true,
        ...creates,
        path: 'issueCreate.issue',
        input: NewIssue,
        output: Issue,
        example: { teamId: '17d3970c-434c-4200-898e-773613bf55f4', title: 'Export fails' },
      },
    ),

    update: graphqlOperation(
      `mutation issueUpdate($id: String!, $input: IssueUpdateInput!) {
        issueUpdate(id: $id, input: $input) { success issue { ${issueFields} } }
      }`,
      {
        ...writes,
        summary:
          'Change fields of an issue, such as its state, assignee, labels, project or team. Notifies its assignee and subscribers.',
        also: [
          'assign',
          'reassign',
          'move',
          'close',
          'resolve',
          'complete',
          'cancel',
          'reopen',
          'prioritize',
          'estimate',
          'snooze',
          'set status',
          'change',
          'add to cycle',
          'put off',
          'postpone',
          'due date',
          'hand over',
          'set priority',
          'points',
          'rename',
          'put into project',
          'mark as done',
          'finish',
          'hand',
          'change status',
          'deadline',
        ],
        sends: true,
        path: 'issueUpdate.issue',
        input: v.pipe(
          v.strictObject({ id: issueId, ...issueChanges }),
          changesSomething('id'),
          eitherWay('labelIds', 'addedLabelIds', 'removedLabelIds'),
          eitherWay('releaseIds', 'addedReleaseIds', 'removedReleaseIds'),
        ),
        output: Issue,
        example: { id: 'ENG-42', priority: 1 },
      },
    ),

    delete: graphqlOperation(
      `mutation issueDelete($id: String!, $permanentlyDelete: Boolean) {
        issueDelete(id: $id, permanentlyDelete: $permanentlyDelete) { success entity { id identifier archivedAt trashed } }
      }`,
      {
        ...deletes,
        summary: 'Move an issue to the trash, from where it can be restored for 30 days, or delete it permanently.',
        also: ['trash', 'remove'],
        input: v.strictObject({
          id: issueId,
          permanentlyDelete: doc(
            v.optional(v.boolean()),
            'Whether to delete the issue at once and for good. Only for admins. Default: false.',
          ),
        }),
        output: ArchivedIssue,
      },
    ),

    archive: graphqlOperation(
      `mutation issueArchive($id: String!, $trash: Boolean) {
        issueArchive(id: $id, trash: $trash) { success entity { id identifier archivedAt trashed } }
      }`,
      {
        ...writes,
        summary: 'Archive an issue. Listings then return it only with includeArchived.',
        also: ['hide', 'put away'],
        brief: [],
        input: v.strictObject({
          id: issueId,
          trash: doc(v.optional(v.boolean()), 'Whether to move the issue to the trash instead. Default: false.'),
        }),
        output: ArchivedIssue,
      },
    ),

    unarchive: graphqlOperation(
      `mutation issueUnarchive($id: String!) {
        issueUnarchive(id: $id) { success entity { id identifier archivedAt trashed } }
      }`,
      {
        ...writes,
        summary: 'Restore an issue from the archive or the trash.',
        also: ['restore', 'undelete', 'recover', 'bring back'],
        brief: [],
        input: v.strictObject({ id: issueId }),
        output: ArchivedIssue,
      },
    ),

    batchUpdate: graphqlOperation(
      `mutation issueBatchUpdate($ids: [UUID!]!, $input: IssueUpdateInput!) {
        issueBatchUpdate(ids: $ids, input: $input) { success issues { ${issueFields} } }
      }`,
      {
        ...writes,
        summary:
          'Make the same changes to up to 50 issues. Returns the updated issues. Notifies their assignees and subscribers.',
        also: ['bulk edit', 'mass change', 'reassign all'],
        from: { ids: 'issues.list' },
        sends: true,
        path: 'issueBatchUpdate.issues',
        input: v.pipe(
          v.strictObject({
            ids: doc(
              v.pipe(Uuids, v.minLength(1), v.maxLength(50)),
              'UUIDs of 1 to 50 issues. Identifiers such as ENG-123 are not accepted.',
            ),
            ...issueChanges,
          }),
          changesSomething('ids'),
          eitherWay('labelIds', 'addedLabelIds', 'removedLabelIds'),
          eitherWay('releaseIds', 'addedReleaseIds', 'removedReleaseIds'),
        ),
        output: v.array(Issue),
        example: { ids: ['efe31a40-b3a1-4fd5-9016-499ae9b62382'], priority: 1 },
      },
    ),

    batchCreate: graphqlOperation(
      `mutation issueBatchCreate($input: IssueBatchCreateInput!) {
        issueBatchCreate(input: $input) { success issues { ${issueFields} } }
      }`,
      {
        ...writes,
        summary:
          'Create several issues in one transaction: all of them or none. Returns the new issues. Notifies their assignees and subscribers.',
        also: ['import', 'bulk add', 'several at once', 'sub-issues', 'break down', 'split'],
        from: { 'issues.id': null, 'issues.parentId': 'issues.search' },
        scopes: ['issues:create'],
        sends: true,
        path: 'issueBatchCreate.issues',
        input: v.strictObject({
          issues: doc(
            v.pipe(v.array(NewIssue), v.minLength(1)),
            'The issues to create. Pass an id with each to recognize it after a lost response.',
          ),
        }),
        output: v.array(Issue),
        example: { issues: [{ teamId: '17d3970c-434c-4200-898e-773613bf55f4', title: 'Export fails' }] },
      },
    ),

    findByBranch: graphqlOperation(
      `query issueVcsBranchSearch($branchName: String!) {
        issueVcsBranchSearch(branchName: $branchName) { ${issueFields} }
      }`,
      {
        ...reads,
        summary: 'Find the issue that a Git branch belongs to. Returns null if there is none.',
        also: ['git', 'checked out'],
        input: v.strictObject({ branchName: doc(Id, 'Name of the branch, such as ada/eng-123-export-fails.') }),
        output: v.nullable(Issue),
        example: { branchName: 'ingrid/eng-80-add-alerts-for-address-validation' },
      },
    ),

    subscribe: graphqlOperation(
      `mutation issueSubscribe($id: String!, $userId: String, $userEmail: String) {
        issueSubscribe(id: $id, userId: $userId, userEmail: $userEmail) { success issue { ${issueFields} } }
      }`,
      {
        ...writes,
        summary:
          'Subscribe a user to an issue, so that the user is notified of changes. Default: the current user. Another user may learn of it.',
        also: ['follow', 'watch', 'add watcher', 'cc', 'notify me'],
        // That Linear tells a user who was subscribed by somebody else is general knowledge.
        sendsWhen: { userId: 'given', userEmail: 'given' },
        path: 'issueSubscribe.issue',
        input: v.strictObject({
          id: issueId,
          userId: doc(v.optional(v.string()), 'ID of the user to subscribe. Default: the current user.'),
          userEmail: doc(
            v.optional(v.string()),
            'Email address of the user to subscribe, instead of userId. Default: the current user.',
          ),
        }),
        output: Issue,
      },
    ),
  }),
);
