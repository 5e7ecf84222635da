import { changesSomething, doc, EpochMilliseconds, entity, list, NonBlank, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { atLeastOne, docs, exactlyOne, Id, Page, Strings, SyncPage, Time } from '../fields.ts';
import { byToken } from '../sync.ts';
import { CandidateEmail } from './candidate-email-record.ts';
import { Candidate } from './candidate-record.ts';
import { ClientInfo } from './client-info-record.ts';
import { FraudCheck } from './fraud-check-record.ts';
import { Project } from './project-record.ts';

const read = ['candidatesRead'];
const write = ['candidatesWrite'];
const candidateId = doc(Id, 'ID of the candidate.');

const location = doc(
  v.optional(
    v.strictObject({
      city: doc(v.optional(v.string()), 'City.'),
      region: doc(v.optional(v.string()), 'State or province.'),
      country: doc(v.optional(v.string()), 'Country.'),
    }),
  ),
  'Location of the candidate.',
);

/** Parameters of both create and update. */
const profile = {
  email: doc(v.optional(v.string()), 'Primary, personal email address.'),
  phoneNumber: doc(v.optional(v.string()), 'Primary, personal phone number.'),
  linkedInUrl: doc(v.optional(v.string()), 'URL of the LinkedIn profile.'),
  githubUrl: doc(v.optional(v.string()), 'URL of the GitHub profile.'),
  sourceId: doc(v.optional(Id), 'ID of the source of the candidate.'),
  creditedToUserId: doc(v.optional(Id), 'ID of the user to credit.'),
  location,
};

const socialLink = v.strictObject({
  type: doc(
    v.picklist(['LinkedIn', 'GitHub', 'Twitter', 'Medium', 'StackOverflow', 'YouTube', 'CodePen', 'Website']),
    'Site of the link.',
  ),
  url: doc(v.string(), 'URL of the link.'),
});

const tagged = { candidateId, tagId: doc(Id, 'ID of the tag, from candidate_tags.list.') };
const inProject = { candidateId, projectId: doc(Id, 'ID of the project, from projects.search.') };

/** Candidates. */
export const candidates = entity(
  {
    summary: 'Candidates: people who applied, were sourced or were referred, with their contact details.',
    also: ['applicants', 'prospects', 'talent', 'people', 'leads', 'contacts'],
    key: 'id',
    brief: [
      'id',
      'name',
      'primaryEmailAddress.value',
      'position',
      'company',
      'applicationIds',
      'source.title',
      'profileUrl',
      'createdAt',
    ],
    from: { id: 'candidates.search' },
    sync: byToken(),
  },
  () => ({
    list: list('POST /candidate.list', {
      summary:
        'List all candidates. With a sync token, lists only those changed since the last sync. To find a person, use candidates.search.',
      also: ['export'],
      docs: docs('candidatelist'),
      scopes: read,
      input: v.strictObject({
        createdAfter: doc(
          v.optional(EpochMilliseconds),
          'Return only candidates created after this time (RFC 3339, or Unix milliseconds).',
        ),
        createdBefore: doc(
          v.optional(EpochMilliseconds),
          'Return only candidates created before this time (RFC 3339, or Unix milliseconds).',
        ),
        ...SyncPage,
      }),
      item: Candidate,
    }),

    get: operation('POST /candidate.info', {
      summary: 'Get a candidate by ID, or by their ID in an external system.',
      also: ['profile', 'details', 'contact details'],
      example: { id: '8057070b-8319-4242-8631-32353fcdb544' },
      docs: docs('candidateinfo'),
      effect: 'read',
      scopes: read,
      input: v.pipe(
        v.strictObject({
          id: doc(v.optional(Id), 'ID of the candidate. Required if externalMappingId is omitted; do not pass both.'),
          externalMappingId: doc(v.optional(Id), 'ID of the candidate in an external system, such as an HRIS.'),
        }),
        exactlyOne('id', 'externalMappingId'),
      ),
      output: Candidate,
    }),

    create: operation('POST /candidate.create', {
      summary:
        'Create a candidate. First search by email, to avoid duplicates. To consider them for a job, use applications.create.',
      also: ['add', 'import', 'source'],
      example: {
        name: 'Adam Hart',
        email: 'adam.hart@example.com',
        location: { city: 'San Francisco', region: 'California', country: 'United States' },
      },
      docs: docs('candidatecreate'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        name: doc(NonBlank, 'First and last name.'),
        ...profile,
        website: doc(v.optional(v.string()), "URL of the candidate's website."),
        alternateEmailAddresses: doc(v.optional(Strings), 'Additional email addresses.'),
        createdAt: doc(v.optional(Time), 'Creation time, ISO 8601. Default: now.'),
      }),
      output: Candidate,
    }),

    update: operation('POST /candidate.update', {
      summary:
        "Update a candidate's name, contact details, links, source, credited user, location or creation time. Notifies users who follow the candidate unless sendNotifications is false.",
      also: ['edit', 'rename', 'correct', 'LinkedIn'],
      example: {
        candidateId: '8057070b-8319-4242-8631-32353fcdb544',
        location: { city: 'Berlin', region: 'Berlin', country: 'Germany' },
        socialLinks: [{ type: 'LinkedIn', url: 'https://www.linkedin.com/in/laura-harris' }],
      },
      docs: docs('candidateupdate'),
      effect: 'write',
      scopes: write,
      input: v.pipe(
        v.strictObject({
          candidateId,
          name: doc(v.optional(v.string()), 'First and last name.'),
          ...profile,
          websiteUrl: doc(v.optional(v.string()), "URL of the candidate's website."),
          alternateEmail: doc(v.optional(v.string()), 'Email address to add to the existing ones.'),
          socialLinks: doc(
            v.optional(v.array(socialLink)),
            'Social links. Replaces all existing ones; linkedInUrl, githubUrl and websiteUrl are then ignored.',
          ),
          createdAt: doc(v.optional(Time), 'Creation time, ISO 8601.'),
          sendNotifications: doc(
            v.optional(v.boolean()),
            'Whether to notify users who follow the candidate. Default: true.',
          ),
        }),
        changesSomething('candidateId'),
      ),
      output: Candidate,
    }),

    search: list('POST /candidate.search', {
      summary: 'Search for candidates by email address, name or both. Returns at most 100 results, without pagination.',
      also: ['find', 'look up', 'duplicate check', 'by name', 'by email'],
      example: { email: 'laura.harris@inbox.example' },
      docs: docs('candidatesearch'),
      scopes: read,
      pagination: 'none',
      maxItems: 100,
      input: v.pipe(
        v.strictObject({
          email: doc(v.optional(Id), 'Email address.'),
          name: doc(v.optional(Id), 'Name. If email is also given, both must match.'),
        }),
        atLeastOne('email', 'name'),
      ),
      item: Candidate,
    }),

    anonymize: operation('POST /candidate.anonymize', {
      summary:
        'Anonymize a candidate: remove their personal data permanently. All of their applications must be archived or hired.',
      also: ['erase', 'forget', 'GDPR', 'delete', 'right to be forgotten'],
      docs: docs('candidateanonymize'),
      effect: 'destructive',
      scopes: write,
      input: v.strictObject({ candidateId }),
      output: Candidate,
    }),

    addTag: operation('POST /candidate.addTag', {
      summary: 'Add a tag to a candidate.',
      also: ['label', 'tag', 'mark as'],
      brief: ['id', 'name', 'tags.id', 'tags.title'],
      docs: docs('candidateaddtag'),
      effect: 'write',
      scopes: write,
      input: v.strictObject(tagged),
      output: Candidate,
    }),

    removeTag: operation('POST /candidate.removeTag', {
      summary: 'Remove a tag from a candidate.',
      also: ['untag', 'unlabel'],
      brief: ['id', 'name', 'tags.id', 'tags.title'],
      docs: docs('candidateremovetag'),
      effect: 'write',
      scopes: write,
      input: v.strictObject(tagged),
      output: Candidate,
    }),

    listProjects: list('POST /candidate.listProjects', {
      summary: 'List the projects of a candidate.',
      also: ['talent pools of'],
      brief: ['id', 'title', 'isArchived', 'confidential', 'authorId', 'createdAt'],
      docs: docs('candidatelistprojects'),
      scopes: read,
      input: v.strictObject({ candidateId, ...Page }),
      item: Project,
    }),

    addProject: operation('POST /candidate.addProject', {
      summary: 'Add a candidate to a project.',
      also: ['shortlist', 'talent pool', 'add to list', 'put into project', 'nurture'],
      docs: docs('candidateaddproject-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject(inProject),
      output: Candidate,
    }),

    removeProject: operation('POST /candidate.removeProject', {
      summary: 'Remove a candidate from a project.',
      also: ['talent pool', 'take off the list', 'pool', 'remove from project'],
      docs: docs('candidateremoveproject-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject(inProject),
      output: Candidate,
    }),

    uploadResume: operation('POST /candidate.uploadResume', {
      summary:
        "Set a candidate's resume to a file uploaded with files.create_file_upload_handle. Ashby parses the resume and fills in missing data; it does not overwrite existing data.",
      also: ['CV', 'curriculum vitae'],
      brief: ['id', 'name', 'resumeFileHandle'],
      docs: docs('candidateuploadresume'),
      effect: 'write',
      scopes: write,
      // Ashby also accepts the file itself as multipart/form-data, which is deprecated.
      input: v.strictObject({
        candidateId,
        resumeHandle: doc(Id, 'Handle of the uploaded file, created for CandidateResume.'),
      }),
      output: Candidate,
    }),

    uploadFile: operation('POST /candidate.uploadFile', {
      summary: 'Attach a file uploaded with files.create_file_upload_handle to a candidate.',
      also: ['attach', 'document', 'portfolio', 'cover letter', 'PDF', 'save file'],
      brief: ['id', 'name', 'fileHandles.id', 'fileHandles.name'],
      docs: docs('candidateuploadfile'),
      effect: 'write',
      scopes: write,
      // As in uploadResume.
      input: v.strictObject({
        candidateId,
        fileHandle: doc(Id, 'Handle of the uploaded file, created for CandidateFiles.'),
      }),
      output: Candidate,
    }),

    addEmailMessage: operation('POST /candidate.addEmailMessage', {
      summary: 'Add an email that was exchanged outside Ashby to a candidate. Does not send it.',
      also: ['log a mail', 'import email'],
      brief: ['id', 'candidateId', 'subject', 'from', 'to', 'sentAt', 'threadId'],
      docs: docs('candidateaddemailmessage'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        candidateId,
        emailProviderEmailId: doc(Id, "ID of the email in the email provider's system. Must be unique per API key."),
        subject: doc(v.string(), 'Subject of the email.'),
        from: doc(Id, 'Email address of the sender.'),
        to: doc(Id, 'Email address of the recipient.'),
        body: doc(v.string(), 'Body of the email, as HTML.'),
        userId: doc(v.optional(Id), 'ID of the user who sent or received the email. Default: the user of the API key.'),
        sentAt: doc(v.optional(Time), 'Time when the email was sent, ISO 8601. Default: now.'),
        cc: doc(v.optional(v.string()), 'CC recipients.'),
        messageUrl: doc(v.optional(v.pipe(v.string(), v.url())), "URL of the email in the email provider's system."),
        messageIdHeader: doc(v.optional(Id), 'Message-ID header, such as <CADkMx=Abc123@example.com>.'),
        threadId: doc(
          v.optional(Id),
          "ID shared by the emails of one thread, such as the email provider's. Default: emailProviderEmailId.",
        ),
        isPrivate: doc(
          v.optional(v.boolean()),
          'Whether the email is private, which requires an API key with access to private fields. Default: false.',
        ),
      }),
      output: CandidateEmail,
    }),

    listClientInfo: list('POST /candidate.listClientInfo', {
      summary: 'List the client info of a candidate: the IP addresses and browsers they used.',
      also: ['IP address', 'browser', 'device'],
      brief: [],
      docs: docs('candidatelistclientinfo'),
      scopes: read,
      input: v.strictObject({ candidateId, ...SyncPage }),
      item: ClientInfo,
    }),

    listFraudChecks: list('POST /candidate.listFraudChecks', {
      summary: 'List the fraud checks of a candidate and their signals. Requires the Fraud Detection feature.',
      also: ['fake', 'bot', 'suspicious'],
      brief: ['id', 'applicationId', 'createdAt', 'fraudSignals.category', 'fraudSignals.name', 'fraudSignals.value'],
      docs: docs('candidatelistfraudchecks'),
      scopes: read,
      input: v.strictObject({ candidateId, ...Page }),
      item: FraudCheck,
    }),

    setFraudStatus: operation('POST /candidate.setFraudStatus', {
      summary:
        "Set a candidate's fraud status after reviewing candidates.list_fraud_checks. Requires the Fraud Detection feature.",
      also: ['flag', 'fake', 'clear suspicion'],
      brief: ['id', 'name', 'fraudStatus'],
      docs: docs('candidatesetfraudstatus'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        candidateId,
        fraudStatus: doc(
          v.picklist(['Fraudulent', 'NotFraudulent', 'Unsure']),
          'Fraud status. Unsure marks the candidate for continued monitoring.',
        ),
      }),
      output: Candidate,
    }),

    pushToHris: operation('POST /candidate.pushToHris', {
      summary:
        'Push the candidate of an application to an HRIS. Some systems require an accepted offer. Do not retry without checking, even after an error: the first push may have taken effect, and a retry repeats it. In beta; the response is not documented.',
      also: ['onboard', 'Workday', 'payroll', 'hand over'],
      brief: [],
      docs: docs('candidatepushtohris'),
      // Destructive: data that reached the other system cannot be recalled.
      effect: 'destructive',
      scopes: write,
      input: v.strictObject({
        applicationId: doc(Id, 'ID of the application.'),
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
          'HRIS to push to.',
        ),
        integrationPartnerId: doc(
          v.optional(Id),
          'ID of the integration partner. Required for SelfServe. No operation returns it, and the documentation does not say where to find it.',
        ),
      }),
      output: v.unknown(),
    }),
  }),
);
