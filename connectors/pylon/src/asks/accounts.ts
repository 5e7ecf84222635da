import type { Asks } from '@agent-connectors/core';
import type * as entities from '../entities/index.ts';

type Of =
  | 'accountActivities'
  | 'accountFiles'
  | 'accountHighlights'
  | 'accountRelationships'
  | 'accounts'
  | 'activityTypes'
  | 'callRecordings'
  | 'contacts'
  | 'customObjects'
  | 'emailSuppressions'
  | 'notebookBlockNotes'
  | 'surveyResponses'
  | 'surveys'
  | 'voiceCalls';

export const accountAsks: Asks<Pick<typeof entities, Of>> = {
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
  voiceCalls: {
    list: [
      'transcript of the phone call on the ticket',
      'did the customer call us about this case',
      'listen to the voicemail of the issue',
      'how long was the phone call',
    ],
  },
};
