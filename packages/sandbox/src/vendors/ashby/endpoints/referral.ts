import { asObject } from '../../../engine/body.ts';
import type { Ashby } from '../ashby.ts';
import { withPrimary } from '../candidate-contacts.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { isoTime, uuid } from '../fields.ts';
import { fieldSubmissions, formField, readSubmission } from '../forms.ts';
import { submitApplication } from '../new-application.ts';
import { found, invalidInput } from '../rejection.ts';
import { applicationView } from '../views/application.ts';

const NAME = '_systemfield_name';
const EMAIL = '_systemfield_email';
const JOB = '_systemfield_job';

export function referralEndpoints(ashby: Ashby): Endpoints {
  const { data, find, idOf, newId, organizationId, save } = ashby;

  function createForm() {
    const fields = [
      formField(newId, 'Candidate Name', 'String', true, { path: NAME }),
      formField(newId, 'Candidate Email', 'Email', false, { path: EMAIL }),
      formField(newId, 'Job', 'Job', true, { path: JOB }),
      formField(newId, 'Why are you referring this person?', 'LongText', false),
    ];
    return save('referralForms', {
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
    'referralForm.info': endpoint(
      {},
      {},
      () => data.referralForms.find(({ isDefaultForm }) => isDefaultForm) ?? createForm(),
    ),
    'referral.create': endpoint(
      { id: uuid, creditedToUserId: uuid, fieldSubmissions },
      { createdAt: isoTime },
      ({ id, creditedToUserId, fieldSubmissions: submissions, createdAt }) => {
        const { formDefinition } = find('referralForms', id);
        const submittedValues = readSubmission(formDefinition, submissions);
        const { [NAME]: name, [EMAIL]: email, [JOB]: jobValue } = submittedValues;
        const job = find('jobs', String(asObject(jobValue)?.value));
        if (job.status !== 'Open') throw invalidInput('Job: The job must be open');
        const source = found(
          data.sources.find(({ isArchived, sourceType }) => !isArchived && sourceType.title === 'Referral'),
          'source',
        );
        const application = submitApplication(ashby, job.id, {
          candidateId: newId(),
          name: String(name),
          emailAddresses: withPrimary([], typeof email === 'string' ? email : undefined),
          phoneNumbers: [],
          sourceId: source.id,
          creditedToUserId: idOf('users', creditedToUserId),
          createdAt,
        });
        save('formSubmissions', { id: newId(), applicationId: application.id, formDefinition, submittedValues });
        return applicationView(ashby, application);
      },
    ),
  };
}
