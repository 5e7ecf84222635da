import type { Asks } from '@agent-connectors/core';
import type * as entities from '../entities/index.ts';

type Of =
  | 'issueHistory'
  | 'issueLabels'
  | 'issuePriorities'
  | 'issueRelations'
  | 'issues'
  | 'labels'
  | 'viewerIssues'
  | 'workflowStates';

/** Requests about tickets, and about what tickets are sorted by. */
export const issueAsks: Pick<Asks<typeof entities>, Of> = {
  issues: {
    list: [
      'which bugs are still open in our team',
      'how many tickets did we close last week',
      'what is she working on',
      'overdue, unassigned or high priority issues in triage',
      'all tickets of the current sprint',
    ],
    get: [
      'show me ENG-123',
      'what is the status of that ticket',
      'who owns this issue and when is it due',
      'read the full description of this bug',
      'is the ticket done yet',
    ],
    search: [
      'do we already have a ticket about this',
      'find bugs that mention an error',
      'look for anything about a topic',
      'has someone reported this before',
      'is anything in the backlog about it',
    ],
    create: [
      'file a bug or raise a defect',
      'open a ticket for another team',
      'add this story to our backlog',
      'turn this slack message into a task',
      'create a new issue, a subtask of ENG-12',
    ],
    update: [
      'ENG-123 is finished, mark it as done and close it',
      'hand the issue to a colleague and make it urgent',
      'move this issue into the next sprint, cycle or project',
      'postpone the due date or deadline of the task',
      'rename the ticket or change its priority and estimate',
    ],
    delete: [
      'get rid of this test ticket',
      'throw the spam ticket in the trash',
      'that bug was filed by mistake, delete it for good',
    ],
    archive: [
      'this issue shipped long ago, tidy it away',
      'hide a closed bug from our lists but keep it on file',
      'move an old task into the archive',
    ],
    unarchive: ['bring back a deleted ticket', 'undo the deletion of a ticket', 'restore an old bug from the archive'],
    batchUpdate: [
      'move all open bugs to the next sprint',
      'give all tickets of a colleague to somebody else',
      'set these twelve tasks to low priority',
      'close the whole list of tickets in one go',
      'mark all these issues as done',
    ],
    batchCreate: [
      'import these ten bugs from the spreadsheet',
      'make a ticket for each action item of the meeting',
      'split the spec into several tickets',
      'break the work into sub-issues',
      'create tickets from a list',
    ],
    findByBranch: [
      'which ticket does my git branch belong to',
      'issue behind this branch name',
      'find the task of the branch that I checked out',
    ],
    subscribe: [
      'keep me posted on this ticket',
      'add the designer as a watcher of this issue',
      'follow that bug',
      'support should hear about changes to this ticket',
    ],
  },
  issueLabels: {
    create: [
      'tag ENG-12 as a regression',
      'put a label on this issue',
      'mark this ticket as customer facing',
      'add a tag to the bug',
      'label it as tech debt',
    ],
    delete: [
      'take the tag off this ticket',
      'it is not a regression any more, untag it',
      'take a label off the issue',
      'clear the wrong category of this bug',
    ],
  },
  issueHistory: {
    list: [
      'who changed the priority of the ticket and when',
      'how long was this ticket in review',
      'when was the bug moved to done',
      'how often was it reassigned',
      'what happened to this issue since monday',
    ],
  },
  issueRelations: {
    create: [
      'this is blocked by ENG-7',
      'mark this bug as a duplicate of another',
      'link these two tickets as related',
      'this task depends on the other ticket',
    ],
    delete: [
      'the bug is no longer blocked by that one',
      'these two are not duplicates after all',
      'drop the dependency between the tickets',
    ],
  },
  issuePriorities: {
    list: ['what does priority 2 mean', 'which urgency levels can a ticket have', 'what number stands for urgent'],
  },
  viewerIssues: {
    list: [
      'which issues are mine',
      'my open tickets',
      'what are my todos today',
      'what is due for me this week',
      'did I get any new bugs',
    ],
  },
  labels: {
    list: [
      'which tags do we use for tickets',
      'is there a label for regressions',
      'what label categories do we have',
      'labels that belong to the whole workspace',
    ],
    create: [
      'we need a new tag for accessibility',
      'make a red label called blocker',
      'set up a new label for the design team',
    ],
    update: [
      'rename a tag',
      'change the color of a label',
      'stop offering the old beta tag but keep it',
      'put a label into a group',
    ],
    delete: [
      'drop an unused tag everywhere',
      'we do not need the legacy label any more',
      'erase a label from the whole workspace',
    ],
  },
  workflowStates: {
    list: [
      'which statuses can a ticket have',
      'what columns does our board have',
      'is there an in review step for this team',
      'which stage comes after in progress',
    ],
  },
};
