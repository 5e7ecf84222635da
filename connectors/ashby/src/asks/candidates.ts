import type { Asks } from '@agent-connectors/core';
import type * as entities from '../entities/index.ts';

type Of =
  | 'candidateNotes'
  | 'candidateTags'
  | 'candidates'
  | 'files'
  | 'notetakerTranscripts'
  | 'projects'
  | 'referralForms'
  | 'referrals'
  | 'sequenceTemplates'
  | 'sequences'
  | 'sourceTrackingLinks'
  | 'sources';

export const candidateAsks: Asks<Pick<typeof entities, Of>> = {
  candidateNotes: {
    list: [
      'what did we write about him',
      'comments on her profile',
      'read the notes from the recruiter call',
      'has anybody left a remark on this person',
    ],
    create: [
      'put a note on this candidate',
      'leave a private comment on this candidate',
      'write down what we talked about on the call',
      'add a remark for the other recruiters',
      'note what he said about salary',
    ],
  },
  candidateTags: {
    list: [
      'which tags do we use for people',
      'is there a tag for former interns',
      'labels we can put on candidates',
      'show retired tags as well',
    ],
    create: [
      'make a new tag for conference contacts',
      'we need a new label for former employees',
      'define a tag that does not exist yet',
    ],
    archive: ['retire a tag', 'nobody uses this label any more, get rid of it', 'clean up an old candidate tag'],
  },
  candidates: {
    list: [
      'everyone in our talent database',
      'how many candidates were added this month',
      'new candidates since Monday',
      'export all candidates',
      'whose profile changed since the last sync',
    ],
    get: [
      'who is this person, full profile and contact details',
      'look him up by his external ID',
      'show me everything we have on this person',
      'which applications does this candidate have',
      'background of the applicant and current employer',
    ],
    create: [
      'create a candidate profile',
      'put this LinkedIn profile into Ashby',
      'I met someone at a conference, save her details',
      'add a new candidate with name and email',
      'import a person from our spreadsheet',
    ],
    update: [
      'she has a new phone number',
      'change his email address',
      'correct her last name',
      'add his GitHub or LinkedIn link to the profile',
      'the candidate moved to another city',
    ],
    search: [
      'find a candidate by name',
      'do we already have a candidate with this email',
      'look up an applicant',
      'check for a duplicate before adding him',
      'is this person in our database',
    ],
    anonymize: [
      'he asked us to erase his data',
      'GDPR deletion request from a former applicant',
      'forget this person completely',
      'delete the candidate and all personal information',
      'retention period is over, wipe her profile',
    ],
    addTag: [
      'tag him as a former employee',
      'tag her as willing to relocate',
      'put a tag on this candidate',
      'mark this person with a tag',
    ],
    removeTag: ['untag this candidate', 'she is no longer open to relocation, drop the label', 'take the tag off him'],
    listProjects: ['which talent pools is she in', 'is he on any shortlist', 'projects this candidate belongs to'],
    addProject: [
      'put her into a talent pool',
      'add him to this project',
      'shortlist the candidate for a search',
      'keep this person warm for future roles',
      'add her to the list of past finalists',
    ],
    removeProject: [
      'take him off the campus list',
      'take her out of the talent pool',
      'remove the candidate from a project',
    ],
    uploadResume: [
      'attach her new CV',
      'replace his resume with this file',
      'the candidate sent an updated CV',
      'upload a resume',
      'parse this resume into the profile',
    ],
    uploadFile: [
      'attach the portfolio to his profile',
      'add the signed NDA to this candidate',
      'store her cover letter',
      'upload a document to the profile',
    ],
    addEmailMessage: [
      'log the mail I sent him from Gmail',
      'record her email reply on the profile',
      'import our email thread with the candidate',
      'save an outside email with the candidate',
    ],
    listClientInfo: [
      'from which IP address did he apply',
      'what browser did this applicant use',
      'do two applicants share the same IP',
    ],
    listFraudChecks: [
      'is this a fake candidate',
      'which fraud signals were found for him',
      'why was she flagged as suspicious',
      'does this applicant look like a bot',
    ],
    setFraudStatus: [
      'mark him as a fraud',
      'she is genuine, clear the fraud suspicion',
      'not sure whether he is real, keep watching',
    ],
    pushToHris: [
      'send the new hire to Workday',
      'export her to the HRIS for onboarding',
      'hand the hired person over to HR',
      'create the employee record in our HR system',
    ],
  },
  files: {
    get: [
      'get me the resume',
      'open his CV',
      'get me the signed offer letter as a file',
      'link to the attached portfolio',
    ],
    createFileUploadHandle: [
      'I want to upload a large PDF',
      'get an upload handle for a file',
      'prepare sending a document to Ashby',
    ],
  },
  notetakerTranscripts: {
    get: [
      'what was said in the recorded interview',
      'transcript of the technical call',
      'AI notetaker notes of the phone screen',
      'who took part in the recorded interview',
    ],
  },
  projects: {
    list: [
      'which talent pools do we have',
      'all lists of candidates',
      'projects created this year',
      'confidential searches we run',
    ],
    get: ['what is this project about', 'who created the talent pool', 'description of the campus list'],
    search: ['find a talent pool by name', 'is there a project for past finalists', 'look up a project'],
  },
  referralForms: {
    get: [
      'what do employees fill in for a referral',
      'fields of the referral form',
      'questions when someone recommends a friend',
    ],
  },
  referrals: {
    create: [
      'an employee recommends a friend for a job',
      'refer a friend for a role',
      'enter an employee referral',
      'my colleague knows someone for this position',
    ],
  },
  sequenceTemplates: {
    list: ['which outreach templates do we have', 'email cadences for engineers', 'campaigns we can enroll people in'],
    get: [
      'how many emails are in this cadence',
      'delays between the mails of the outreach template',
      'does the campaign have an unsubscribe link',
    ],
  },
  sequences: {
    list: [
      'who is in an outreach campaign',
      'is she getting outreach emails from us',
      'running sequences',
      'who unsubscribed from our outreach',
      'campaigns that have ended',
    ],
    get: ['which mail of the sequence went out', 'text of the drafted outreach', 'how far is this cadence'],
    add: [
      'put her into an outreach campaign',
      'start emailing this prospect',
      'enroll her in a three mail sequence',
      'prepare a series of cold emails',
    ],
    start: ['send the drafted outreach', 'launch the sequence', 'begin the outreach I drafted'],
    updateStage: [
      'reword the second follow-up mail',
      'change the subject of the first outreach mail',
      'personalize the drafted outreach email',
    ],
    cancel: [
      'stop the outreach emails to her',
      'he booked a meeting, end the campaign',
      'no more follow-up emails to her',
      'he does not want our mails any more',
    ],
    discard: [
      'throw away the drafted sequence',
      'delete the outreach I never sent',
      'I changed my mind about the unsent campaign',
    ],
  },
  sourceTrackingLinks: {
    list: ['tracking links for our ads', 'which URL do we use for the newsletter source', 'disabled campaign links'],
  },
  sources: {
    list: [
      'which sources do we track',
      'where can candidates come from',
      'is LinkedIn one of our channels',
      'retired sources too',
    ],
  },
};
