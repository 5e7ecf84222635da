import { asObject } from '../../../engine/body.ts';
import type { Ashby } from '../ashby.ts';
import { found, invalidInput } from '../ashby-failure.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { fieldsOf, readSubmission } from '../form-submission.ts';
import { type Check, epochMilliseconds, oneOf, uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import { syncInput } from '../paging.ts';
import type { SurveyForm, SurveyRequest, SurveySubmission } from '../records/survey.ts';
import { recordsOf } from '../records-of.ts';
import { isBetween } from '../time-filters.ts';

const place = { candidateId: uuid, applicationId: uuid, surveyFormDefinitionId: uuid };

const answers: Check<Record<string, unknown>> = (value, path) => {
  const given = asObject(value);
  if (given === undefined) throw invalidInput(`${path}: Expected object`);
  return given;
};

const requestFilter = object(
  { surveyType: oneOf(['CandidateExperience']) },
  { createdAfter: epochMilliseconds, applicationId: uuid, candidateId: uuid, ...syncInput },
);

export function surveyEndpoints(ashby: Ashby): Endpoints {
  const { data, page, newId, timestamp } = ashby;
  const records = recordsOf(ashby);
  const form = (id: string): SurveyForm => found(data.surveyForms.get(id), 'survey_form_definition');

  const requestView = ({ createdAt: _notOnTheWire, ...request }: SurveyRequest) => ({
    ...request,
    surveyUrl: `https://app.ashbyhq.com/survey/${request.id}`,
  });
  const submissionView = (submission: SurveySubmission) => {
    const { formDefinition, surveyType } = form(submission.surveyFormDefinitionId);
    return { ...submission, surveyType, formDefinition };
  };

  /** The place of a survey, whose application has to be the candidate's. */
  function placeOf({
    candidateId,
    applicationId,
    surveyFormDefinitionId,
  }: Readonly<Record<keyof typeof place, string>>) {
    const candidate = records.candidate(candidateId);
    const application = records.application(applicationId);
    found(application.candidateId === candidate.id ? application : undefined, 'application');
    return {
      candidateId: candidate.id,
      applicationId: application.id,
      surveyFormDefinitionId: form(surveyFormDefinitionId).id,
    };
  }

  return {
    'surveyFormDefinition.list': endpoint('hiringProcessMetadataRead', object({}, syncInput), (params) =>
      page({ list: 'surveyFormDefinition.list', table: data.surveyForms, params, view: (one) => one }),
    ),
    'surveyFormDefinition.info': endpoint(
      'hiringProcessMetadataRead',
      object({ surveyFormDefinitionId: uuid }, {}),
      ({ surveyFormDefinitionId }) => ({ results: form(surveyFormDefinitionId) }),
    ),
    'surveyRequest.list': endpoint(
      'candidatesRead',
      requestFilter,
      ({ surveyType, createdAfter, applicationId, candidateId, ...params }) =>
        page({
          list: 'surveyRequest.list',
          table: data.surveyRequests,
          params,
          where: (request) =>
            form(request.surveyFormDefinitionId).surveyType === surveyType &&
            (applicationId === undefined || request.applicationId === applicationId) &&
            (candidateId === undefined || request.candidateId === candidateId) &&
            isBetween(request.createdAt, createdAfter, undefined),
          view: requestView,
        }),
    ),
    // Only makes the link; nobody is written to.
    'surveyRequest.create': endpoint('candidatesWrite', object(place, {}), (params) => ({
      results: requestView(data.surveyRequests.put({ id: newId(), ...placeOf(params), createdAt: timestamp() })),
    })),
    'surveySubmission.list': endpoint(
      'candidatesRead',
      object(
        { surveyType: oneOf(['CandidateExperience', 'Questionnaire']) },
        { createdAfter: epochMilliseconds, ...syncInput },
      ),
      ({ surveyType, createdAfter, ...params }) =>
        page({
          list: 'surveySubmission.list',
          table: data.surveySubmissions,
          params,
          where: ({ surveyFormDefinitionId, submittedAt }) =>
            form(surveyFormDefinitionId).surveyType === surveyType && isBetween(submittedAt, createdAfter, undefined),
          view: submissionView,
        }),
    ),
    'surveySubmission.create': endpoint(
      'candidatesWrite',
      object({ ...place, submittedValues: answers }, {}),
      ({ submittedValues, ...params }) => {
        const checked = placeOf(params);
        const { formDefinition } = form(checked.surveyFormDefinitionId);
        // Keys are the ids of the form's fields; their paths are taken as well.
        const submissions = Object.entries(submittedValues).map(([key, value]) => {
          const known = fieldsOf(formDefinition).find(({ field }) => field.id === key);
          return { path: known?.field.path ?? key, value };
        });
        const values = readSubmission(formDefinition, submissions);
        const submission = { id: newId(), ...checked, submittedAt: timestamp(), submittedValues: values };
        return { results: submissionView(data.surveySubmissions.put(submission)) };
      },
    ),
  };
}
