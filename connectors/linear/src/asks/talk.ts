import type { Asks } from '@agent-connectors/core';
import type * as entities from '../entities/index.ts';

type Of = 'attachments' | 'comments' | 'documents' | 'issueComments' | 'reactions' | 'uploads';

/** Requests about what people write and attach. */
export const talkAsks: Pick<Asks<typeof entities>, Of> = {
  comments: {
    list: [
      'what did hannah write this week, anywhere',
      'comments that mention the outage across all tickets',
      'how many comments did design get in october',
      'what feedback did our project updates get',
    ],
    get: ['open the comment behind this link', 'who wrote this comment and when', 'what exactly did that reply say'],
    create: [
      'reply that the fix ships tomorrow',
      'ask sam on the ticket for a screenshot',
      'leave a note on ENG-123',
      'answer in the thread that we cannot reproduce it',
      'ping the assignee for an update',
    ],
    update: [
      'fix the typo in my last comment',
      'reword what I wrote on that ticket',
      'add the missing link to my reply',
    ],
    delete: [
      'remove my comment from the bug',
      'that reply contains a password, take it down',
      'withdraw the note that I left on ENG-3',
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
      'latest replies on that ticket',
      'did anyone answer my question on MOB-9',
      'catch me up on the thread of this bug',
    ],
  },
  reactions: {
    create: [
      'give that comment a thumbs up',
      'react to the project update with a rocket',
      'celebrate this ticket with an emoji',
    ],
  },
  documents: {
    list: [
      'which specs does the customs project have',
      'docs that ada wrote',
      'what pages were edited this week',
      'documents of the sea freight goal',
    ],
    get: [
      'read me the rollout plan',
      'what does the release checklist say',
      'open the spec behind this link',
      'who is the author of this doc',
    ],
    search: [
      'find the doc about offline conflicts',
      'where did we write down the retention policy',
      'is there a spec that mentions webhooks',
      'which page explains our release process',
    ],
    create: [
      'write a design doc for the new importer',
      'save these meeting notes in the project',
      'start a spec page for ENG-90',
      'draft a postmortem of the outage',
    ],
    update: [
      'replace the text of the rollout plan',
      'add a risks section to the design doc',
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
      'how many figma links did ada add',
    ],
    findByUrl: [
      'which ticket is this pull request linked to',
      'is this zendesk conversation tracked anywhere',
      'find the bug that points to this url',
    ],
    create: [
      'put the dashboard url on ENG-5 under a title of ours',
      'add a reference to the crm record to the ticket',
      'show the test run page on ENG-5 with its pass rate',
    ],
    linkUrl: [
      'link this pull request to ENG-42',
      'connect the slack thread with the ticket',
      'hook the zendesk case up to this bug',
      'attach the github issue so that its status shows',
    ],
    delete: [
      'unlink the wrong pull request from the ticket',
      'remove the broken url from ENG-5',
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
