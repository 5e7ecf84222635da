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
          'Whether an application limit blocked the submission. If true, there is no application, and no survey can be submitted for it.',
        ),
        blockMessageForCandidateHtml: doc(
          v.string(),
          'Message to show to the candidate. If absent, do not tell the candidate that they were blocked.',
        ),
      },
    ),
  },
);

/** A submitted application form. */
export interface SubmittedApplicationForm extends v.InferOutput<typeof schema> {}
export const SubmittedApplicationForm: v.GenericSchema<unknown, SubmittedApplicationForm> = schema;

const fieldSubmission = v.strictObject({
  path: doc(Id, "Path of the field in the job posting's form, such as _systemfield_email."),
  value: doc(
    FormInput,
    `Value of the field. ${formForms} EducationHistory: array of { schoolName, … }. File: handle from files.create_file_upload_handle with ApplicationForm.`,
  ),
});

const utmData = v.strictObject({
  utm_source: doc(v.optional(v.string()), 'Site that referred the visitor.'),
  utm_campaign: doc(v.optional(v.string()), 'Name of the campaign.'),
  utm_medium: doc(v.optional(v.string()), 'Type of link, such as email.'),
  utm_term: doc(v.optional(v.string()), 'Search terms.'),
  utm_content: doc(v.optional(v.string()), 'Link that the visitor followed.'),
});

/** Application forms. */
export const applicationForms = entity(
  {
    summary: 'Forms that candidates submit to apply through a job posting, as on a careers page or job board.',
    also: ['online applications', 'form answers'],
  },
  () => ({
    submit: operation('POST /applicationForm.submit', {
      summary:
        'Apply to a job posting on behalf of a candidate, as a careers page does. If it fails, nothing is recorded: show the error to the candidate. To source a candidate, use applications.create.',
      also: ['apply'],
      brief: ['submittedFormInstance.id', 'formMessages'],
      example: {
        jobPostingId: '0fca3a09-3991-497b-a527-785fccd7f8b7',
        applicationForm: {
          fieldSubmissions: [
            { path: '_systemfield_name', value: 'Adam Hart' },
            { path: '_systemfield_email', value: 'adam.hart@example.com' },
          ],
        },
      },
      from: {
        'applicationForm.fieldSubmissions.path':
          'job_postings.get:applicationFormDefinition.sections.fields.field.path',
      },
      docs: docs('applicationformsubmit-1'),
      effect: 'write',
      scopes: ['candidatesWrite'],
      input: v.strictObject({
        jobPostingId: doc(Id, 'ID of the job posting. Get the fields of its form with job_postings.get.'),
        applicationForm: doc(
          v.strictObject({ fieldSubmissions: doc(v.array(fieldSubmission), 'Submitted values, one entry per field.') }),
          'Values that the candidate submits.',
        ),
        utmData: doc(v.optional(utmData), 'UTM parameters that attribute the application.'),
        tagIds: doc(v.optional(v.array(Id)), 'IDs of tags to add to the candidate.'),
        allowSubmissionForUnpublishedJobPosting: doc(
          v.optional(v.boolean()),
          'Whether to accept the application if the posting is no longer published. Default: true.',
        ),
      }),
      output: SubmittedApplicationForm,
    }),
  }),
);
