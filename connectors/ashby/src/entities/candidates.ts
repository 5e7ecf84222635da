import { changesSomething, doc, entity, list, NonBlank, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { atLeastOne, docs, exactlyOne, Id, Millis, Page, Strings, SyncPage, Time } from '../fields.ts';
import { CandidateEmail } from './candidate-email-record.ts';
import { Candidate } from './candidate-record.ts';
import { ClientInfo } from './client-info-record.ts';
import { FraudCheck } from './fraud-check-record.ts';
import { Project } from './project-record.ts';

const read = ['candidatesRead'];
const write = ['candidatesWrite'];
const candidateId = doc(Id, 'Id of the candidate.');

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

const tagged = { candidateId, tagId: doc(Id, 'Id of the tag, from candidateTags.list.') };
const inProject = { candidateId, projectId: doc(Id, 'Id of the project.') };

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
          id: doc(v.optional(Id), 'Id of the candidate. Either this or externalMappingId.'),
          externalMappingId: doc(v.optional(Id), 'Id in another system that Ashby was told, such as an HRIS.'),
        }),
        exactlyOne('id', 'externalMappingId'),
      ),
      output: Candidate,
    }),

    create: operation('POST /candidate.create', {
      summary: 'Create a candidate. Search by mail address first; consider them for a job with applications.create.',
      docs: docs('candidatecreate'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        name: doc(NonBlank, 'First and last name.'),
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
      input: v.pipe(
        v.strictObject({
          candidateId,
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
        changesSomething('candidateId'),
      ),
      output: Candidate,
    }),

    search: list('POST /candidate.search', {
      summary: 'Find candidates by mail address, name or both; at most 100 come, and there are no further pages.',
      docs: docs('candidatesearch'),
      scopes: read,
      pagination: 'none',
      maxItems: 100,
      input: v.pipe(
        v.strictObject({
          email: doc(v.optional(Id), 'Mail address.'),
          name: doc(v.optional(Id), 'Name. With email, both must fit.'),
        }),
        atLeastOne('email', 'name'),
      ),
      item: Candidate,
    }),

    anonymize: operation('POST /candidate.anonymize', {
      summary:
        'Remove the personal data of a candidate for ever. All of their applications must be archived or hired first.',
      docs: docs('candidateanonymize'),
      effect: 'destructive',
      scopes: write,
      input: v.strictObject({ candidateId }),
      output: Candidate,
    }),

    addTag: operation('POST /candidate.addTag', {
      summary: 'Put a tag on a candidate.',
      docs: docs('candidateaddtag'),
      effect: 'write',
      scopes: write,
      input: v.strictObject(tagged),
      output: Candidate,
    }),

    removeTag: operation('POST /candidate.removeTag', {
      summary: 'Take a tag off a candidate.',
      docs: docs('candidateremovetag'),
      effect: 'write',
      scopes: write,
      input: v.strictObject(tagged),
      output: Candidate,
    }),

    listProjects: list('POST /candidate.listProjects', {
      summary: 'List the projects that a candidate is in.',
      docs: docs('candidatelistprojects'),
      scopes: read,
      input: v.strictObject({ candidateId, ...Page }),
      item: Project,
    }),

    addProject: operation('POST /candidate.addProject', {
      summary: 'Put a candidate into a project.',
      docs: docs('candidateaddproject-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject(inProject),
      output: Candidate,
    }),

    removeProject: operation('POST /candidate.removeProject', {
      summary: 'Take a candidate out of a project.',
      docs: docs('candidateremoveproject-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject(inProject),
      output: Candidate,
    }),

    uploadResume: operation('POST /candidate.uploadResume', {
      summary:
        'Give a candidate the resume that was uploaded with files.createFileUploadHandle. Ashby reads it and fills in what it did not know; what is there stays.',
      docs: docs('candidateuploadresume'),
      effect: 'write',
      scopes: write,
      // Ashby also takes the file itself as multipart/form-data, deprecated.
      input: v.strictObject({
        candidateId,
        resumeHandle: doc(Id, 'The handle, made for CandidateResume, after the file was uploaded.'),
      }),
      output: Candidate,
    }),

    uploadFile: operation('POST /candidate.uploadFile', {
      summary: 'Attach a file that was uploaded with files.createFileUploadHandle to a candidate.',
      docs: docs('candidateuploadfile'),
      effect: 'write',
      scopes: write,
      // As in uploadResume.
      input: v.strictObject({
        candidateId,
        fileHandle: doc(Id, 'The handle, made for CandidateFiles, after the file was uploaded.'),
      }),
      output: Candidate,
    }),

    addEmailMessage: operation('POST /candidate.addEmailMessage', {
      summary: 'Record a mail that was exchanged elsewhere with a candidate. It is not sent.',
      docs: docs('candidateaddemailmessage'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        candidateId,
        emailProviderEmailId: doc(Id, 'Id of the mail in the system it comes from; only once per API key.'),
        subject: doc(v.string(), 'Subject.'),
        from: doc(Id, 'Mail address of the sender.'),
        to: doc(Id, 'Mail address of the recipient.'),
        body: doc(v.string(), 'The mail, as HTML.'),
        userId: doc(v.optional(Id), 'User who wrote or got it. Default: the user of the API key.'),
        sentAt: doc(v.optional(Time), 'When it was sent, ISO 8601. Default: now.'),
        cc: doc(v.optional(v.string()), 'Who got a copy.'),
        messageUrl: doc(v.optional(v.pipe(v.string(), v.url())), 'Where to see it in the system it comes from.'),
        messageIdHeader: doc(v.optional(Id), 'Its Message-ID, such as <CADkMx=Abc123@example.com>.'),
        threadId: doc(v.optional(Id), 'Id that mails of one talk share. Default: emailProviderEmailId.'),
        isPrivate: doc(
          v.optional(v.boolean()),
          'Whether the mail is private, which needs a key with access to private fields; not unless true.',
        ),
      }),
      output: CandidateEmail,
    }),

    listClientInfo: list('POST /candidate.listClientInfo', {
      summary: 'List the IP addresses and browsers that a candidate used with Ashby.',
      docs: docs('candidatelistclientinfo'),
      scopes: read,
      input: v.strictObject({ candidateId, ...SyncPage }),
      item: ClientInfo,
    }),

    listFraudChecks: list('POST /candidate.listFraudChecks', {
      summary: 'List the checks for fraud on a candidate and their signals. Only with Fraud Detection switched on.',
      docs: docs('candidatelistfraudchecks'),
      scopes: read,
      input: v.strictObject({ candidateId, ...Page }),
      item: FraudCheck,
    }),

    setFraudStatus: operation('POST /candidate.setFraudStatus', {
      summary:
        'Say whether a candidate is a fraud, after a look at listFraudChecks. Only with Fraud Detection switched on.',
      docs: docs('candidatesetfraudstatus'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        candidateId,
        fraudStatus: doc(
          v.picklist(['Fraudulent', 'NotFraudulent', 'Unsure']),
          'The verdict; Unsure keeps an eye on them.',
        ),
      }),
      output: Candidate,
    }),

    pushToHris: operation('POST /candidate.pushToHris', {
      summary:
        'Push the candidate of an application to an HR system, where some need an accepted offer. Never repeat it blindly, not even after an error: it may have been done, and would be done twice. In beta; the answer is not documented.',
      docs: docs('candidatepushtohris'),
      // What reached the other system stays there.
      effect: 'destructive',
      scopes: write,
      input: v.strictObject({
        applicationId: doc(Id, 'Id of the application.'),
        externalSystem: doc(
          v.picklist([
            'ADP',
            'BambooHR',
            'bob',
            'Charthop',
            'Dayforce',
            'Enboarder',
            'Gusto',
            'Lattice',
            'Namely',
            'OracleHCM',
            'Paychex',
            'Paylocity',
            'Personio',
            'Remote',
            'Rippling',
            'SAP',
            'SelfServe',
            'UKG',
            'Workday',
          ]),
          'The HR system.',
        ),
        integrationPartnerId: doc(v.optional(Id), 'Id of the integration; needed for SelfServe.'),
      }),
      output: v.unknown(),
    }),
  }),
);
