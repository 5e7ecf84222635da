import { createRandom, seededSource } from '../../engine/random.ts';
import type { Ashby } from './ashby.ts';
import { fileHandle } from './files/file-handle.ts';
import type { Application } from './records/application.ts';
import type { FormSubmission } from './records/form.ts';
import { applicationForm } from './views/forms.ts';

/** Returns the form submission of an application that is older than the sandbox, generated from the application. */
function formerSubmission({ data }: Ashby, application: Application): FormSubmission | undefined {
  const candidate = data.candidates.get(application.candidateId);
  if (application.appliedViaJobPostingId === undefined || candidate === undefined) return undefined;
  const email = candidate.emailAddresses[0]?.value;
  const resume = data.files.get(application.resumeFileId ?? '');
  const phone = candidate.phoneNumbers[0]?.value;
  return {
    id: createRandom(seededSource(0, `submission ${application.id}`)).uuid(),
    applicationId: application.id,
    formDefinition: applicationForm(application.appliedViaJobPostingId),
    submittedValues: {
      _systemfield_name: candidate.name,
      ...(email !== undefined && { _systemfield_email: email }),
      ...(phone !== undefined && { _systemfield_phone: phone }),
      ...(resume && { _systemfield_resume: fileHandle(resume).handle }),
    },
  };
}

/** Returns the submitted application forms of an application. */
export function submissionsOf(ashby: Ashby, application: Application): Omit<FormSubmission, 'applicationId'>[] {
  const stored = ashby.data.formSubmissions.filter(({ applicationId }) => applicationId === application.id);
  const former = stored.length === 0 ? formerSubmission(ashby, application) : undefined;
  const all = former === undefined ? stored : [former];
  return all.map(({ applicationId: _known, ...submission }) => submission);
}

export function applicationOfSubmission(ashby: Ashby, submissionId: string): Application | undefined {
  const stored = ashby.data.formSubmissions.get(submissionId);
  if (stored !== undefined) return ashby.data.applications.get(stored.applicationId);
  return ashby.data.applications.find((application) => formerSubmission(ashby, application)?.id === submissionId);
}
