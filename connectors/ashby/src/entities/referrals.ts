import { doc, entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { FormInput, formForms } from '../field-values.ts';
import { docs, Id, Time } from '../fields.ts';
import { Application } from './application-record.ts';

const job = v.strictObject({
  title: doc(v.string(), 'Title of the job.'),
  value: doc(Id, 'ID of the job. The job must be open.'),
});

const fieldSubmission = v.strictObject({
  path: doc(v.string(), 'Path of the field in the form definition, such as _systemfield_name.'),
  value: doc(
    v.union([FormInput, job]),
    `Value of the field. ${formForms} Job: { title, value }, where value is the ID of the job.`,
  ),
});

/** Referrals of candidates. */
export const referrals = entity(
  {
    summary: 'Referrals: candidates whom employees recommend for a job.',
    also: ['recommendations', 'employee referrals'],
  },
  () => ({
    create: operation('POST /referral.create', {
      summary:
        'Refer a candidate on behalf of a user. Returns the application. Get the form first with referralForms.get.',
      docs: docs('referralcreate'),
      effect: 'write',
      scopes: ['candidatesWrite'],
      input: v.strictObject({
        id: doc(Id, 'ID of the referral form.'),
        creditedToUserId: doc(Id, 'ID of the user who refers the candidate.'),
        fieldSubmissions: doc(v.array(fieldSubmission), 'Submitted values, one entry per field.'),
        createdAt: doc(v.optional(Time), 'Creation time, ISO 8601. Default: now.'),
      }),
      output: Application,
    }),
  }),
);
