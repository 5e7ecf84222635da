import type { Asks } from '@agent-connectors/core';
import type * as entities from './entities/index.ts';

/** Requests in users' words, by which a search finds the operations. */
export const asks: Asks<typeof entities> = {
  accountActivities: {
    list: [
      'what happened on the Acme account lately',
      'show the timeline of this customer',
      'when did Northwind last have a health check',
      'history of events logged for the company',
    ],
    create: [
      'log the renewal call on the customer timeline',
      'note in the account history that they signed the contract',
      'record a usage milestone for Northwind',
      'we met their CTO today, put it on the timeline',
    ],
  },
  accountFiles: {
    create: [
      'attach the signed contract to the Acme account',
      'upload this PDF to the company page',
      'store the security questionnaire with the customer',
      'add a document to our client record',
    ],
  },
  accountHighlights: {
    create: [
      'pin a warning on the Acme account',
      'everyone should see that this customer is up for renewal',
      'flag Northwind as VIP until March',
      'put a callout at the top of the company page',
    ],
    update: [
      'change the text of the pinned account callout',
      'let the renewal warning expire next Friday',
      'the highlight on Acme is out of date, reword it',
    ],
    delete: [
      'take the pinned callout off the account',
      'the churn warning on Northwind is no longer true',
      'clear the highlight from the customer',
    ],
  },
  accountRelationships: {
    list: [
      'which company owns Northwind',
      'parent company of this account',
      'does Acme belong to a partner',
      'how are these accounts connected',
    ],
    create: [
      'make Globex the parent company of Northwind',
      'this client came through a reseller, link them',
      'set the partner of the Acme account',
      'put the subsidiary under its holding',
    ],
    delete: [
      'the parent of Northwind is no longer Globex',
      'cut the link between the account and its reseller',
      'remove the parent company from Acme',
    ],
  },
  accounts: {
    list: [
      'all our customers',
      'export every company',
      'how many accounts do we have',
      'go through the whole client list',
    ],
    get: [
      'details of the Acme account',
      'who owns this account',
      'which tier is the customer with this ID on',
      'look up the company by our CRM ID',
      'tags and domains of this client',
    ],
    create: [
      'add a new customer company',
      'we signed Northwind, set them up',
      'create an account for acme.com',
      'register a partner organization',
    ],
    update: [
      'change the owner of the Acme account',
      'rename the company',
      'set the tier of Northwind to platinum',
      'add another domain to this customer',
      'deactivate an account we no longer serve',
    ],
    delete: [
      'get rid of the test account',
      'erase this company for good',
      'this customer was created by mistake, remove it',
    ],
    search: [
      'find the company with the domain acme.com',
      'which accounts does Priya own',
      'customers tagged enterprise',
      'accounts without an owner',
      'all platinum customers in Europe',
    ],
    updateMany: [
      'move all of Ben accounts to Carla',
      'tag these 40 companies as churn risk',
      'set the region on a batch of accounts',
      'take the trial tag off all these customers',
    ],
    merge: [
      'we have Acme twice, combine them',
      'these two companies are the same customer',
      'clean up duplicate accounts',
      'fold the subsidiary account into the main one',
    ],
  },
  activityTypes: {
    list: [
      'what kinds of activities can I log on an account',
      'which timeline event types do we have',
      'is there an activity type for onsite visits',
    ],
  },
  articleFeedback: {
    list: [
      'what do readers say about our help articles',
      'which docs pages were voted not helpful',
      'comments people left on the help center',
      'are readers happy with the setup guide',
    ],
  },
  articles: {
    list: [
      'which help articles do we have',
      'unpublished drafts in the help center',
      'is there a doc about SSO',
      'articles that nobody touched this year',
      'how many guides are public',
    ],
    get: [
      'show me the password reset article',
      'what does our refund guide say',
      'compare draft and published text of this doc',
      'read the German version of the article',
    ],
    create: [
      'write a help article about two-factor login',
      'turn this answer into a docs page',
      'start a draft for the new export guide',
      'add an FAQ entry on invoices',
    ],
    update: [
      'fix the typo in the billing article',
      'publish the draft of the SSO guide',
      'unpublish the old setup doc',
      'add a French translation to this help page',
      'make this article visible to customers only',
    ],
    delete: [
      'throw away the obsolete help article',
      'remove the FAQ entry about the old plan',
      'this docs page should not exist any more',
    ],
    requestReview: [
      'ask Dana to proofread the article draft',
      'send this guide for approval',
      'let the AI check my draft before it goes live',
      'who can sign off on the docs change',
    ],
  },
  attachments: {
    create: [
      'upload a screenshot for a ticket',
      'put this log file into my reply',
      'get a link for the image so I can attach it',
      'add the file behind this address to Pylon',
    ],
  },
  auditLogs: {
    list: ['show the audit log', 'everything that was done in our Pylon workspace', 'complete trail of admin actions'],
    search: [
      'who deleted the ticket',
      'what changed in our settings yesterday',
      'logins and exports between Monday and Friday',
      'when was this API token created',
      'security review: permission changes last month',
    ],
  },
  callRecordings: {
    get: [
      'summary of this recorded call',
      'who took part in the customer meeting',
      'link to the recording of the demo',
    ],
    update: [
      'this call was with Northwind, fix the account',
      'assign the recording to the right customer',
      'set the deal stage field on a recorded meeting',
    ],
    delete: [
      'erase the recording of yesterday',
      'the customer did not agree to be recorded, remove it',
      'get rid of an internal call that was captured',
    ],
    search: [
      'recorded calls with Acme this month',
      'find the Gong call about pricing',
      'which meetings have no account',
      'quarterly reviews we recorded in October',
      'last call with this customer',
    ],
  },
  collections: {
    list: ['sections of our help center', 'which categories of articles are there', 'folder structure of the docs'],
    get: ['who can see the billing section', 'details of a help center category', 'description of this article folder'],
    create: [
      'add a Getting started section to the help center',
      'new category for API guides',
      'make a subfolder under Integrations',
    ],
    update: [
      'rename the Billing section',
      'hide the internal category from customers',
      'change the description of a docs folder',
      'do not let the AI agent use this section',
    ],
    delete: [
      'remove the legacy section and everything in it',
      'drop an empty category from the docs',
      'this whole article folder is obsolete',
    ],
  },
  contacts: {
    list: ['everyone we talk to at our customers', 'dump all contacts', 'how many people are in Pylon'],
    get: [
      'email and phone of this person',
      'which company does she work for',
      'does this contact have portal access',
      'show the requester behind the ticket',
    ],
    create: [
      'add Maria Lopez at Acme',
      'new person at Northwind with this email',
      'save the phone number of a caller we do not know yet',
      'register a customer for the portal',
    ],
    update: [
      'she has a new email address',
      'he moved to another company',
      'give this customer admin rights in the portal',
      'correct the spelling of his name',
      'add a second phone number for the person',
    ],
    delete: [
      'forget this person under GDPR',
      'remove the duplicate contact',
      'he left Acme, drop him from our records',
    ],
    search: [
      'who is jane@acme.com',
      'find everyone at Northwind',
      'the person called Okafor',
      'people whose address ends in acme.com',
      'which contacts are champions',
    ],
  },
  customFieldSelectOptions: {
    create: [
      'add Enterprise to the plan dropdown',
      'we need another choice in the product area field',
      'new value for the severity picklist',
    ],
    update: [
      'rename a choice in the tier dropdown',
      'reword the options of the root cause field',
      'change the label of one picklist value',
    ],
    delete: [
      'take Legacy out of the plan dropdown',
      'remove a choice nobody picks',
      'this picklist value is not needed any more',
    ],
  },
  customFields: {
    list: [
      'which custom fields do tickets have',
      'what are the choices of the product area field',
      'slug of the churn risk field',
      'extra attributes we keep on accounts',
    ],
    get: [
      'what type is this custom field',
      'is the field synced from Salesforce',
      'default value of the severity field',
    ],
    create: [
      'add a renewal date field to accounts',
      'we want to track severity on tickets',
      'new dropdown for contacts',
      'let me store the contract number with each customer',
    ],
    update: [
      'rename the region field',
      'explain what the severity field means',
      'change the default value of a custom property',
      'replace the choices of a dropdown field',
    ],
  },
  customObjects: {
    list: ['all our subscriptions in Pylon', 'every record of the licenses object', 'how many devices do we track'],
    get: [
      'details of this license record',
      'which account does the subscription belong to',
      'fields of one custom record',
    ],
    create: [
      'add a subscription record for Acme',
      'track a new device of this customer',
      'put an asset into our custom object',
    ],
    update: ['set the license to expired', 'rename a custom record', 'connect the subscription to another account'],
    delete: ['remove the old device record', 'this license entry is wrong, erase it', 'drop one custom record'],
    search: [
      'licenses that expire this quarter',
      'find the device named router-7',
      'subscriptions created since June',
      'custom records where the plan is pro',
    ],
    updateMany: [
      'mark these 50 licenses as renewed',
      'set one field on many custom records',
      'bulk change the status of subscriptions',
    ],
  },
  emailSuppressions: {
    list: [
      'which addresses do not get our mails',
      'did the mail to jane@acme.com bounce',
      'who is on the suppression list',
      'why does this customer receive nothing from us',
    ],
    delete: [
      'let us send mail to this address again',
      'his mailbox works again, unblock him',
      'take jane@acme.com off the suppression list',
    ],
  },
  featureRequests: {
    get: [
      'why do customers want dark mode',
      'evidence behind this feature request',
      'which calls mention the idea',
      'status of a product request',
    ],
    create: [
      'customers keep asking for a Jira integration, note it',
      'add an idea to the product backlog',
      'collect everything people said about bulk export',
      'file a wish from Northwind',
    ],
    update: [
      'we shipped dark mode, close the request',
      'mark the idea as in progress',
      'put this product wish in the archive',
      'set the priority field of a feature idea',
    ],
    delete: [
      'remove a nonsense feature idea',
      'this wish was entered by mistake',
      'erase the request together with its evidence',
    ],
    search: [
      'most wanted features',
      'what does Acme want us to build',
      'is anybody asking for offline mode',
      'new ideas nobody has looked at',
      'which product requests are in progress',
    ],
    setPortalVisibility: [
      'let Acme see the dark mode request in the portal',
      'hide this idea from customers',
      'show our roadmap item to three accounts',
    ],
    addEvidence: [
      'this ticket supports the export idea',
      'another customer wants it too, add their quote',
      'link a call as proof for the feature wish',
    ],
    merge: [
      'these two ideas are the same',
      'combine duplicate feature wishes',
      'join all the dark mode requests into one',
    ],
  },
  imports: {
    createContact: [
      'bring a customer over from Zendesk',
      'migrate a person from our old help desk',
      'load the people of our previous tool',
    ],
    createIssue: [
      'migrate a ticket from Intercom with its history',
      'bring an old closed case into Pylon',
      'load our Zendesk archive',
      'backfill a conversation with its original dates',
    ],
    createMessages: [
      'add the older mails to the migrated ticket',
      'backfill messages on a case',
      'the imported conversation misses some replies',
    ],
  },
  integrations: {
    disconnectDevin: ['disconnect Devin', 'cut off the Devin app from Pylon', 'revoke access of our AI developer'],
  },
  issueAiResponses: {
    create: [
      'let the AI agent answer this ticket',
      'have the bot suggest an answer as an internal note',
      'can our assistant handle the question by itself',
      'generate an AI reply for the customer',
    ],
  },
  issueAssignments: {
    update: [
      'assign ticket 3040 to Ada',
      'give this to the billing team',
      'take it off my plate',
      'escalate the case to tier 2',
      'hand Ben open conversation over to Carla',
    ],
  },
  issueFollowers: {
    list: ['who follows this ticket', 'which people get updates on case 3040', 'am I watching the conversation'],
    add: [
      'keep me posted on this ticket',
      'loop the account manager in as a watcher',
      'make Dana a follower of the outage case',
      'subscribe the customer to the ticket',
    ],
    remove: [
      'stop notifying me about this conversation',
      'take Dana off the watchers',
      'he does not want to follow the case any more',
    ],
  },
  issueGroups: {
    create: [
      'group all the outage tickets',
      'one incident, many reports: make a parent ticket',
      'bundle these cases under one',
    ],
    addChildren: [
      'this ticket belongs to the outage group',
      'put three more reports under the incident',
      'attach a child case to the parent ticket',
    ],
    removeChild: [
      'this one has nothing to do with the incident',
      'take a ticket out of the group',
      'separate the case from its parent',
    ],
  },
  issueNotes: {
    create: [
      'leave an internal comment on ticket 3040',
      'tell the team, not the customer, that we found the cause',
      'write down what I tried so far on the case',
      'add a private note for the next shift',
      'mention to engineering in the internal thread that it is urgent',
    ],
  },
  issueReplies: {
    create: [
      'answer the customer',
      'tell her that the fix is live',
      'email them back about the refund',
      'send a response on ticket 3040',
      'apologize to the customer for the delay',
    ],
    draft: [
      'prepare an answer but do not send it',
      'draft a response I can check first',
      'write something for the agent to review before it goes out',
    ],
  },
  issueStatuses: {
    list: [
      'which states can a ticket have',
      'do we have a status for escalated',
      'slug of our waiting on engineering status',
    ],
    update: [
      'close ticket 3040',
      'mark the case as resolved',
      'reopen the conversation',
      'put it on hold',
      'we are waiting for the customer now',
    ],
  },
  issueThreads: {
    list: [
      'internal threads on this ticket',
      'where does the team discuss the case',
      'is there a Slack discussion about ticket 3040',
    ],
    create: [
      'start an internal discussion on the ticket',
      'open a thread for engineering',
      'we need a side conversation about this case',
    ],
  },
  issues: {
    list: [
      'tickets from last week',
      'everything that came in between the 1st and the 15th',
      'export the issues of October',
      'ticket volume this quarter',
    ],
    get: [
      'show me ticket 3040',
      'what is the status of case 3040',
      'who is working on this ticket',
      'how long did the first response take here',
      'which Jira ticket is linked to the issue',
    ],
    create: [
      'open a ticket for Acme',
      'log a phone call as a case',
      'the customer reported a bug, raise an issue',
      'write to the customer first, start a new conversation',
      'file an internal support request',
    ],
    update: [
      'tag the ticket as bug',
      'change the title of case 3040',
      'this conversation belongs to another company',
      'set the severity field of the ticket',
      'turn the conversation into a ticket',
    ],
    delete: ['delete the spam ticket', 'erase this case with all its messages', 'remove a test issue for good'],
    search: [
      'open tickets of Acme',
      'which cases are unassigned',
      'urgent issues waiting on us',
      'how many tickets does Ada have',
      'conversations about webhooks closed last month',
    ],
    snooze: [
      'remind me of this ticket on Monday',
      'sleep the case until the release',
      'postpone the conversation for two days',
      'cannot deal with this conversation before next week',
    ],
    linkExternalIssue: [
      'connect the ticket with ENG-123 in Linear',
      'engineering has a Jira issue for this case',
      'attach the GitHub bug to the conversation',
    ],
    unlinkExternalIssue: [
      'wrong Jira issue, detach it from the ticket',
      'the Linear link does not belong here',
      'disconnect the GitHub bug from this case',
    ],
    updateMany: [
      'reassign 50 tickets at once',
      'change a field on all these cases',
      'hide a batch of tickets from the portal',
    ],
  },
  knowledgeBaseThemes: {
    get: [
      'colors and logo of our help center',
      'current look of the docs site',
      'show the design settings of the theme',
    ],
    update: [
      'change the brand color of the help center',
      'new logo on the docs site',
      'adjust fonts of the support site',
    ],
    publish: [
      'put the new help center design live',
      'roll out the theme changes to readers',
      'make the redesigned docs site public',
    ],
  },
  knowledgeBases: {
    list: ['which help centers do we run', 'our docs sites and their languages', 'id of the knowledge base'],
    get: ['languages of this help center', 'default language of the docs site', 'name and address of one help center'],
  },
  macroGroups: {
    list: ['how are our canned replies grouped', 'folders for saved replies', 'which macro groups exist'],
  },
  macros: {
    list: [
      'which canned responses do we have',
      'saved replies of the billing group',
      'is there a template for refunds',
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
  me: {
    get: ['who am I in Pylon', 'which workspace does this token belong to', 'is my API key for the right organization'],
  },
  messages: {
    list: [
      'read the conversation on ticket 3040',
      'what did the customer write last',
      'summarize the thread with Acme',
      'all mails and notes of this case',
      'did anybody answer her yet',
    ],
    delete: [
      'unsend my last reply',
      'remove a message that went to the wrong customer',
      'delete the note I posted by mistake',
    ],
    redact: [
      'the customer sent a password, black it out',
      'mask the credit card number in this message',
      'scrub personal data from the conversation',
    ],
  },
  milestones: {
    get: ['when is the milestone due', 'which project does this phase belong to', 'details of the go-live milestone'],
    create: [
      'add a go-live phase to the Northwind project',
      'new milestone for the kickoff',
      'split the onboarding into stages',
    ],
    update: [
      'move the go-live milestone by two weeks',
      'rename a project phase',
      'set a deadline for the kickoff stage',
    ],
    delete: [
      'drop the second phase of the project',
      'remove a milestone we do not need',
      'the pilot stage is cancelled',
    ],
    search: [
      'milestones of the Northwind rollout',
      'which project phases are due this month',
      'find the go-live stage',
    ],
  },
  notebookBlockNotes: {
    list: [
      'read the notebook of the Acme account',
      'notes about this customer',
      'what did we write down on the company page',
    ],
    create: [
      'add a note to the account notebook',
      'write the meeting minutes into the Acme notes',
      'jot down the champion of this company',
    ],
  },
  projects: {
    get: ['how is the Northwind onboarding set up', 'start and end of this project', 'who owns the rollout'],
    create: [
      'start an onboarding project for Acme',
      'new implementation plan from our template',
      'plan the migration of this customer',
    ],
    update: [
      'push the end of the rollout to March',
      'archive the finished project',
      'give the onboarding project to Carla',
      'show the plan in the customer portal',
    ],
    delete: [
      'remove a project that was never started',
      'scrap the implementation plan for good',
      'erase the duplicate rollout',
    ],
    search: [
      'which onboardings are running',
      'projects of the Acme account',
      'rollouts that Carla owns',
      'completed implementations this year',
      'how many projects are not started',
    ],
  },
  routeRedirects: {
    create: [
      'send the old docs link to the new article',
      'the help page moved, redirect its path',
      'people land on a dead help center link, forward them',
    ],
  },
  surveyResponses: {
    list: [
      'what did customers answer in the CSAT survey',
      'how is our NPS this quarter',
      'how did Acme rate us',
      'bad ratings since Monday',
      'average satisfaction in October',
    ],
  },
  surveys: {
    list: ['which surveys do we run', 'our CSAT and NPS questionnaires', 'how many surveys are there'],
    get: ['is this an NPS or a CSAT survey', 'name of the questionnaire', 'when was the survey last changed'],
    search: ['surveys edited this month', 'questionnaires not touched since January', 'recently updated surveys'],
  },
  tags: {
    list: [
      'all tags we use',
      'which labels can I put on a ticket',
      'is there a tag for billing',
      'id of the article tag',
    ],
    get: ['color of this label', 'what is the tag with this ID called', 'is the label for tickets or accounts'],
    create: ['add a VIP label for accounts', 'we need a new ticket tag', 'make a red tag called outage'],
    update: ['rename the bug tag', 'change the color of a label', 'fix a typo in the tag name'],
    delete: ['remove the label nobody uses', 'get rid of a tag everywhere', 'drop the duplicate label'],
  },
  taskComments: {
    list: ['discussion on the task', 'what was said about this to-do', 'latest remarks on the action item'],
    create: [
      'comment on the task that the data arrived',
      'ask on the to-do when they will be ready',
      'internal remark on an action item',
    ],
    update: [
      'correct my comment on the task',
      'reword my remark on the to-do',
      'edit what I wrote under the action item',
    ],
    delete: ['take back my comment on the task', 'remove a remark from the to-do', 'erase the wrong task comment'],
  },
  tasks: {
    list: ['all to-dos', 'export every task', 'complete list of action items'],
    get: ['details of this task', 'when is the to-do due', 'who has to do this action item'],
    create: [
      'remind the team to send the contract, as a task',
      'add a to-do for the Northwind kickoff',
      'new subtask under the data import',
      'follow up with Acme by Friday',
    ],
    update: [
      'the task is done',
      'give the to-do to Ben',
      'push the due date by a week',
      'move an action item to another milestone',
      'start working on the task',
    ],
    delete: ['remove a to-do that is not needed', 'drop the task for good', 'erase an action item made by mistake'],
    search: [
      'overdue tasks',
      'what does Ben have to do this week',
      'open to-dos for Acme',
      'action items of the migration project',
      'how many tasks are finished',
    ],
    linkIssue: [
      'this to-do comes from ticket 3040',
      'connect the task with a support case',
      'attach a customer conversation to the action item',
    ],
    linkExternalIssue: [
      'the task is tracked in Jira as well',
      'connect a to-do with a Linear issue',
      'put the GitHub issue on the action item',
    ],
  },
  teams: {
    list: ['which teams do we have', 'who is in tier 2', 'id of the billing team', 'groups tickets can go to'],
    get: ['members of this team', 'how many agents are in the platform squad', 'is Dana part of the group'],
    create: ['set up a new support team', 'make a group for the night shift', 'create a squad with Ada and Ben'],
    update: ['add Ben to the billing team', 'rename the tier 1 group', 'take Carla out of the squad'],
  },
  ticketForms: {
    list: [
      'which support forms do customers see',
      'links to our intake forms',
      'all request forms with their questions',
    ],
    get: ['what does the bug report form ask for', 'address of this intake form', 'is the request form public'],
    submit: [
      'fill in the bug report form for the customer',
      'send an intake form on their behalf',
      'open a case through the request form',
    ],
  },
  trainingData: {
    list: ['what does our AI learn from', 'knowledge sources of the bot', 'which documents feed the assistant'],
    get: ['files in this AI source', 'has the website been scraped yet', 'documents of one knowledge set'],
    create: [
      'start a new knowledge source for the bot',
      'empty set of training documents',
      'separate AI source for internal docs',
    ],
    upload: [
      'teach the bot from these PDFs',
      'feed the handbook to our assistant',
      'add files to an AI knowledge source',
    ],
    uploadContent: [
      'teach the AI this paragraph',
      'give the bot the text of our policy',
      'paste plain text as knowledge for the assistant',
    ],
    deleteDocuments: [
      'the bot should forget the old price list',
      'remove outdated files from the AI source',
      'take a document out of the training set',
    ],
  },
  userRoles: {
    list: ['which roles can users have', 'id of the admin role', 'permission levels in our workspace'],
  },
  users: {
    list: ['all support agents', 'who works in our Pylon', 'id of Ada Lindholm', 'which colleagues are out of office'],
    get: ['name and role of this agent', 'is the teammate available', 'email of the assignee'],
    update: [
      'set me to out of office, I am on vacation',
      'make Ben an admin',
      'change the display name of an agent',
      'back from vacation, set Ada to available',
    ],
    search: ['find the agent with ada@ourcompany.com', 'which teammate has this email', 'user behind a work address'],
  },
  voiceCalls: {
    list: [
      'transcript of the phone call on ticket 3040',
      'did the customer call us about this case',
      'listen to the voicemail of the issue',
      'how long was the call',
    ],
  },
};
