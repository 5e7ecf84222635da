import { asObject } from '../../../engine/body.ts';
import type { Ashby } from '../ashby.ts';
import { found, invalidInput } from '../ashby-failure.ts';
import { withPrimary } from '../candidate-input.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { fieldSubmissions, readSubmission } from '../form-submission.ts';
import { isoTime, uuid } from '../input-checks.ts';
import { nothing, object } from '../input-object.ts';
import { submitApplication } from '../new-application.ts';
import type { FormField } from '../records/hiring-process.ts';
import type { ReferralForm } from '../records/submission.ts';
import { recordsOf } from '../records-of.ts';
import { applicationView } from '../views/application.ts';

const NAME = '_systemfield_name';
const EMAIL = '_systemfield_email';
const JOB = '_systemfield_job';

export function referralEndpoints(ashby: Ashby): Endpoints {
  const { data, newId, organizationId } = ashby;
  const records = recordsOf(ashby);

  function createForm(): ReferralForm {
    const field = (title: string, type: string, path: string, isRequired: boolean): FormField => ({
      isRequired,
      field: { id: newId(), type, path, humanReadablePath: title, title, isNullable: !isRequired },
    });
    const fields = [
      field('Candidate Name', 'String', NAME, true),
      field('Candidate Email', 'Email', EMAIL, false),
      field('Job', 'Job', JOB, true),
      field('Why are you referring this person?', 'LongText', newId(), false),
    ];
    return data.referralForms.put({
      id: newId(),
      organizationId,
      title: 'Referral Form',
      isArchived: false,
      isDefaultForm: true,
      formDefinition: { sections: [{ title: 'Referral', fields }] },
    });
  }

  return {
    // A read by its name and its permission, yet the first call makes the form.
    'referralForm.info': endpoint('hiringProcessMetadataRead', nothing, () => ({
      results: data.referralForms.find(({ isDefaultForm }) => isDefaultForm) ?? createForm(),
    })),
    'referral.create': endpoint(
      'candidatesWrite',
      object({ id: uuid, creditedToUserId: uuid, fieldSubmissions }, { createdAt: isoTime }),
      (params) => {
        const form = found(data.referralForms.get(params.id), 'referral_form');
        const values = readSubmission(form.formDefinition, params.fieldSubmissions);
        const job = records.job(String(asObject(values[JOB])?.value));
        if (job.status !== 'Open') throw invalidInput('Job: The job must be open');
        const source = found(
          data.sources.find(({ isArchived, sourceType }) => !isArchived && sourceType.title === 'Referral'),
          'source',
        );
        const email = values[EMAIL];
        const application = submitApplication(ashby, {
          candidateId: newId(),
          name: String(values[NAME]),
          emailAddresses: typeof email === 'string' ? withPrimary([], email) : [],
          phoneNumbers: [],
          tagIds: [],
          fileIds: [],
          jobId: job.id,
          sourceId: source.id,
          creditedToUserId: records.user(params.creditedToUserId).id,
          ...(params.createdAt !== undefined && { createdAt: params.createdAt }),
        });
        data.formSubmissions.put({
          id: newId(),
          applicationId: application.id,
          formDefinition: form.formDefinition,
          submittedValues: values,
        });
        return { results: applicationView(ashby, application) };
      },
    ),
  };
}
