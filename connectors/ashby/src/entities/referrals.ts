import { doc, entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { FormInput, formForms } from '../field-values.ts';
import { docs, Id, Time } from '../fields.ts';
import { Application } from './application-record.ts';

const job = v.strictObject({
  title: doc(v.string(), 'Title of the job.'),
  value: doc(Id, 'ID of the job, from jobs.search. The job must be open.'),
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
    from: { id: null },
  },
  () => ({
    create: operation('POST /referral.create', {
      summary:
        'Refer a candidate on behalf of a user. Returns the application. Get the form first with referral_forms.get.',
      also: ['refer', 'recommend', 'employee referral'],
      brief: [
        'id',
        'status',
        'candidate.id',
        'candidate.name',
        'job.id',
        'job.title',
        'creditedToUser.email',
        'createdAt',
      ],
      example: {
        id: 'b8a8b745-481b-4f63-ae3d-cadf5415860b',
        creditedToUserId: 'caae4d18-8530-4ea6-a766-ee4f57d25788',
        fieldSubmissions: [
          { path: '_systemfield_name', value: 'Ana Costa' },
          { path: '_systemfield_email', value: 'ana.costa@example.com' },
          {
            path: '_systemfield_job',
            value: { title: 'Sales Development Representative', value: '61ca104a-91cc-4c83-beb8-6fe7a450ee17' },
          },
        ],
      },
      docs: docs('referralcreate'),
      effect: 'write',
      scopes: ['candidatesWrite'],
      input: v.strictObject({
        id: doc(Id, 'ID of the referral form, from referral_forms.get.'),
        creditedToUserId: doc(Id, 'ID of the user who refers the candidate.'),
        fieldSubmissions: doc(v.array(fieldSubmission), 'Submitted values, one entry per field.'),
        createdAt: doc(v.optional(Time), 'Creation time, ISO 8601. Default: now.'),
      }),
      output: Application,
    }),
  }),
);
