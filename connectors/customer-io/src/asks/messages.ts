import type { Asks } from '@agent-connectors/core';
import type * as entities from '../entities/index.ts';

type Of =
  | 'espSuppressions'
  | 'liveNotifications'
  | 'messages'
  | 'senderIdentities'
  | 'transactionalEmail'
  | 'transactionalInApp'
  | 'transactionalInboxMessage'
  | 'transactionalMessageContents'
  | 'transactionalMessages'
  | 'transactionalPush'
  | 'transactionalSms'
  | 'transactionalWhatsapp';

export const messageAsks: Asks<Pick<typeof entities, Of>> = {
  espSuppressions: {
    list: [
      'all bounced or invalid mailboxes',
      'everyone who marked us as spam',
      'list the suppressed addresses',
      'how many invalid emails are suppressed',
      'hard bounces of this month',
    ],
    listByDomain: [
      'bounces of one sending domain',
      'spam complaints per sending domain',
      'suppressed addresses of a domain',
    ],
    search: [
      'why does this customer get no emails',
      'is this address suppressed or blocked',
      'did mail to this person bounce',
      'is an email address blocked by the provider',
      'has this contact complained about spam',
    ],
    create: [
      'put an address on the suppression list',
      'block this email address at the provider',
      'suppress a mailbox',
      'add a spam trap to the blocklist',
    ],
    delete: [
      'take her address off the suppression list',
      'the mailbox works again, remove the bounce',
      'unblock an email address at the provider',
      'allow emails to an address that bounced',
      'reactivate a suppressed email address',
    ],
  },
  liveNotifications: {
    get: [
      'is the live notification still on the phone',
      'state of a live notification',
      'why did the live notification fail',
    ],
    start: [
      'show the order status on the lock screen of a customer',
      'start a live notification for a delivery',
      'begin a lock screen notification on an iPhone',
    ],
    update: [
      'change the live activity to out for delivery',
      'new status in the live notification',
      'refresh the countdown on the lock screen',
    ],
    end: [
      'finish the live activity, the parcel arrived',
      'remove the live notification from the lock screen',
      'stop a live notification',
    ],
  },
  messages: {
    list: [
      'all emails sent yesterday',
      'which messages failed or bounced today',
      'how many SMS did we send in October',
      'undelivered push notifications across all campaigns',
      'deliveries marked as spam',
    ],
    get: [
      'what happened to this message',
      'was that email delivered and opened',
      'why did one delivery fail',
      'look up a delivery ID',
      'status of one email, SMS or push that we sent',
    ],
    getArchived: [
      'what exactly did the sent email say',
      'text of a message as the customer got it',
      'copy of the original mail',
      'archived body of a message',
      'the wording is disputed, show the original as sent',
    ],
    reportMetric: [
      'report an email open that we measured ourselves',
      'report that an SMS was delivered',
      'record a click on a message with our own tracking',
    ],
    reportPushMetric: [
      'report that a push was opened on the phone',
      'report a push delivery from our app',
      'legacy way to record push opens',
    ],
    unsubscribe: [
      'a recipient clicked our own unsubscribe link in an email',
      'attribute an unsubscribe to the message that caused it',
      'handle clicks on a custom unsubscribe page',
    ],
  },
  senderIdentities: {
    list: [
      'which sender addresses can we use',
      'from names and phone numbers that we send with',
      'list our from email addresses',
      'list hidden senders',
      'who can our emails come from',
    ],
    get: ['name and address of one sender', 'details of a from address', 'is this sender auto-generated'],
    getUsage: [
      'which campaigns send from this address',
      'is the old sender still used',
      'newsletters with a certain from address',
      'can we retire this sender or is it in use',
    ],
  },
  transactionalEmail: {
    create: [
      'email a receipt to a customer again',
      'email the password reset link to a user',
      'send a single email with an attachment',
      'send a confirmation email tomorrow morning',
      'resend the invoice email',
    ],
  },
  transactionalInApp: {
    create: [
      'show an in-app message to one user',
      'pop-up for a customer in our app',
      'send an in-app notice to a person',
      'show an overlay when a user opens the app',
    ],
  },
  transactionalInboxMessage: {
    create: [
      'send a message to the in-app inbox of a user',
      'add a notice to the notification center of a customer',
      'message for the bell icon of one user',
    ],
  },
  transactionalMessageContents: {
    list: [
      'text of the receipt template in all languages',
      'which languages has the password reset template',
      'all contents of a transactional template',
    ],
    get: [
      'subject and body of the receipt template',
      'the HTML of the password reset template',
      'what does the invoice template say',
      'show one content of a transactional template',
    ],
    update: [
      'change the subject of the receipt template',
      'fix a typo in the password reset template',
      'rewrite the text of the invoice template',
      'other sender for a transactional template',
      'change the sender of the receipt email template',
    ],
    getTranslation: [
      'the receipt template in German',
      'how does the password reset template read in Spanish',
      'a transactional template in French',
    ],
    updateTranslation: [
      'correct the German text of the receipt template',
      'edit the Spanish version of the password reset template',
      'new French wording for a transactional template',
    ],
  },
  transactionalMessages: {
    list: [
      'which transactional templates do we have',
      'find the receipt template',
      'which ID has the password reset message',
      'list our transactional messages',
      'transactional messages for receipts and password resets',
    ],
    get: [
      'settings of the receipt template',
      'does the password reset go to unsubscribed people too',
      'is open tracking on for a transactional template',
      'does this template queue drafts',
    ],
    getMetrics: [
      'how many receipts were sent this month',
      'open rate of the password reset email',
      'bounces of a transactional template',
      'how do our confirmation emails perform',
      'click rate of the receipt email',
    ],
    listLinkMetrics: [
      'clicks on the link in the password reset email',
      'which URLs in the receipt are clicked',
      'link clicks of a transactional template',
    ],
    listMessages: [
      'who got a receipt today',
      'failed receipts of a transactional template',
      'messages sent from a transactional template',
      'confirmation emails that bounced',
      'did the receipt reach this customer',
    ],
  },
  transactionalPush: {
    create: [
      'send a push notification to one user',
      'push a message with a deep link to a customer',
      'notify the phone of a person',
      'send a push to one device',
      'alert a customer on the phone that the order is ready',
    ],
  },
  transactionalSms: {
    create: [
      'text a verification code to a customer',
      'send an SMS to one person',
      'send a text message to a phone number',
      'text a customer that the order is ready',
      'send the login code by SMS',
    ],
  },
  transactionalWhatsapp: {
    create: [
      'send a WhatsApp message to a customer',
      'confirm the appointment by WhatsApp',
      'write to one person on WhatsApp',
      'message a client on WhatsApp with a template',
    ],
  },
};
