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
      'which bugs are still open in mobile',
      'how many tickets did we close last week',
      'what is ada working on right now',
      'overdue and unassigned work in this sprint',
      'everything urgent in the triage queue',
    ],
    get: [
      'show me ENG-123',
      'what is the status of that ticket',
      'who is on MOB-42 and when is it due',
      'read the full description of this bug',
      'is DES-25 done yet',
    ],
    search: [
      'do we already have a ticket about the login timeout',
      'find bugs that mention safari crashes',
      'look for anything about slow csv exports',
      'has someone reported this before',
      'is anything in the backlog about dark mode',
    ],
    create: [
      'file a bug: checkout fails on android',
      'open a ticket for the design team',
      'add this story to our backlog',
      'turn this slack message into a task for sam',
      'add a subtask for the migration to ENG-12',
    ],
    update: [
      'mark ENG-123 as done',
      'reassign it to sam and make it urgent',
      'move this ticket into the current sprint',
      'push its due date to next friday',
      'close this one as canceled, we will not do it',
    ],
    delete: [
      'get rid of this test ticket',
      'throw the spam issue in the trash',
      'that bug was filed by mistake, remove it for good',
    ],
    archive: [
      'this one shipped long ago, tidy it away',
      'hide a closed bug from our lists but keep it on file',
      'move an old task into the archive',
    ],
    unarchive: [
      'bring back the ticket that I trashed',
      'undo the deletion of ENG-88',
      'recover an old bug from the archive',
    ],
    batchUpdate: [
      'move all open bugs to the next sprint',
      'sam is on leave, give all his tickets to elif',
      'set these twelve tasks to low priority',
      'close the whole list in one go',
      'tag every crash of this week as a regression',
    ],
    batchCreate: [
      'import these ten bugs from the spreadsheet',
      'make a ticket for each action item of the meeting',
      'split the spec into tasks and file them together',
      'add the whole launch checklist to the backlog',
    ],
    findByBranch: [
      'which ticket does my git branch belong to',
      'what is ada/eng-42-fix-login about',
      'find the task of the branch that I checked out',
    ],
    subscribe: [
      'keep me posted on ENG-77',
      'add the designer as a watcher of this ticket',
      'follow that bug',
      'support should hear about changes to this one',
    ],
  },
  issueLabels: {
    create: [
      'tag ENG-12 as a regression',
      'put the security label on this bug',
      'mark this ticket as customer facing',
      'categorize it as tech debt',
    ],
    delete: [
      'take the blocked tag off this ticket',
      'it is not a regression any more, untag it',
      'this bug has the wrong category, clear it',
    ],
  },
  issueHistory: {
    list: [
      'who changed the priority of ENG-5 and when',
      'how long was this ticket in review',
      'when was the bug moved to done',
      'how often was it reassigned',
      'what happened to MOB-7 since monday',
    ],
  },
  issueRelations: {
    create: [
      'this is blocked by ENG-7',
      'mark this bug as a duplicate of ENG-55',
      'link these two tickets as related',
      'this task depends on the database migration ticket',
    ],
    delete: [
      'the login bug is no longer blocked by that one',
      'these two are not duplicates after all',
      'drop the dependency between the tickets',
    ],
  },
  issuePriorities: {
    list: ['what does priority 2 mean', 'which urgency levels can a ticket have', 'what number stands for urgent'],
  },
  viewerIssues: {
    list: [
      'what is on my plate',
      'my open tickets',
      'what should I work on next',
      'what is due for me this week',
      'did I get any new bugs today',
    ],
  },
  labels: {
    list: [
      'which tags do we use for tickets',
      'is there a label for regressions',
      'what categories can a mobile bug have',
      'labels that belong to the whole workspace',
    ],
    create: [
      'we need a new tag for accessibility',
      'make a red label called blocker',
      'set up a security category for the design team',
    ],
    update: [
      'rename the bug tag to defect',
      'make the urgent label orange',
      'stop offering the old beta tag but keep it',
      'put the ios tag into the platform group',
    ],
    delete: [
      'drop the unused spike tag everywhere',
      'we do not need the legacy label any more',
      'erase a ticket category from the workspace',
    ],
  },
  workflowStates: {
    list: [
      'which statuses can an engineering ticket have',
      'what columns does our board have',
      'is there an in review step for mobile',
      'which stage comes after in progress',
    ],
  },
};
