import { changesSomething, doc, entity, list, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { PostingCompensationTierInput } from '../compensation-input.ts';
import { CustomFieldInput } from '../field-values.ts';
import { cursor, docs, Id } from '../fields.ts';
import { CustomFieldValue } from '../shared-records.ts';
import { JobPosting, JobPostingSummary } from './job-posting-record.ts';

const read = ['jobsRead'];
const write = ['jobsWrite'];
const jobPostingId = doc(Id, 'Id of the job posting.');

const includeUnpublishedJobPostings = doc(
  v.optional(v.boolean()),
  'Must be true for a draft, that is a posting that is not published.',
);

const description = v.strictObject({
  type: doc(v.literal('text/html'), 'How content is written.'),
  content: doc(v.string(), 'The description. Kept are h1 to h6, b, i, u, a, ul, ol, li, code and pre.'),
});

const fieldId = doc(Id, 'Id of the custom field; its objectType is that of job postings.');
const fieldValue = doc(
  v.nullable(CustomFieldInput),
  'The value; null clears a field that is not required. By fieldType: String, LongText and Url text; Boolean a boolean; Number a number; Date ISO 8601 text; ValueSelect the value of an option; MultiValueSelect a list of those, which replaces the one before.',
);

/** Ashby does not say what it answers. */
const Undocumented = doc(v.unknown(), 'Not documented; the job posting perhaps.');

/** Job postings. */
export const jobPostings = entity(
  { summary: 'Job postings: what applicants see of a job on a job board.', key: 'id' },
  () => ({
    list: list('POST /jobPosting.list', {
      summary: 'List published job postings, unlisted ones too: set listedOnly before showing them to the public.',
      docs: docs('jobpostinglist'),
      scopes: read,
      input: v.strictObject({
        location: doc(v.optional(v.string()), 'Only those of a location with this very name.'),
        department: doc(v.optional(v.string()), 'Only those of a department with this very name.'),
        listedOnly: doc(v.optional(v.boolean()), 'Whether unlisted ones are left out; not unless true.'),
        jobBoardId: doc(v.optional(Id), 'Job board to list. Default: the main public one.'),
        includeUnpublishedJobPostings: doc(
          v.optional(v.boolean()),
          'Whether drafts that are not published come too; not unless true.',
        ),
        cursor,
      }),
      item: JobPostingSummary,
    }),

    get: operation('POST /jobPosting.info', {
      summary: 'Get one job posting with its description, application form and compensation.',
      docs: docs('jobpostinginfo'),
      effect: 'read',
      scopes: read,
      input: v.strictObject({
        jobPostingId,
        includeUnpublishedJobPostings,
        jobBoardId: doc(v.optional(Id), 'Job board to see it on. Default: a public one.'),
        expand: doc(v.optional(v.array(v.picklist(['job']))), 'What else to put into the record.'),
      }),
      output: JobPosting,
    }),

    update: operation('POST /jobPosting.update', {
      summary:
        'Change title, workplace type or description of a job posting; a published one changes for the public at once.',
      docs: docs('jobpostingupdate'),
      effect: 'write',
      scopes: write,
      input: v.pipe(
        v.strictObject({
          jobPostingId,
          includeUnpublishedJobPostings,
          title: doc(v.optional(Id), 'Title of the posting.'),
          workplaceType: doc(v.optional(v.picklist(['OnSite', 'Hybrid', 'Remote'])), 'Where the work is done.'),
          description: doc(
            v.optional(description),
            "Replaces descriptionParts.descriptionBody. The brand's opening and closing are written around it unless they are suppressed.",
          ),
          suppressDescriptionOpening: doc(v.optional(v.boolean()), "Whether the brand's opening is left out."),
          suppressDescriptionClosing: doc(v.optional(v.boolean()), "Whether the brand's closing is left out."),
        }),
        changesSomething('jobPostingId'),
      ),
      output: JobPosting,
    }),

    // No scopes: which permission it takes is not confirmed.
    setStatus: operation('POST /jobPosting.setStatus', {
      summary:
        'Publish a job posting, or make it a draft again. Its parameters are known at second hand, its permission and answer are not.',
      effect: 'write',
      input: v.strictObject({
        jobPostingId,
        status: doc(v.picklist(['Draft', 'Published']), 'Published shows it on job boards, Draft takes it off.'),
      }),
      output: Undocumented,
    }),

    updateCompensation: operation('POST /jobPosting.updateCompensation', {
      summary:
        'Replace the compensation tiers of a job posting, or take those of its job again. Known at second hand: what it answers is not documented.',
      docs: docs('jobpostingupdatecompensation'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        jobPostingId,
        includeUnpublishedJobPostings,
        compensationTiers: doc(
          v.nullable(v.pipe(v.array(PostingCompensationTierInput), v.nonEmpty())),
          "All tiers of the posting, which then no longer follows its job; null makes it follow the job's again.",
        ),
      }),
      output: Undocumented,
    }),

    // Both as on their reference pages of October 2026; their beta `referenceIdentifier` in place of fieldId is left out.
    setCustomFieldValue: operation('POST /jobPosting.setCustomFieldValue', {
      summary:
        'Set or clear one custom field of a job posting; for several take jobPostings.setCustomFieldValues. Beta, not in every organization.',
      docs: docs('jobpostingsetcustomfieldvalue'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({ jobPostingId, fieldId, fieldValue }),
      output: CustomFieldValue,
    }),

    setCustomFieldValues: operation('POST /jobPosting.setCustomFieldValues', {
      summary:
        'Set or clear several custom fields of a job posting at once: all of them, or none where one value does not fit. Beta, not in every organization.',
      docs: docs('jobpostingsetcustomfieldvalues'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        jobPostingId,
        values: doc(
          v.pipe(v.array(v.strictObject({ fieldId, fieldValue })), v.nonEmpty()),
          'The fields and their values, each field once; others stay as they are.',
        ),
      }),
      output: v.array(CustomFieldValue),
    }),
  }),
);
