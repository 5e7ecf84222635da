import { formField } from '../forms.ts';
import type { Seeding } from './seeding.ts';

/** The paths of the referral form's fields that describe the candidate and the job. */
export const referralPaths = {
  name: '_systemfield_name',
  email: '_systemfield_email',
  job: '_systemfield_job',
} as const;

/** Creates the default referral form. */
export function seedReferralForm({ random, organizationId, add }: Seeding): void {
  const fields = [
    formField(random.uuid, 'Candidate Name', 'String', true, { path: referralPaths.name }),
    formField(random.uuid, 'Candidate Email', 'Email', false, { path: referralPaths.email }),
    formField(random.uuid, 'Job', 'Job', true, { path: referralPaths.job }),
    formField(random.uuid, 'Why are you referring this person?', 'LongText', false),
  ];
  add('referralForms', {
    id: random.uuid(),
    organizationId,
    title: 'Referral Form',
    isArchived: false,
    isDefaultForm: true,
    formDefinition: { sections: [{ title: 'Referral', fields }] },
  });
}
