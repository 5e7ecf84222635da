import type { Ashby } from './ashby.ts';
import type { Endpoints } from './endpoint.ts';
import { apiKeyEndpoints } from './endpoints/api-key.ts';
import { applicationEndpoints } from './endpoints/application.ts';
import { applicationCreateEndpoints } from './endpoints/application-create.ts';
import { applicationWriteEndpoints } from './endpoints/application-writes.ts';
import { archiveReasonEndpoints } from './endpoints/archive-reason.ts';
import { candidateEndpoints } from './endpoints/candidate.ts';
import { candidateNoteEndpoints } from './endpoints/candidate-notes.ts';
import { candidateTagEndpoints } from './endpoints/candidate-tag.ts';
import { candidateWriteEndpoints } from './endpoints/candidate-writes.ts';
import { closeReasonEndpoints } from './endpoints/close-reason.ts';
import { customFieldEndpoints } from './endpoints/custom-field.ts';
import { departmentEndpoints } from './endpoints/department.ts';
import { feedbackFormDefinitionEndpoints } from './endpoints/feedback-form-definition.ts';
import { fileEndpoints } from './endpoints/file.ts';
import { interviewPlanEndpoints } from './endpoints/interview-plan.ts';
import { interviewStageEndpoints } from './endpoints/interview-stage.ts';
import { jobEndpoints } from './endpoints/job.ts';
import { jobPostingEndpoints } from './endpoints/job-posting.ts';
import { locationEndpoints } from './endpoints/location.ts';
import { offerEndpoints } from './endpoints/offer.ts';
import { openingEndpoints } from './endpoints/opening.ts';
import { sourceEndpoints } from './endpoints/source.ts';
import { userEndpoints } from './endpoints/user.ts';
import { webhookEndpoints } from './endpoints/webhook.ts';

const CATEGORIES: readonly ((ashby: Ashby) => Endpoints)[] = [
  apiKeyEndpoints,
  applicationCreateEndpoints,
  applicationEndpoints,
  applicationWriteEndpoints,
  archiveReasonEndpoints,
  candidateEndpoints,
  candidateNoteEndpoints,
  candidateTagEndpoints,
  candidateWriteEndpoints,
  closeReasonEndpoints,
  customFieldEndpoints,
  departmentEndpoints,
  feedbackFormDefinitionEndpoints,
  fileEndpoints,
  interviewPlanEndpoints,
  interviewStageEndpoints,
  jobEndpoints,
  jobPostingEndpoints,
  locationEndpoints,
  offerEndpoints,
  openingEndpoints,
  sourceEndpoints,
  userEndpoints,
  webhookEndpoints,
];

/** Every endpoint of an organization, by name. */
export function allEndpoints(ashby: Ashby): Endpoints {
  return Object.assign({}, ...CATEGORIES.map((category) => category(ashby)));
}
