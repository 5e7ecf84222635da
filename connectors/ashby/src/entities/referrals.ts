import { doc, entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { FormInput, formForms } from '../field-values.ts';
import { docs, Id, Time } from '../fields.ts';
import { Application } from './application-record.ts';

const job = v.strictObject({
  title: doc(v.string(), 'Title of the job.'),
  value: doc(Id, 'Id of the job, which must be open.'),
});

const fieldSubmission = v.strictObject({
  path: doc(v.string(), "The field's path in the form definition, such as _systemfield_name."),
  value: doc(v.union([FormInput, job]), `The answer. ${formForms} The job { title, value }, value being its id.`),
});

/** Recommendations of candidates. */
export const referrals = entity(
  { summary: 'Referrals: candidates whom people of the organization recommend for a job.' },
  () => ({
    create: operation('POST /referral.create', {
      summary:
        'Recommend a candidate in the name of a user; answers the application. The form to fill in comes from referralForms.get.',
      docs: docs('referralcreate'),
      effect: 'write',
      scopes: ['candidatesWrite'],
      input: v.strictObject({
        id: doc(Id, 'Id of the referral form.'),
        creditedToUserId: doc(Id, 'User who recommends the candidate.'),
        fieldSubmissions: doc(v.array(fieldSubmission), 'The answers, one for each field that is filled in.'),
        createdAt: doc(v.optional(Time), 'When it was made, ISO 8601. Default: now.'),
      }),
      output: Application,
    }),
  }),
);
