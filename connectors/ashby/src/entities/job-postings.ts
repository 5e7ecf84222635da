import { changesSomething, doc, entity, list, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { exampleTier, PostingCompensationTierInput } from '../compensation-input.ts';
import { CustomFieldInput } from '../field-values.ts';
import { cursor, docs, Id } from '../fields.ts';
import { CustomFieldValue } from '../shared-records.ts';
import { JobPosting, JobPostingSummary } from './job-posting-record.ts';

const read = ['jobsRead'];
const write = ['jobsWrite'];
const jobPostingId = doc(Id, 'ID of the job posting.');

const includeUnpublishedJobPostings = doc(
  v.optional(v.boolean()),
  'Must be true if the posting is an unpublished draft.',
);

const description = v.strictObject({
  type: doc(v.literal('text/html'), 'Format of content. Always text/html.'),
  content: doc(
    v.string(),
    'Description as HTML. Ashby keeps only the tags h1 to h6, b, i, u, a, ul, ol, li, code and pre.',
  ),
});

const fieldId = doc(Id, 'ID of a custom field for job postings.');
const fieldValue = doc(
  v.nullable(CustomFieldInput),
  'Value of the field. null clears a field that is not required. Format by fieldType: String, LongText, Url: string. Boolean: boolean. Number: number. Date: ISO 8601 string. ValueSelect: value of an option. MultiValueSelect: array of option values, which replaces the existing ones.',
);

/** Response that Ashby does not document. */
const Undocumented = doc(v.unknown(), 'Not documented. Probably the job posting.');

/** Job postings. */
export const jobPostings = entity(
  {
    summary: 'Job postings: the descriptions of jobs that applicants see on a job board.',
    also: ['job ads', 'adverts', 'job listings', 'job descriptions', 'careers page'],
    key: 'id',
    brief: [
      'id',
      'title',
      'jobId',
      'departmentName',
      'locationName',
      'workplaceType',
      'isListed',
      'publishedDate',
      'externalLink',
    ],
    // Without a board, Ashby lists only the postings of the primary public one.
    sync: {
      full: { operation: 'list', params: { includeUnpublishedJobPostings: true } },
      deletes: 'full_compare',
      parent: { entity: 'jobBoards', params: { jobBoardId: 'id' } },
    },
  },
  () => ({
    list: list('POST /jobPosting.list', {
      summary:
        'List published job postings, including unlisted ones. To show postings publicly, set listedOnly to true.',
      also: ['live', 'published'],
      docs: docs('jobpostinglist'),
      scopes: read,
      input: v.strictObject({
        location: doc(v.optional(v.string()), 'Return only postings of the location with this name. Case-sensitive.'),
        department: doc(
          v.optional(v.string()),
          'Return only postings of the department with this name. Case-sensitive.',
        ),
        listedOnly: doc(v.optional(v.boolean()), 'Whether to exclude unlisted postings. Default: false.'),
        jobBoardId: doc(
          v.optional(Id),
          'ID of the job board, from job_boards.list. Default: the primary public job board. A posting does not say which boards show it.',
        ),
        includeUnpublishedJobPostings: doc(
          v.optional(v.boolean()),
          'Whether to include unpublished drafts. Default: false.',
        ),
        cursor,
      }),
      item: JobPostingSummary,
    }),

    get: operation('POST /jobPosting.info', {
      summary: 'Get a job posting with its description, application form and compensation.',
      docs: docs('jobpostinginfo'),
      effect: 'read',
      scopes: read,
      input: v.strictObject({
        jobPostingId,
        includeUnpublishedJobPostings,
        jobBoardId: doc(v.optional(Id), 'ID of the job board to get the posting for. Default: a public job board.'),
        expand: doc(v.optional(v.array(v.picklist(['job']))), 'Related data to include in the record.'),
      }),
      output: JobPosting,
    }),

    update: operation('POST /jobPosting.update', {
      summary:
        'Update the title, workplace type or description of a job posting. If it is published, the changes are public immediately.',
      also: ['edit', 'reword', 'rewrite', 'change text', 'fix a typo'],
      example: {
        jobPostingId: '0fca3a09-3991-497b-a527-785fccd7f8b7',
        workplaceType: 'Hybrid',
        description: { type: 'text/html', content: '<p>You build the platform that all of our teams use.</p>' },
      },
      docs: docs('jobpostingupdate'),
      effect: 'write',
      scopes: write,
      input: v.pipe(
        v.strictObject({
          jobPostingId,
          includeUnpublishedJobPostings,
          title: doc(v.optional(Id), 'Title of the posting.'),
          workplaceType: doc(v.optional(v.picklist(['OnSite', 'Hybrid', 'Remote'])), 'Workplace type.'),
          description: doc(
            v.optional(description),
            "New descriptionParts.descriptionBody. The brand's opening and closing surround it unless they are suppressed.",
          ),
          suppressDescriptionOpening: doc(v.optional(v.boolean()), "Whether to omit the brand's description opening."),
          suppressDescriptionClosing: doc(v.optional(v.boolean()), "Whether to omit the brand's description closing."),
        }),
        changesSomething('jobPostingId'),
      ),
      output: JobPosting,
    }),

    // No scopes: the required permission is not confirmed.
    setStatus: operation('POST /jobPosting.setStatus', {
      summary:
        'Publish a job posting, or return it to draft. The parameters are from a secondary source; the permission and the response are not documented.',
      also: ['publish', 'unpublish', 'take down'],
      brief: [],
      effect: 'write',
      input: v.strictObject({
        jobPostingId,
        status: doc(
          v.picklist(['Draft', 'Published']),
          'Published shows the posting on job boards. Draft removes it from them.',
        ),
      }),
      output: Undocumented,
    }),

    updateCompensation: operation('POST /jobPosting.updateCompensation', {
      summary:
        'Replace the compensation tiers of a job posting, or reset them to those of its job. The parameters are from a secondary source; the response is not documented.',
      also: ['salary range', 'pay band'],
      brief: [],
      example: {
        jobPostingId: '0fca3a09-3991-497b-a527-785fccd7f8b7',
        compensationTiers: [exampleTier],
      },
      docs: docs('jobpostingupdatecompensation'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        jobPostingId,
        includeUnpublishedJobPostings,
        compensationTiers: doc(
          v.nullable(v.pipe(v.array(PostingCompensationTierInput), v.nonEmpty())),
          "All tiers of the posting. They override those of the job; null resets the posting to the job's tiers.",
        ),
      }),
      output: Undocumented,
    }),

    // Both follow their reference pages of October 2026. `referenceIdentifier`, a beta alternative to fieldId, is omitted.
    setCustomFieldValue: operation('POST /jobPosting.setCustomFieldValue', {
      summary:
        'Set or clear a custom field of a job posting. For several fields, use job_postings.set_custom_field_values. In beta; not available to every organization.',
      brief: [],
      example: {
        jobPostingId: '0fca3a09-3991-497b-a527-785fccd7f8b7',
        fieldId: '5f1d7c3a-9b0e-4d52-8c64-1e7a2b3c4d5f',
        fieldValue: 'Spring campaign',
      },
      docs: docs('jobpostingsetcustomfieldvalue'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({ jobPostingId, fieldId, fieldValue }),
      output: CustomFieldValue,
    }),

    setCustomFieldValues: operation('POST /jobPosting.setCustomFieldValues', {
      summary:
        'Set or clear several custom fields of a job posting in one call. If one value is invalid, none is changed. In beta; not available to every organization.',
      brief: [],
      example: {
        jobPostingId: '0fca3a09-3991-497b-a527-785fccd7f8b7',
        values: [{ fieldId: '5f1d7c3a-9b0e-4d52-8c64-1e7a2b3c4d5f', fieldValue: 'Spring campaign' }],
      },
      docs: docs('jobpostingsetcustomfieldvalues'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        jobPostingId,
        values: doc(
          v.pipe(v.array(v.strictObject({ fieldId, fieldValue })), v.nonEmpty()),
          'Fields to set, each at most once. Other fields do not change.',
        ),
      }),
      output: v.array(CustomFieldValue),
    }),
  }),
);
