import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { FormInput, formForms } from '../field-values.ts';
import { docs, Id } from '../fields.ts';
import { SubmittedForm } from '../submitted-form.ts';

const schema = record(
  {},
  {
    submittedFormInstance: SubmittedForm,
    formMessages: record(
      {},
      {
        blocked: doc(
          v.boolean(),
          'Whether a limit on applications held it back: then there is no application, and nothing to submit a survey for.',
        ),
        blockMessageForCandidateHtml: doc(
          v.string(),
          'What to tell the candidate; when it is missing, they are not told that they were blocked.',
        ),
      },
    ),
  },
);

/** An application form that was submitted. */
export interface SubmittedApplicationForm extends v.InferOutput<typeof schema> {}
export const SubmittedApplicationForm: v.GenericSchema<unknown, SubmittedApplicationForm> = schema;

const answer = v.strictObject({
  path: doc(Id, "Path of the field, from the job posting's form, such as _systemfield_email."),
  value: doc(
    FormInput,
    `${formForms} EducationHistory a list of { schoolName, … }. A file is the handle that files.createFileUploadHandle gave for ApplicationForm.`,
  ),
});

const utmData = v.strictObject({
  utm_source: doc(v.optional(v.string()), 'Site that sent the visitor.'),
  utm_campaign: doc(v.optional(v.string()), 'Campaign.'),
  utm_medium: doc(v.optional(v.string()), 'Kind of link, such as email.'),
  utm_term: doc(v.optional(v.string()), 'Search words.'),
  utm_content: doc(v.optional(v.string()), 'Which link was followed.'),
});

/** Forms that candidates apply with. */
export const applicationForms = entity(
  { summary: 'Forms that candidates fill in to apply through a job posting, as a careers page or job board does.' },
  () => ({
    submit: operation('POST /applicationForm.submit', {
      summary:
        'Apply for a job posting in the name of a candidate, as a careers page does; show them the errors, for then nothing was recorded. To source a candidate use applications.create.',
      docs: docs('applicationformsubmit-1'),
      effect: 'write',
      scopes: ['candidatesWrite'],
      input: v.strictObject({
        jobPostingId: doc(Id, 'Id of the job posting; jobPostings.get has the fields of its form.'),
        applicationForm: doc(
          v.strictObject({ fieldSubmissions: doc(v.array(answer), 'One entry per field that is filled in.') }),
          'What the candidate filled in.',
        ),
        utmData: doc(v.optional(utmData), 'Where the candidate came from, for the reports.'),
        tagIds: doc(v.optional(v.array(Id)), 'Tags to put on the candidate.'),
        allowSubmissionForUnpublishedJobPosting: doc(
          v.optional(v.boolean()),
          'Whether it counts even if the posting was unpublished in the meantime; it does unless false.',
        ),
      }),
      output: SubmittedApplicationForm,
    }),
  }),
);
