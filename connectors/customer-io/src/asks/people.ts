import type { Asks } from '@agent-connectors/core';
import type * as entities from '../entities/index.ts';

type Of =
  | 'activities'
  | 'dataIndex'
  | 'devices'
  | 'events'
  | 'objects'
  | 'objectTypes'
  | 'optouts'
  | 'people'
  | 'segments'
  | 'subscriptionCenterTokens'
  | 'subscriptionChannels'
  | 'subscriptionTopics'
  | 'trackEntities';

export const peopleAsks: Asks<Pick<typeof entities, Of>> = {
  activities: {
    list: [
      'log of the whole workspace today',
      'show the activity log of everybody',
      'recent events across the workspace',
      'how many failed attribute changes are in the log',
      'who did checkout_started in the last hour',
    ],
  },
  dataIndex: {
    updateAttributes: [
      'describe what the attribute plan means',
      'mark the birthday attribute as sensitive',
      'document our profile attributes',
      'write descriptions for attributes',
    ],
    updateEvents: [
      'describe what the purchase event means',
      'write descriptions for our events',
      'document our event tracking plan',
    ],
  },
  devices: {
    add: [
      'register a phone of a user for push',
      'save the new push token of a customer',
      'a customer has a new iPhone, add the device',
      'store the device token of an app user',
    ],
    delete: [
      'remove an old phone from a profile',
      'delete the push token of a user',
      'no more push to the lost device of a customer',
    ],
  },
  events: {
    track: [
      'record a purchase of a customer',
      'send or fire an event for a user',
      'log that a customer signed up for the webinar',
      'trigger the automation for a person with an event',
      'track what somebody did or bought',
    ],
    trackAnonymous: [
      'log an event of an anonymous visitor',
      'record what an unknown website visitor did',
      'send an event without a person',
      'an unknown visitor downloaded the white paper',
    ],
  },
  objects: {
    get: [
      'details of a company',
      'what do we know about this account',
      'attributes of an object',
      'which plan is this company on',
      'owner and industry of a company',
    ],
    search: [
      'find companies by an attribute',
      'which accounts are on the enterprise plan',
      'list our companies',
      'objects with a certain attribute',
      'organizations in one industry',
    ],
    listRelationships: [
      'who works at this company',
      'people who belong to an account',
      'users of a company',
      'contacts related to an object',
      'members of an organization',
    ],
  },
  objectTypes: {
    list: [
      'which types of objects do we have',
      'object type ID of companies',
      'are companies set up as custom objects',
    ],
  },
  optouts: {
    list: [
      'who replied STOP to our texts',
      'people who opted out of SMS',
      'everyone who opted out of WhatsApp messages',
      'opt-outs from SMS of one sender number',
      'how many people opted out of our texts',
    ],
    listByPerson: [
      'did this customer opt out of SMS',
      'which sender numbers did a person reply STOP to',
      'can we still text this customer',
      'opt-outs of one customer from SMS and WhatsApp',
    ],
    update: [
      'a customer does not want SMS any more',
      'opt a person back in to text messages',
      'no more WhatsApp to a customer',
      'record a STOP reply',
      'unsubscribe a phone number from text messages',
    ],
  },
  people: {
    get: [
      'show the profile of a customer',
      'is this person or subscriber unsubscribed',
      'all attributes of a user or person',
      'which plan is a customer on',
      'profile data: when did the customer sign up, which devices',
    ],
    search: [
      'find customers by attribute',
      'everyone or all users on a certain plan',
      'people in one segment but not in another',
      'everyone who is unsubscribed',
      'customers in a country who have no phone number',
    ],
    lookup: [
      'find a customer by email address',
      'do we have a contact with this email',
      'what is the ID of the person with an address',
      'is there more than one profile with this email address',
      'look up which person has this email address',
    ],
    getMany: [
      'details of these 50 customers',
      'attributes of several users at once',
      'names and plans for a list of IDs',
      'data of many people at once',
      'fetch many customers in one go',
    ],
    listActivities: [
      'recent activity of one person',
      'what did this customer or user do lately',
      'timeline and event history of this person',
      'which pages did the person visit',
      'changes to a profile over time',
    ],
    listMessages: [
      'which emails did this customer get',
      'did she receive or open our emails',
      'everything we sent to a person',
      'why did he not get our email',
      'was the email delivered to this person, did it bounce',
    ],
    listSegments: [
      'which segments is this customer in',
      'segments and audiences a person belongs to',
      'lists that a subscriber is on',
      'segment membership of one person',
      'is she in a certain segment',
    ],
    listRelationships: [
      'which company does this customer belong to',
      'accounts of a user',
      'objects that a person is related to',
      'employer of a contact',
    ],
    getSubscriptionPreferences: [
      'which topics is this customer subscribed to',
      'does the subscriber want our product news',
      'email preferences of a person',
      'did the contact opt in to offers',
      'is a person subscribed to the events topic',
    ],
    identify: [
      'unsubscribe a customer from all emails',
      'this person does not want our mails any more',
      'update an attribute of a person, such as the plan',
      'add a new contact with email and name',
      'subscribe a user to a topic again',
    ],
    delete: [
      'delete a customer',
      'remove or get rid of a test profile',
      'erase a person who asked us to forget them',
      'a user closed the account, remove the person',
      'delete the profile of a user with all data',
    ],
    suppress: [
      'erase a person and never store them again',
      'block a user for good and delete the data',
      'suppress a person, no messages to them ever',
      'delete a customer and block the address from coming back',
    ],
    unsuppress: [
      'allow a suppressed person again',
      'undo the GDPR block of a user',
      'a blocked customer wants to come back',
    ],
    merge: [
      'merge two profiles of the same person',
      'we have this customer twice, combine them',
      'combine duplicate contacts',
      'one user signed up with two email addresses',
      'merge duplicates of a customer',
    ],
  },
  segments: {
    list: [
      'which segments do we have',
      'find an audience by its name',
      'all manual audiences',
      'segments that are still building',
      'show our audiences',
    ],
    get: [
      'details of a segment',
      'is the segment finished building',
      'is the audience dynamic or manual',
      'what is this list for',
      'state and description of a segment',
    ],
    create: [
      'create a new manual segment',
      'new empty list for webinar guests',
      'make an audience that I fill by hand',
      'create a list for beta testers',
    ],
    delete: [
      'delete a manual segment',
      'remove a segment or list nobody uses',
      'get rid of an audience',
      'drop the audience',
    ],
    count: [
      'how many people are in a segment',
      'size of an audience',
      'number of customers on this list',
      'how many trial users do we have',
      'how big is the segment',
    ],
    listMembers: [
      'who is in this segment',
      'list the members of an audience',
      'email addresses of the people on a list',
      'which customers belong to the segment',
      'names of everybody in the segment',
    ],
    getUsage: [
      'which campaigns and newsletters depend on this segment',
      'can I delete the audience or is it in use',
      'newsletters that go to a segment',
      'where is this list used',
      'automations that a segment triggers',
    ],
    addPeople: [
      'add customers to a segment',
      'put these people on the list',
      'enroll users in a manual audience',
      'add guests to the manual segment',
      'add beta testers to our list',
    ],
    removePeople: [
      'take a customer out of a segment',
      'take someone off the list',
      'kick users out of a manual audience',
      'remove people from the segment',
      'remove these emails from the list',
    ],
  },
  subscriptionCenterTokens: {
    get: [
      'link where a customer can manage subscriptions',
      'preference center URL of a person',
      'send a subscriber a personal unsubscribe link',
      'let a customer choose topics, send the preference link',
    ],
  },
  subscriptionChannels: {
    list: [
      'on which channels can people subscribe',
      'is SMS a channel of our subscription center',
      'list the subscription channels',
    ],
  },
  subscriptionTopics: {
    list: [
      'which topics can people subscribe to',
      'which ID has the topic for offers',
      'our mailing list categories',
      'topics that people are subscribed to by default',
      'email categories that someone can opt out of',
    ],
  },
  trackEntities: {
    apply: [
      'set an attribute of a company',
      'relate a person to a company',
      'delete a company object',
      'create an object',
      'identify a person by phone number',
    ],
    batch: [
      'update thousands of customers at once',
      'bulk change of attributes',
      'sync companies and people from our database',
      'many events and profile updates in one request',
      'mass update of profiles from the warehouse',
    ],
  },
};
