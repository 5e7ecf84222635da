import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { CompensationComponent, CompensationTier } from '../compensation.ts';
import { Strings } from '../fields.ts';
import { FormDefinition } from '../form-definition.ts';
import { Address } from '../shared-records.ts';
import { Job } from './job-record.ts';

/** Fields that a listing returns. */
const summary = {
  title: v.string(),
  jobId: v.string(),
  departmentName: v.string(),
  teamName: v.string(),
  locationName: v.string(),
  locationIds: record({}, { primaryLocationId: v.string(), secondaryLocationIds: Strings }),
  workplaceType: doc(v.string(), 'OnSite, Hybrid or Remote.'),
  employmentType: doc(v.string(), 'FullTime, PartTime, Intern, Contract or Temporary.'),
  isListed: doc(v.boolean(), 'Whether the posting is listed. Do not show unlisted postings publicly.'),
  publishedDate: v.string(),
  applicationDeadline: v.string(),
  externalLink: doc(v.string(), 'Public URL of the posting. null on an internal job board.'),
  applyLink: v.string(),
  compensationTierSummary: v.string(),
  shouldDisplayCompensationOnJobBoard: v.boolean(),
  updatedAt: doc(v.string(), 'Time of the last update, ISO 8601.'),
};

const summarySchema = record({ id: doc(v.string(), 'ID of the job posting.') }, summary);

/** A job posting as listings return it. */
export interface JobPostingSummary extends v.InferOutput<typeof summarySchema> {}
export const JobPostingSummary: v.GenericSchema<unknown, JobPostingSummary> = summarySchema;

const text = record({}, { html: v.string(), plain: v.string() });
const survey = record(
  {},
  {
    id: v.string(),
    title: v.string(),
    surveyType: v.string(),
    isArchived: v.boolean(),
    formDefinition: FormDefinition,
  },
);

const schema = record(
  { id: doc(v.string(), 'ID of the job posting.') },
  {
    ...summary,
    descriptionPlain: v.string(),
    descriptionHtml: v.string(),
    descriptionSocial: doc(v.string(), 'Short description for social media, at most 200 characters.'),
    descriptionParts: record({}, { descriptionOpening: text, descriptionBody: text, descriptionClosing: text }),
    teamNameHierarchy: Strings,
    linkedData: doc(v.record(v.string(), v.unknown()), 'schema.org JobPosting, for search engines.'),
    address: Address,
    isRemote: v.boolean(),
    applicationFormDefinition: doc(FormDefinition, 'Application form for candidates.'),
    surveyFormDefinitions: v.array(survey),
    suppressDescriptionOpening: v.boolean(),
    suppressDescriptionClosing: v.boolean(),
    applicationLimitCalloutHtml: v.string(),
    compensation: record(
      {},
      {
        compensationTierSummary: v.string(),
        summaryComponents: v.array(CompensationComponent),
        compensationTiers: v.array(CompensationTier),
        shouldDisplayCompensationOnJobBoard: v.boolean(),
      },
    ),
    job: doc(Job, 'Returned only with expand.'),
  },
);

/** A job posting: the description of a job that applicants see, with its application form. */
export interface JobPosting extends v.InferOutput<typeof schema> {}
export const JobPosting: v.GenericSchema<unknown, JobPosting> = schema;
