import { doc, entity, list, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { atLeastOne, docs, Id, Millis, Strings, SyncPage, Time } from '../fields.ts';
import { Candidate } from './candidate-record.ts';

const read = ['candidatesRead'];
const write = ['candidatesWrite'];

const location = doc(
  v.optional(
    v.strictObject({
      city: doc(v.optional(v.string()), 'City.'),
      region: doc(v.optional(v.string()), 'State, province or the like.'),
      country: doc(v.optional(v.string()), 'Country.'),
    }),
  ),
  'Where they live.',
);

/** What both create and update take. */
const profile = {
  email: doc(v.optional(v.string()), 'Main mail address, private.'),
  phoneNumber: doc(v.optional(v.string()), 'Main telephone number, private.'),
  linkedInUrl: doc(v.optional(v.string()), 'Address of their LinkedIn profile.'),
  githubUrl: doc(v.optional(v.string()), 'Address of their GitHub profile.'),
  sourceId: doc(v.optional(Id), 'Where they came from.'),
  creditedToUserId: doc(v.optional(Id), 'User who gets the credit.'),
  location,
};

const socialLink = v.strictObject({
  type: doc(
    v.picklist(['LinkedIn', 'GitHub', 'Twitter', 'Medium', 'StackOverflow', 'YouTube', 'CodePen', 'Website']),
    'What it leads to.',
  ),
  url: doc(v.string(), 'The address.'),
});

/** People who may be hired. */
export const candidates = entity(
  {
    summary: 'Candidates: people who applied, were sourced or were referred, with their contact data.',
    key: 'id',
    sync: { operation: 'list', by: 'syncToken' },
  },
  () => ({
    list: list('POST /candidate.list', {
      summary: 'List all candidates; with a sync token only those that changed since. To find a person, search.',
      docs: docs('candidatelist'),
      scopes: read,
      input: v.strictObject({
        createdAfter: doc(v.optional(Millis), 'Only those created after this time, in milliseconds since 1970.'),
        createdBefore: doc(v.optional(Millis), 'Only those created before this time, in milliseconds since 1970.'),
        ...SyncPage,
      }),
      item: Candidate,
    }),

    get: operation('POST /candidate.info', {
      summary: 'Get one candidate by id, or by the id they have in another system.',
      docs: docs('candidateinfo'),
      effect: 'read',
      scopes: read,
      input: v.pipe(
        v.strictObject({
          id: doc(v.optional(Id), 'Id of the candidate. This or externalMappingId.'),
          externalMappingId: doc(v.optional(Id), 'Id in another system that Ashby was told, such as an HRIS.'),
        }),
        atLeastOne('id', 'externalMappingId'),
      ),
      output: Candidate,
    }),

    create: operation('POST /candidate.create', {
      summary: 'Create a candidate. Search by mail address first; consider them for a job with applications.create.',
      docs: docs('candidatecreate'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        name: doc(v.pipe(v.string(), v.nonEmpty()), 'First and last name.'),
        ...profile,
        website: doc(v.optional(v.string()), 'Address of their website.'),
        alternateEmailAddresses: doc(v.optional(Strings), 'Further mail addresses.'),
        createdAt: doc(v.optional(Time), 'When they were created, ISO 8601. Default: now.'),
      }),
      output: Candidate,
    }),

    update: operation('POST /candidate.update', {
      summary: 'Change some fields of a candidate: name, contact data, links, source, credited user, location.',
      docs: docs('candidateupdate'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        candidateId: doc(Id, 'Id of the candidate.'),
        name: doc(v.optional(v.string()), 'First and last name.'),
        ...profile,
        websiteUrl: doc(v.optional(v.string()), 'Address of their website.'),
        alternateEmail: doc(v.optional(v.string()), 'A further mail address, added to those there are.'),
        socialLinks: doc(
          v.optional(v.array(socialLink)),
          'Replaces all social links; linkedInUrl, githubUrl and websiteUrl are then ignored.',
        ),
        createdAt: doc(v.optional(Time), 'When they were created, ISO 8601.'),
        sendNotifications: doc(
          v.optional(v.boolean()),
          'Whether users who follow the candidate are told; they are unless false.',
        ),
      }),
      output: Candidate,
    }),

    search: list('POST /candidate.search', {
      summary: 'Find candidates by mail address, name or both; at most 100 come, and there are no further pages.',
      docs: docs('candidatesearch'),
      scopes: read,
      pagination: 'none',
      input: v.pipe(
        v.strictObject({
          email: doc(v.optional(Id), 'Mail address.'),
          name: doc(v.optional(Id), 'Name. With email, both must fit.'),
        }),
        atLeastOne('email', 'name'),
      ),
      item: Candidate,
    }),
  }),
);
