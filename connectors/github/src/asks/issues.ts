import type { Asks } from '@agent-connectors/core';
import type * as entities from '../entities/index.ts';

type Keys =
  | 'comments'
  | 'discussionComments'
  | 'discussions'
  | 'issueAssignees'
  | 'issueLabels'
  | 'issues'
  | 'labels'
  | 'milestones'
  | 'notifications'
  | 'projectFields'
  | 'projectItems'
  | 'projects'
  | 'reactions'
  | 'subIssues';

/** Requests about issues, how they are planned, and what is said about them. */
export const issueAsks: Pick<Asks<typeof entities>, Keys> = {
  issues: {
    list: [
      'which bugs are open',
      'unassigned tickets in platform',
      'how many issues were closed this week',
      'what is left for milestone 3',
      'oldest open feature requests',
    ],
    get: [
      'what is issue 42 about',
      'is ticket 42 still open and who has it',
      'full description of the login bug',
      'labels and milestone of issue 42',
    ],
    search: [
      'has anyone reported the checkout timeout already',
      'tickets that mention memory leaks',
      'everything assigned to me across our repos',
      'bugs nobody touched since June',
      'find the issue about dark mode',
    ],
    create: [
      'file a bug: checkout times out',
      'open a ticket for the broken export',
      'write up this feature request',
      'report the crash and assign it to Gita',
      'we need a task for the upgrade',
    ],
    update: [
      'close issue 42, it is fixed',
      'reopen the ticket, the bug is back',
      'change the title of the issue',
      'put the task on the next milestone',
      'not planned, close it as a duplicate',
    ],
  },
  issueAssignees: {
    create: [
      'assign the bug to Gita',
      'give this ticket to hmatsuda as well',
      'Jonas should take care of issue 42',
      'hand the task over to two more people',
    ],
  },
  issueLabels: {
    create: ['label the ticket as a bug', 'tag issue 42 with regression and urgent', 'mark it as good first issue'],
    delete: ['take the needs-triage label off', 'it is not urgent any more, untag it', 'remove blocked from issue 42'],
  },
  subIssues: {
    create: [
      'make issue 43 a subtask of 42',
      'put this ticket under the epic',
      'nest the bug below the big migration task',
    ],
  },
  labels: {
    list: ['which labels can we use', 'all tags for tickets in platform', 'is there a label for regressions'],
    get: ['what does the label needs-triage mean', 'color of the bug label', 'does the label regression exist'],
    create: [
      'add a new label called regression',
      'we need a red tag for outages',
      'set up a label for customer reports',
    ],
  },
  milestones: {
    list: [
      'upcoming milestones and their due dates',
      'how complete is the next version',
      'sprints that are overdue',
      'closed milestones of this repo',
    ],
    get: ['how many issues are left in milestone 3', 'when is milestone 3 due', 'is the 2.0 milestone done'],
  },
  comments: {
    list: [
      'what was said on issue 42',
      'conversation of the pull request since Monday',
      'did the reporter reply on the ticket',
      'catch me up on the thread below the bug',
    ],
    get: [
      'text of that one comment',
      'open the comment this link points to',
      'what exactly did she write in comment 998',
    ],
    create: [
      'reply on the issue that we are on it',
      'ask the reporter for logs',
      'leave a note on pull request 7',
      'tell everyone on ticket 42 that the fix is out',
    ],
    update: [
      'fix the typo in my comment',
      'add the version number to what I wrote',
      'reword the reply I posted on the ticket',
    ],
    delete: ['remove the spam comment', 'take my reply down again', 'erase a comment that contains a password'],
  },
  reactions: {
    create: [
      'thumbs up on issue 42',
      'upvote this feature request',
      'react with a heart',
      'show them I have seen it, eyes emoji',
    ],
  },
  discussions: {
    list: [
      'latest discussions in platform',
      'questions without an answer yet',
      'what is going on in our forum',
      'ideas that people proposed this month',
    ],
    get: [
      'what did people answer in discussion 12',
      'read the whole thread of this question',
      'was an answer chosen for discussion 12',
    ],
    search: [
      'did someone ask about login as a guest before',
      'find the forum thread on self-hosting',
      'announcements that mention pricing',
    ],
    create: [
      'start a discussion on the roadmap',
      'ask the community how they deploy',
      'announce the meetup in our forum',
    ],
  },
  discussionComments: {
    create: ['answer the question in the forum', 'reply to her in discussion 12', 'chime in on the roadmap thread'],
  },
  projects: {
    list: ['which project boards do we have', 'roadmaps of the organization', 'open boards that mention mobile'],
    get: ['what is board number 1 for', 'status and owner of the roadmap board', 'is project 1 still open'],
  },
  projectFields: {
    list: [
      'which columns does the board have',
      'possible statuses on the roadmap',
      'iterations of the sprint board',
      'custom fields of project 1',
    ],
  },
  projectItems: {
    list: [
      'what is in progress on the board',
      'cards of this sprint with their estimates',
      'how many items are done on the roadmap',
      'everything on the board that belongs to Gita',
    ],
    create: [
      'put issue 42 on the board',
      'add this pull request to the roadmap project',
      'track the ticket in project 1',
    ],
    update: [
      'move the card to Done',
      'set priority to high on the board',
      'schedule the item for the next iteration',
      'change the status column of this card',
    ],
  },
  notifications: {
    list: [
      'what is in my GitHub inbox',
      'anything that needs my attention',
      'where was I mentioned today',
      'unread alerts about review requests',
    ],
    markRead: [
      'I have seen this notification, dismiss it',
      'clear that thread from my inbox',
      'mark the mention as done',
    ],
  },
};
