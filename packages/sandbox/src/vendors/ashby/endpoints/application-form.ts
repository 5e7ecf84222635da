import { asObject } from '../../../engine/body.ts';
import type { SandboxRequest } from '../../../engine/emulator.ts';
import type { Ashby } from '../ashby.ts';
import { withPrimary } from '../candidate-contacts.ts';
import { referralPaths } from '../data/seed-referral-form.ts';
import { type Endpoints, endpoint, filePart } from '../endpoint.ts';
import { flag, isoTime, listOf, object, text, uuid } from '../fields.ts';
import { fileHandle } from '../files/file-handle.ts';
import { uploadedFile } from '../files/upload.ts';
import { fieldSubmissions, fieldsOf, readSubmission, submittedForm } from '../forms.ts';
import { submitApplication } from '../new-application.ts';
import type { Source } from '../records/organization.ts';
import { invalidInput, rejection } from '../rejection.ts';
import { applicationView } from '../views/application.ts';
import { applicationForm } from '../views/forms.ts';

const utmData = object(
  {},
  { utm_source: text, utm_campaign: text, utm_medium: text, utm_term: text, utm_content: text },
);

/** The address that the vendor documents to test a failing submission. */
const FAILING_EMAIL = 'testing-fail-validation@example.com';

export function applicationFormEndpoints(ashby: Ashby): Endpoints {
  const { find, idOf, newId, save } = ashby;

  /** Returns a file of the form: the part that the value names, or in JSON the upload with that handle. */
  function fileOf(request: SandboxRequest, value: string, title: string) {
    const part = filePart(request, value);
    if (part !== undefined) {
      return { id: newId(), name: part.filename, contentType: part.contentType, content: part.content };
    }
    if (request.headers['content-type']?.startsWith('multipart/')) {
      throw invalidInput(`${title}: There is no file part named ${value}`);
    }
    return uploadedFile(ashby, value, 'ApplicationForm', title);
  }

  return {
    'applicationForm.submit': endpoint(
      { jobPostingId: uuid, applicationForm: submittedForm },
      { utmData, tagIds: listOf(uuid), allowSubmissionForUnpublishedJobPosting: flag },
      (params, request) => {
        const posting = find('jobPostings', params.jobPostingId);
        if (!posting.isPublished && params.allowSubmissionForUnpublishedJobPosting === false) {
          throw rejection('job_posting_not_published', 'The job posting is not published');
        }
        const form = applicationForm(posting.id);
        const values = readSubmission(form, params.applicationForm.fieldSubmissions);
        const { _systemfield_name: name, _systemfield_email: email, _systemfield_phone: phone } = values;
        if (email === FAILING_EMAIL) throw invalidInput('Email: Invalid email');
        const tagIds = (params.tagIds ?? []).map((id) => idOf('tags', id));

        const candidateId = newId();
        const files = fieldsOf(form).flatMap(({ field: { type, path, title } }) => {
          const value = values[path];
          if (type !== 'File' || typeof value !== 'string') return [];
          return [{ path, file: { ...fileOf(request, value, title), ownerId: candidateId } }];
        });
        for (const { path, file } of files) values[path] = fileHandle(save('files', file)).handle;
        const person = {
          name: String(name),
          emailAddresses: withPrimary([], String(email)),
          phoneNumbers: withPrimary([], typeof phone === 'string' ? phone : undefined),
          tagIds,
          fileIds: files.map(({ file }) => file.id),
          resumeFileId: files.find(({ path }) => path === '_systemfield_resume')?.file.id,
          sourceId: find('sources', ({ title }) => title === 'Applied').id,
        };
        const { id: applicationId } = submitApplication(
          ashby,
          { jobId: posting.jobId, jobPostingId: posting.id },
          candidateId,
          person,
        );
        const instance = { id: newId(), formDefinition: form, submittedValues: values };
        save('formSubmissions', { ...instance, applicationId });
        return { submittedFormInstance: instance, formMessages: { blocked: false } };
      },
    ),
  };
}

export function referralEndpoints(ashby: Ashby): Endpoints {
  const { find, idOf, newId, save } = ashby;

  return {
    // In the vendor's API the first call creates the form. Here it exists from the beginning, which no response reveals,
    // so that this call changes neither later ids nor sync tokens.
    'referralForm.info': endpoint({}, {}, () => find('referralForms', ({ isDefaultForm }) => isDefaultForm)),
    'referral.create': endpoint(
      { id: uuid, creditedToUserId: uuid, fieldSubmissions },
      { createdAt: isoTime },
      ({ id, creditedToUserId, fieldSubmissions: submissions, createdAt }) => {
        const { formDefinition } = find('referralForms', id);
        const submittedValues = readSubmission(formDefinition, submissions);
        const {
          [referralPaths.name]: name,
          [referralPaths.email]: email,
          [referralPaths.job]: jobValue,
        } = submittedValues;
        const job = find('jobs', String(asObject(jobValue)?.value));
        if (job.status !== 'Open') throw invalidInput('Job: The job must be open');
        const isReferral = ({ isArchived, sourceType }: Source) => !isArchived && sourceType.title === 'Referral';
        const application = submitApplication(ashby, { jobId: job.id, createdAt }, newId(), {
          name: String(name),
          emailAddresses: withPrimary([], typeof email === 'string' ? email : undefined),
          sourceId: find('sources', isReferral).id,
          creditedToUserId: idOf('users', creditedToUserId),
        });
        save('formSubmissions', { id: newId(), applicationId: application.id, formDefinition, submittedValues });
        return applicationView(ashby, application);
      },
    ),
  };
}
