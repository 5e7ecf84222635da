import type { Asks } from '@agent-connectors/core';
import type * as entities from '../entities/index.ts';

type Of = 'attachments' | 'comments' | 'documents' | 'issueComments' | 'reactions' | 'uploads';

/** Requests about what people write and attach. */
export const talkAsks: Pick<Asks<typeof entities>, Of> = {
  comments: {
    list: [
      'what did she write this week, anywhere',
      'comments that mention the outage across all tickets',
      'how many comments did the team get',
      'what feedback did our project updates get',
    ],
    get: ['open the comment behind this link', 'who wrote this comment and when', 'what exactly did that comment say'],
    create: [
      'reply that the fix ships tomorrow',
      'comment on ENG-123',
      'leave a note on the ticket',
      'answer in the thread that we cannot reproduce it',
      'tell the assignee on the issue that we need an update',
    ],
    update: ['fix the typo in my last comment', 'change what I wrote on that ticket', 'edit my reply'],
    delete: [
      'remove my comment from the bug',
      'that reply contains a password, take it down',
      'withdraw the note that I left',
    ],
    resolve: [
      'this discussion is settled, close the thread',
      'mark the open design question as answered',
      'we agreed, tick off the conversation on the bug',
    ],
  },
  issueComments: {
    list: [
      'what did people say on ENG-123',
      'summarize the discussion on this bug',
      'read all comments on the ticket',
      'did anyone answer my question',
      'catch me up on the thread of this issue',
    ],
  },
  reactions: {
    create: ['give that comment a thumbs up', 'react to the project update with a rocket', 'celebrate with an emoji'],
  },
  documents: {
    list: [
      'which specs does the project have',
      'docs that she wrote',
      'what pages were edited this week',
      'documents of the initiative',
    ],
    get: [
      'read me the rollout plan',
      'what does the checklist document say',
      'open the spec behind this link',
      'who is the author of this doc',
    ],
    search: [
      'find a doc about a topic',
      'where did we write down the retention policy',
      'is there a spec that mentions this',
      'which page explains the process',
    ],
    create: [
      'write a design doc',
      'save these meeting notes in the project',
      'start a spec page',
      'draft a postmortem of the outage',
    ],
    update: [
      'replace the text of the document',
      'add a section to the spec',
      'retitle the spec',
      'file this doc under another project',
    ],
    delete: ['throw away the outdated spec', 'remove the empty draft page', 'this doc is obsolete, trash it'],
  },
  attachments: {
    list: [
      'which tickets have a sentry error linked',
      'all pull requests that were linked this week',
      'which zendesk conversations led to bugs',
      'links and attachments on an issue',
    ],
    findByUrl: [
      'which ticket is this pull request linked to',
      'is this zendesk conversation tracked anywhere',
      'find the bug that points to this url',
    ],
    create: [
      'put the dashboard url on the ticket under a title of ours',
      'add a reference to the crm record to the ticket',
      'show the test run page on the issue with its pass rate',
    ],
    linkUrl: [
      'link this pull request to ENG-42',
      'connect the slack thread with the ticket',
      'hook the zendesk case up to this bug',
      'attach this url to the issue',
    ],
    delete: [
      'unlink the wrong pull request from the ticket',
      'remove the broken url from the issue',
      'detach the slack thread',
    ],
  },
  uploads: {
    create: [
      'add a screenshot to the bug',
      'upload the log file for this ticket',
      'send a picture along with my comment',
      'put the screen recording into the spec',
    ],
  },
};
