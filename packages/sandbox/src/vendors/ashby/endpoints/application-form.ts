import type { Ashby } from '../ashby.ts';
import { AshbyFailure, found, invalidInput } from '../ashby-failure.ts';
import { withPrimary } from '../candidate-input.ts';
import { type Call, type Endpoints, endpoint } from '../endpoint.ts';
import { fileHandle } from '../files/file-handle.ts';
import { uploadedFile } from '../files/upload.ts';
import { fieldsOf, readSubmission, submittedForm } from '../form-submission.ts';
import { flag, listOf, text, uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import { submitApplication } from '../new-application.ts';
import type { StoredFile } from '../records/candidate.ts';
import { recordsOf } from '../records-of.ts';
import { applicationForm } from '../views/application-form.ts';

const utmData = object(
  {},
  { utm_source: text, utm_campaign: text, utm_medium: text, utm_term: text, utm_content: text },
);

const input = object(
  { jobPostingId: uuid, applicationForm: submittedForm },
  { utmData, tagIds: listOf(uuid), allowSubmissionForUnpublishedJobPosting: flag },
);

/** The address that the vendor documents for trying out a failing submission. */
const FAILING_EMAIL = 'testing-fail-validation@example.com';

export function applicationFormEndpoints(ashby: Ashby): Endpoints {
  const { data, newId } = ashby;
  const records = recordsOf(ashby);

  /** A file of the form: the part that the value names, or with JSON the upload that it is the handle of. */
  function fileOf({ files, request }: Call, value: string, title: string): Omit<StoredFile, 'ownerId'> {
    const part = files[value];
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
      'candidatesWrite',
      input,
      (params, call) => {
        const posting = records.jobPosting(params.jobPostingId);
        if (!posting.isPublished && params.allowSubmissionForUnpublishedJobPosting === false) {
          throw new AshbyFailure('job_posting_not_published', 'The job posting is not published');
        }
        const form = applicationForm(posting.id);
        const values = readSubmission(form, params.applicationForm.fieldSubmissions);
        if (values._systemfield_email === FAILING_EMAIL) throw invalidInput('Email: Invalid email');
        const tagIds = (params.tagIds ?? []).map((id) => records.tag(id).id);
        const source = found(
          data.sources.find(({ title }) => title === 'Applied'),
          'source',
        );

        const candidateId = newId();
        const files = fieldsOf(form).flatMap(({ field: { type, path, title } }) => {
          const value = values[path];
          if (type !== 'File' || typeof value !== 'string') return [];
          return [{ path, file: { ...fileOf(call, value, title), ownerId: candidateId } }];
        });
        for (const { path, file } of files) values[path] = fileHandle(data.files.put(file)).handle;
        const resumeFileId = files.find(({ path }) => path === '_systemfield_resume')?.file.id;
        const phone = values._systemfield_phone;
        const application = submitApplication(ashby, {
          candidateId,
          name: String(values._systemfield_name),
          emailAddresses: withPrimary([], String(values._systemfield_email)),
          phoneNumbers: typeof phone === 'string' ? withPrimary([], phone) : [],
          tagIds,
          fileIds: files.map(({ file }) => file.id),
          ...(resumeFileId !== undefined && { resumeFileId }),
          jobId: posting.jobId,
          jobPostingId: posting.id,
          sourceId: source.id,
        });
        const { applicationId: _known, ...submittedFormInstance } = data.formSubmissions.put({
          id: newId(),
          applicationId: application.id,
          formDefinition: form,
          submittedValues: values,
        });
        return { results: { submittedFormInstance, formMessages: { blocked: false } } };
      },
      { multipart: true },
    ),
  };
}
