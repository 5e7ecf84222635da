import { doc, entity, list, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs, Id } from '../fields.ts';
import { JobPosting, JobPostingSummary } from './job-posting-record.ts';

const scopes = ['jobsRead'];

/** Job postings. */
export const jobPostings = entity(
  { summary: 'Job postings: what applicants see of a job on a job board.', key: 'id' },
  () => ({
    list: list('POST /jobPosting.list', {
      summary: 'List published job postings, unlisted ones too: set listedOnly before showing them to the public.',
      docs: docs('jobpostinglist'),
      scopes,
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
      scopes,
      input: v.strictObject({
        jobPostingId: doc(Id, 'Id of the job posting.'),
        jobBoardId: doc(v.optional(Id), 'Job board to see it on. Default: a public one.'),
        expand: doc(v.optional(v.array(v.picklist(['job']))), 'What else to put into the record.'),
      }),
      output: JobPosting,
    }),
  }),
);
