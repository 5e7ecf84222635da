import type { Asks } from '@agent-connectors/core';
import type * as entities from '../entities/index.ts';

type Of =
  | 'attachments'
  | 'issueAiResponses'
  | 'issueAssignments'
  | 'issueFollowers'
  | 'issueGroups'
  | 'issueNotes'
  | 'issueReplies'
  | 'issueStatuses'
  | 'issueThreads'
  | 'issues'
  | 'macroGroups'
  | 'macros'
  | 'messages'
  | 'ticketForms';

export const issueAsks: Asks<Pick<typeof entities, Of>> = {
  attachments: {
    create: [
      'upload a screenshot for a ticket',
      'put this log file into my reply',
      'upload the image so I can attach it',
      'add the file behind this address to Pylon',
    ],
  },
  issueAiResponses: {
    create: [
      'let the AI agent answer this ticket',
      'have the bot suggest an AI answer as an internal note',
      'can our AI assistant handle the question by itself',
      'generate an AI reply',
    ],
  },
  issueAssignments: {
    update: [
      'assign this ticket to a colleague',
      'give it to the billing team or queue',
      'I take this ticket, assign it to me',
      'get it off my plate, hand it over',
      'escalate the case to tier 2',
    ],
  },
  issueFollowers: {
    list: [
      'who follows or watches this ticket',
      'which people get updates on the case',
      'am I watching the conversation',
    ],
    add: [
      'keep me posted on this ticket',
      'cc someone, loop the account manager in',
      'make her a follower of the case',
      'add a watcher to the ticket',
    ],
    remove: [
      'stop notifying me about this conversation',
      'take someone off the watchers',
      'he does not want to follow the case any more',
    ],
  },
  issueGroups: {
    create: [
      'group all the outage tickets',
      'one incident, many reports: make a parent ticket',
      'bundle these cases under one parent',
    ],
    addChildren: [
      'this ticket belongs to the incident group',
      'put three more reports under the incident',
      'attach a child case to the parent ticket',
    ],
    removeChild: [
      'this report has nothing to do with the incident',
      'take a ticket out of the group',
      'separate the case from its parent',
    ],
  },
  issueNotes: {
    create: [
      'leave an internal comment on the ticket',
      'tell the team, not the customer, that we found the cause',
      'write down what I tried so far on the case',
      'add a private note for the next shift',
      'mention it to engineering in an internal note',
    ],
  },
  issueReplies: {
    create: [
      'answer the customer',
      'tell her that the fix is live',
      'write or email them back about the refund',
      'send a response on the ticket',
      'apologize to the customer for the delay',
    ],
    draft: [
      'draft an answer but do not send it',
      'draft a reply I can check first',
      'prepare something for the agent to review before it goes out',
    ],
  },
  issueStatuses: {
    list: [
      'which states can a ticket have',
      'do we have a status for escalated',
      'slug of our waiting on engineering status',
    ],
    update: [
      'close this ticket',
      'mark the case as resolved or solved',
      'reopen the conversation, the problem is back',
      'put it on hold',
      'we are done here, close it',
    ],
  },
  issueThreads: {
    list: [
      'internal threads on this ticket',
      'where does the team discuss the case',
      'is there a Slack discussion about the ticket',
    ],
    create: [
      'start an internal discussion on the ticket',
      'open an internal thread for engineering',
      'we need a side conversation about this case',
    ],
  },
  issues: {
    list: [
      'all tickets from last week',
      'everything that came in between the 1st and the 15th',
      'export the issues of October',
      'volume, how many cases did we get',
      'new conversations since yesterday',
    ],
    get: [
      'show me this ticket',
      'what is the status of the ticket, how is it going',
      'who owns or works on this ticket',
      'pull up the case, how long did the first response take',
      'does engineering have anything linked to the issue',
    ],
    create: [
      'open a new ticket for a customer',
      'log a phone call as a case',
      'the customer reported a bug, raise an issue',
      'write to the customer first, start a new conversation',
      'file an internal support request',
    ],
    update: [
      'tag or label the ticket as bug',
      'change the title of the case',
      'set the priority of the ticket to high or urgent',
      'this conversation belongs to another company',
      'turn the conversation into a ticket',
    ],
    delete: ['delete the spam ticket', 'erase this case with all its messages', 'remove a junk or test issue for good'],
    search: [
      'open or closed tickets of this customer',
      'which cases are unassigned, picked up by nobody',
      'urgent high priority issues in the queue',
      'how many tickets are assigned to an agent or to me',
      'everything without an answer that waits on us for days',
    ],
    snooze: [
      'remind me of this ticket on Monday',
      'sleep the case until the release',
      'postpone it, put it off for two days',
      'cannot deal with this conversation before next week',
      'snooze for three hours',
    ],
    linkExternalIssue: [
      'connect the ticket with a Linear issue',
      'engineering has a Jira issue for this case',
      'attach the GitHub bug to the conversation',
    ],
    unlinkExternalIssue: [
      'wrong Jira issue, detach it from the ticket',
      'the Linear link does not belong here',
      'disconnect the GitHub bug from this case',
    ],
    updateMany: [
      'reassign or close 50 tickets at once',
      'change a field on all these cases',
      'hide a batch of tickets from the portal',
    ],
  },
  macroGroups: {
    list: ['how are our canned replies grouped', 'folders for saved replies', 'which groups of macros exist'],
  },
  macros: {
    list: [
      'list our macros and canned responses',
      'saved replies of the billing group',
      'is there a reply template or macro for refunds',
      'all our shortcuts for answering',
    ],
    get: ['text of the refund macro', 'what does this saved reply say', 'which actions does the shortcut run'],
    create: [
      'save this answer as a template',
      'new canned response for outages',
      'make a macro that only my team sees',
    ],
    update: [
      'fix the wording of the welcome macro',
      'move the saved reply to another group',
      'share my template with the whole company',
    ],
    delete: ['remove the outdated canned response', 'nobody uses this saved reply, drop it', 'get rid of a macro'],
  },
  messages: {
    list: [
      'read the conversation on the ticket',
      'what did the customer write last',
      'summarize the whole thread, catch me up',
      'all messages, mails and notes of this case',
      'did anybody answer her yet',
    ],
    delete: [
      'unsend or take back my last reply',
      'delete a message that went to the wrong person',
      'take back the note I posted by mistake',
    ],
    redact: [
      'the customer sent a password, black it out',
      'mask the credit card number in this message',
      'hide a secret key somebody pasted',
      'scrub personal data from the conversation',
    ],
  },
  ticketForms: {
    list: [
      'which support forms do customers see',
      'links to our intake forms',
      'all request forms with their questions',
    ],
    get: ['what does the bug report form ask for', 'address of this intake form', 'is the request form public'],
    submit: [
      'fill in the bug report form for someone',
      'submit an intake form on their behalf',
      'open a case through the request form',
    ],
  },
};
