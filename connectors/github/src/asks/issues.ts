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
      'which bugs are open in this repo',
      'unassigned tickets and bugs nobody owns',
      'how many issues were closed this week',
      'what is left for the milestone',
      'tickets with this label',
    ],
    get: [
      'what is this issue about',
      'is the ticket still open and who has it',
      'full description of the bug',
      'labels and milestone of this issue',
      'show the issue with this number',
    ],
    search: [
      'has anyone reported this already',
      'find tickets that mention an error',
      'issues assigned to me across our repos',
      'bugs nobody touched for months',
      'look for an issue about a topic',
    ],
    create: [
      'file a bug',
      'open a ticket for the broken export',
      'write up this feature request',
      'report the crash as an issue',
      'make an issue or task for the upgrade',
    ],
    update: [
      'close the issue, it is fixed',
      'reopen the ticket, the bug is back',
      'change the title of the issue',
      'change the milestone of the issue',
      'will not fix, close it as a duplicate',
    ],
  },
  issueAssignees: {
    create: [
      'assign the bug to her',
      'give this ticket to a colleague as well',
      'he should take care of the issue',
      'hand the task over to two more people',
    ],
  },
  issueLabels: {
    create: [
      'label the ticket as a bug',
      'tag the issue as a regression',
      'mark it with a label',
      'add a label to the pull request',
    ],
    delete: ['take the needs-triage label away', 'it is not urgent any more, untag it', 'drop a label from the issue'],
  },
  subIssues: {
    create: [
      'make this issue a subtask of that one',
      'put this ticket under the epic',
      'nest the bug below the big migration task',
    ],
  },
  labels: {
    list: ['which labels exist in the repo', 'all tags for tickets in this repo', 'is there a label for regressions'],
    get: ['what does this label mean', 'color of the bug label', 'description of one label'],
    create: ['create a new label in the repo', 'we need a red tag for outages', 'set up a label for customer reports'],
  },
  milestones: {
    list: [
      'upcoming milestones and their due dates',
      'how complete is the next milestone',
      'milestones that are overdue',
      'closed milestones of this repo',
    ],
    get: ['how many issues are left in the milestone', 'when is this milestone due', 'is the milestone done'],
  },
  comments: {
    list: [
      'what was said on the issue',
      'read the discussion and comments under an issue',
      'did the reporter reply on the ticket',
      'catch me up on the thread below the bug',
    ],
    get: [
      'one comment by its ID',
      'open the comment this link points to',
      'what exactly did she write in that comment',
    ],
    create: [
      'comment on the issue',
      'reply on the ticket that we are on it',
      'ask the reporter for logs',
      'leave a note on the pull request',
      'tell everyone on the issue that the fix is out',
    ],
    update: [
      'edit my comment, there is a typo',
      'add the version number to what I wrote',
      'reword the reply I posted on the ticket',
    ],
    delete: ['remove the spam comment', 'take my reply down', 'erase a comment that contains a password'],
  },
  reactions: {
    create: [
      'thumbs up on the issue',
      'upvote this feature request',
      'react with a heart',
      'show them I have seen it, eyes emoji',
    ],
  },
  discussions: {
    list: [
      'latest discussions',
      'discussions without an answer yet',
      'what is going on in our forum',
      'ideas that people proposed in discussions',
    ],
    get: [
      'what did people answer in the discussion',
      'read the whole thread of this forum question',
      'was an answer chosen for the discussion',
    ],
    search: [
      'did someone ask about this in the forum before',
      'find the forum thread on self-hosting',
      'discussions that mention pricing',
    ],
    create: [
      'start a discussion on the roadmap',
      'ask the community how they deploy',
      'announce the meetup in our forum',
    ],
  },
  discussionComments: {
    create: ['answer the question in the forum', 'reply to her in the discussion', 'chime in on the discussion thread'],
  },
  projects: {
    list: ['which project boards do we have', 'roadmaps of the organization', 'open boards that mention mobile'],
    get: ['what is this board for', 'status and owner of the roadmap board', 'is the project board still open'],
  },
  projectFields: {
    list: [
      'which columns does the board have',
      'possible statuses on the roadmap',
      'iterations of the sprint board',
      'custom fields of the project board',
    ],
  },
  projectItems: {
    list: [
      'what is in progress on the board',
      'cards of this sprint with their estimates',
      'how many items are done on the roadmap',
      'everything on the board that belongs to me',
    ],
    create: [
      'put the issue on the board',
      'add this pull request to the roadmap project',
      'track the ticket on our project board',
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
      'unread notifications about review requests',
    ],
    markRead: [
      'I have seen this notification, dismiss it',
      'clear that thread from my inbox',
      'mark the mention as done',
    ],
  },
};
