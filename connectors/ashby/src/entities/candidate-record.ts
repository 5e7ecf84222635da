import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Strings } from '../fields.ts';
import { ContactInfo, CustomFieldValue, FileHandle } from '../shared-records.ts';
import { CandidateTag } from './candidate-tags.ts';
import { Source } from './sources.ts';
import { User } from './users.ts';

const location = record(
  {},
  {
    id: v.string(),
    locationSummary: v.string(),
    locationComponents: v.array(record({}, { type: doc(v.string(), 'Country, Region or City.'), name: v.string() })),
  },
);

const schema = record(
  { id: doc(v.string(), 'ID of the candidate.') },
  {
    name: v.string(),
    primaryEmailAddress: ContactInfo,
    emailAddresses: v.array(ContactInfo),
    primaryPhoneNumber: ContactInfo,
    phoneNumbers: v.array(ContactInfo),
    socialLinks: v.array(record({}, { type: v.string(), url: v.string() })),
    position: v.string(),
    company: v.string(),
    school: v.string(),
    tags: v.array(CandidateTag),
    applicationIds: doc(Strings, "IDs of the candidate's applications. Get each with applications.get."),
    resumeFileHandle: FileHandle,
    fileHandles: v.array(FileHandle),
    customFields: v.array(CustomFieldValue),
    profileUrl: doc(v.string(), "URL of the candidate's profile in Ashby."),
    source: Source,
    creditedToUser: User,
    timezone: v.string(),
    location,
    fraudStatus: doc(v.string(), 'Fraudulent, NotFraudulent, Unsure, Unreviewed or PassedFraudCheck.'),
    createdAt: doc(v.string(), 'Creation time, ISO 8601.'),
    updatedAt: doc(v.string(), 'Time of the last update, ISO 8601.'),
  },
);

/** A candidate: a person who can be considered for jobs. */
export interface Candidate extends v.InferOutput<typeof schema> {}
export const Candidate: v.GenericSchema<unknown, Candidate> = schema;
