import type { Asks } from '@agent-connectors/core';
import type * as entities from './entities/index.ts';

/** Requests in users' words, by which a search finds the operations. */
export const asks: Asks<typeof entities> = {
  accountActivities: {
    list: [
      'what has been going on with this customer lately',
      'show the timeline of the account',
      'when did the company last have a health check',
      'history of events logged for a client',
    ],
    create: [
      'log the renewal call on the customer timeline',
      'note in the account history that they signed the contract',
      'record a usage milestone of the company',
      'we met or visited the customer, put it on the timeline',
    ],
  },
  accountFiles: {
    create: [
      'attach the signed contract to the account',
      'upload this PDF to the company page',
      'store the security questionnaire with the customer',
      'add a document to our client record',
    ],
  },
  accountHighlights: {
    create: [
      'pin a warning on the account',
      'everyone should see a highlight that the renewal is near',
      'pin a fact about this customer until the renewal',
      'put a callout at the top of the company page',
    ],
    update: [
      'change the text of the pinned account callout',
      'let the renewal highlight expire later',
      'the highlight on the account is out of date, reword it',
    ],
    delete: [
      'take the pinned callout off the account',
      'the pinned churn warning is no longer true',
      'clear the highlight from the customer',
    ],
  },
  accountRelationships: {
    list: [
      'which company owns this subsidiary',
      'parent company of this account',
      'does the account belong to a partner',
      'how are these accounts connected',
    ],
    create: [
      'make one company the parent of another',
      'this client came through a reseller, link them',
      'set the partner of an account',
      'put the subsidiary under its holding',
    ],
    delete: [
      'the holding no longer owns this subsidiary',
      'cut the link between the account and its reseller',
      'unlink a subsidiary from its parent account',
    ],
  },
  accounts: {
    list: [
      'all our customers',
      'export every company',
      'how many accounts do we have',
      'go through the whole client list',
      'list the customer accounts',
    ],
    get: [
      'details of this customer account',
      'who owns or looks after this customer',
      'which tier is the company on',
      'look up the company by our CRM ID',
      'tags and domains of this client',
    ],
    create: [
      'add a new customer company',
      'we signed a new client, set them up',
      'create an account for a customer with its domain',
      'register a partner organization',
    ],
    update: [
      'hand the account over to another owner',
      'rename the company',
      'set the tier of the customer to platinum',
      'tag the account, or add another domain',
      'deactivate an account we no longer serve',
    ],
    delete: [
      'get rid of the test account',
      'erase this company for good',
      'this customer account was created by mistake, delete it',
    ],
    search: [
      'find the company by name or domain',
      'which accounts does a colleague own',
      'customers with a certain tag, such as enterprise or churn risk',
      'accounts without an owner',
      'all platinum customers in Europe',
    ],
    updateMany: [
      'move all accounts of one owner to another',
      'tag these 40 companies at once',
      'set the region on a batch of accounts',
      'take the trial tag off many customers in bulk',
    ],
    merge: [
      'we have this company twice, combine them',
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
      'list everything in the help center',
      'unpublished drafts of the docs',
      'is there a doc or guide about SSO',
      'articles that nobody touched this year',
    ],
    get: [
      'show me the password reset article',
      'open the guide, what does it say',
      'compare draft and published text of this doc',
      'read the German version of the article',
    ],
    create: [
      'write a new article for the help center',
      'turn this answer into a docs page',
      'start a draft for the new export guide',
      'put together a how-to article',
      'add an FAQ entry on invoices',
    ],
    update: [
      'fix a mistake or typo in a help article',
      'publish the draft of the guide',
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
      'ask a colleague to proofread the article draft',
      'send this guide for approval',
      'let the AI review my article draft before it goes live',
      'who can sign off on the docs change',
    ],
  },
  attachments: {
    create: [
      'upload a screenshot for a ticket',
      'put this log file into my reply',
      'upload the image so I can attach it',
      'add the file behind this address to Pylon',
    ],
  },
  auditLogs: {
    list: ['show the audit log', 'all admin actions in our Pylon workspace', 'complete trail of admin actions'],
    search: [
      'who deleted or removed it, and when',
      'who changed our settings yesterday',
      'logins and exports between Monday and Friday',
      'when was this API token created',
      'security audit: permission changes last month',
    ],
  },
  callRecordings: {
    get: [
      'summary of this recorded call',
      'who took part in the recorded meeting',
      'link to the recording of the demo',
    ],
    update: [
      'the recording has the wrong account, fix it',
      'assign the recording to the right account',
      'set the deal stage field on a recorded meeting',
    ],
    delete: [
      'erase the recording of yesterday',
      'nobody agreed to be recorded, remove the recording',
      'get rid of an internal recording',
    ],
    search: [
      'recorded calls with this customer',
      'find the Gong recording about pricing',
      'which recorded meetings have no account',
      'quarterly reviews we recorded in October',
      'recording of the last call',
    ],
  },
  collections: {
    list: ['sections of our help center', 'which categories of articles are there', 'folder structure of the docs'],
    get: [
      'who can see this help center section',
      'details of a help center category',
      'description of this article folder',
    ],
    create: [
      'add a Getting started section to the help center',
      'new category for API guides',
      'make a subfolder in the docs',
    ],
    update: [
      'rename a help center section',
      'hide the internal category of articles',
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
      'how can I reach this contact',
      'which company does she work for',
      'does this contact have portal access',
      'show the requester behind the ticket',
    ],
    create: [
      'add a person to the customer',
      'new contact with name and email',
      'save the phone number of a caller we do not know yet',
      'register a person for the portal',
    ],
    update: [
      'she has a new email address, her email changed',
      'he moved to another company',
      'give this person admin rights in the portal',
      'correct the spelling of his name',
      'add a second phone number for the contact',
    ],
    delete: [
      'forget this person under GDPR',
      'remove the duplicate contact',
      'she left the company, remove the contact',
      'he quit his job there, drop him from our records',
      'delete this person',
    ],
    search: [
      'find the person by name or email',
      'who is behind this email address',
      'who do we know at this company',
      'look up the phone number of somebody',
      'which contacts are champions',
    ],
  },
  customFieldSelectOptions: {
    create: [
      'add a choice to an existing dropdown',
      'we need another option in the picklist',
      'new value for the severity picklist',
    ],
    update: [
      'rename a choice in the tier dropdown',
      'reword the options of the root cause picklist',
      'change the label of one picklist value',
    ],
    delete: [
      'take one choice out of the dropdown',
      'remove an option nobody picks',
      'this picklist value is not needed any more',
    ],
  },
  customFields: {
    list: [
      'which fields do tickets have',
      'which choices does the severity field offer',
      'slug of the churn risk field',
      'extra attributes we keep on accounts',
    ],
    get: ['what type is this field', 'is the field synced from Salesforce', 'default value of the severity field'],
    create: [
      'add a renewal date field to accounts',
      'we want to track severity on tickets, add a field',
      'add a new dropdown field to tickets',
      'let me store the contract number in a field',
    ],
    update: [
      'rename the region field',
      'explain what the severity field means',
      'change the default value of a property',
      'replace all choices of a dropdown field',
    ],
  },
  customObjects: {
    list: [
      'all license objects in Pylon',
      'every record of the licenses object',
      'how many device objects do we track',
    ],
    get: [
      'details of this license object',
      'which account does the license record belong to',
      'fields of one object record',
    ],
    create: [
      'add a license object for an account',
      'track a new device as an object',
      'put an asset into our own object type',
    ],
    update: [
      'set the license object to expired',
      'rename an object record',
      'connect the device object to another account',
    ],
    delete: [
      'remove the old device object',
      'this license record is wrong, erase the object',
      'drop one object record',
    ],
    search: [
      'licenses that expire this quarter',
      'find the device object by its name',
      'license objects created since June',
      'object records where the plan is pro',
    ],
    updateMany: [
      'mark these 50 license objects as renewed',
      'set one field on many object records',
      'bulk change the status of device objects',
    ],
  },
  emailSuppressions: {
    list: [
      'which addresses are suppressed',
      'did mail to this address bounce',
      'who is on the suppression list',
      'why does this address receive no mail from us',
    ],
    delete: [
      'let us send mail to a suppressed address again',
      'the bounced mailbox works again, unblock it',
      'take an address off the suppression list',
    ],
  },
  featureRequests: {
    get: [
      'why do customers want this feature',
      'evidence behind this feature request',
      'which calls mention the feature idea',
      'status of a product request',
    ],
    create: [
      'log a feature request',
      'customers keep asking for this feature, note it',
      'add an idea to the product backlog',
      'collect everything people said about bulk export',
      'file a product wish',
    ],
    update: [
      'we shipped the feature, close the request',
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
      'which features do customers ask for',
      'is anybody requesting offline mode',
      'new product ideas nobody has looked at',
      'which product requests are in progress',
    ],
    setPortalVisibility: [
      'let an account see the feature request in the portal',
      'hide this feature idea from the portal',
      'show our roadmap item to three accounts',
    ],
    addEvidence: [
      'this ticket supports the feature idea',
      'another customer wants the feature too, add their quote',
      'link a call as evidence for the feature wish',
    ],
    merge: [
      'these two feature ideas are the same',
      'combine duplicate feature wishes',
      'join all the requests for dark mode into one',
    ],
  },
  imports: {
    createContact: [
      'bring a contact over from Zendesk',
      'migrate a person from our old help desk',
      'import the people of our previous tool',
    ],
    createIssue: [
      'migrate a ticket from Intercom with its history',
      'import an old closed case into Pylon',
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
    list: ['which help centers do we run', 'our docs sites and their languages', 'how many knowledge bases are there'],
    get: ['languages of this help center', 'default language of the docs site', 'name and address of one help center'],
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
  me: {
    get: ['who am I in Pylon', 'which workspace does this token belong to', 'is my API key for the right organization'],
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
  milestones: {
    get: ['when is the milestone due', 'which project does this phase belong to', 'details of the go-live milestone'],
    create: [
      'add a go-live milestone to the project',
      'new milestone for the kickoff',
      'split the project into milestones',
    ],
    update: [
      'move the go-live milestone by two weeks',
      'rename a project phase',
      'set a deadline for the kickoff milestone',
    ],
    delete: [
      'drop the second phase of the project',
      'remove a milestone we do not need',
      'the pilot stage is cancelled',
    ],
    search: ['milestones of this rollout', 'which project phases are due this month', 'find the go-live milestone'],
  },
  notebookBlockNotes: {
    list: [
      'read the notebook of this account',
      'notes in the account notebook',
      'what did we write down in the notebook',
    ],
    create: [
      'add a note to the account notebook',
      'write the meeting notes into the notebook of the account',
      'jot down the champion in the notebook',
    ],
  },
  projects: {
    get: ['how is the onboarding project set up', 'start and end of this project', 'who owns the rollout'],
    create: [
      'start an onboarding project for a customer',
      'new implementation plan from our template',
      'begin a rollout or migration with this customer',
    ],
    update: [
      'push the end of the project back',
      'archive the finished project',
      'give the onboarding project to another owner',
      'show the plan in the customer portal',
    ],
    delete: [
      'remove a project that was never started',
      'scrap the implementation plan for good',
      'erase the duplicate rollout',
    ],
    search: [
      'which onboardings are running',
      'projects of this customer',
      'how are the implementations coming along',
      'completed rollouts this year',
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
      'our NPS and CSAT score this quarter',
      'how did a customer rate us',
      'bad ratings since Monday',
      'how satisfied or happy are customers lately',
    ],
  },
  surveys: {
    list: ['which surveys do we run', 'our CSAT and NPS questionnaires', 'how many surveys are there'],
    get: ['is this an NPS or a CSAT survey', 'name of the questionnaire', 'when was this survey edited'],
    search: ['surveys edited this month', 'questionnaires not touched since January', 'recently updated surveys'],
  },
  tags: {
    list: ['all tags we use', 'list the labels', 'is there a tag for billing', 'id of the article tag'],
    get: ['color of a tag', 'what is the tag with this ID called', 'is the tag for tickets or accounts'],
    create: ['create a new label for accounts', 'we need a new ticket tag', 'make a red tag called outage'],
    update: ['rename a tag', 'change the color of a label', 'correct a typo in the tag name'],
    delete: ['delete a label nobody uses', 'get rid of a tag everywhere', 'drop the duplicate tag'],
  },
  taskComments: {
    list: ['discussion on the task', 'what was said about this to-do', 'latest remarks on the action item'],
    create: [
      'comment on the task that the data arrived',
      'ask in a task comment when they will be ready',
      'internal remark on an action item',
    ],
    update: [
      'correct my comment on the task',
      'reword my remark on the task',
      'edit what I commented under the action item',
    ],
    delete: ['delete my comment on the task', 'remove a remark from the task', 'erase the wrong task comment'],
  },
  tasks: {
    list: ['all to-dos', 'export every task', 'complete list of action items'],
    get: ['details of this task', 'when is the to-do due', 'who has to do this action item'],
    create: [
      'remind the team to send the contract, as a task',
      'add a to-do',
      'make a to-do to call them',
      'new subtask under the data import',
      'follow up with them by Friday',
    ],
    update: [
      'the task is done, tick it off',
      'give the to-do to somebody else',
      'push the due date of the task by a week',
      'move an action item to another milestone',
      'start working on the task',
    ],
    delete: ['remove a to-do that is not needed', 'drop the task for good', 'erase an action item made by mistake'],
    search: [
      'overdue tasks',
      'what do I have to do today',
      'open to-dos of a colleague',
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
    list: [
      'which teams do we have',
      'list all teams and their members',
      'id of the billing team',
      'groups tickets can go to',
    ],
    get: ['members of this team', 'who belongs to the squad', 'how many agents are in the platform team'],
    create: ['set up a new support team', 'make a group for the night shift', 'create a squad from these agents'],
    update: ['add an agent to the billing team', 'rename the tier 1 team', 'put somebody on or take them off the team'],
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
    list: [
      'all support agents',
      'who works in our Pylon',
      'admins and agents of our workspace',
      'which colleagues are out of office',
    ],
    get: ['name and role of this agent', 'is the teammate available', 'email of the assignee'],
    update: [
      'set me to away or out of office',
      'make a teammate an admin',
      'change the display name of an agent',
      'back from vacation, set my colleague to available',
    ],
    search: ['find the agent or colleague by email', 'which teammate has this email', 'teammate behind a work address'],
  },
  voiceCalls: {
    list: [
      'transcript of the phone call on the ticket',
      'did the customer call us about this case',
      'listen to the voicemail of the issue',
      'how long was the phone call',
    ],
  },
};
