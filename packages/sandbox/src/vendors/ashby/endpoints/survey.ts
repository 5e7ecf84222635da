import { isAfter } from '../../../engine/conditions.ts';
import type { Ashby } from '../ashby.ts';
import type { Endpoints } from '../endpoint.ts';
import { createdAfter, entityOf } from '../entity.ts';
import { anyObject, oneOf, uuid } from '../fields.ts';
import { fieldsOf, readSubmission } from '../forms.ts';
import type { SurveyRequest, SurveySubmission } from '../records/form.ts';
import { found } from '../rejection.ts';

const place = { candidateId: uuid, applicationId: uuid, surveyFormDefinitionId: uuid };
type Place = Readonly<Record<keyof typeof place, string>>;

export function surveyEndpoints(ashby: Ashby): Endpoints {
  const { find, idOf, timestamp } = ashby;
  const form = entityOf(ashby, 'surveyForms');
  const formOf = ({ surveyFormDefinitionId }: Pick<Place, 'surveyFormDefinitionId'>) =>
    find('surveyForms', surveyFormDefinitionId);

  const request = entityOf(ashby, 'surveyRequests', ({ createdAt: _notOnTheWire, ...rest }: SurveyRequest) => ({
    ...rest,
    surveyUrl: `https://app.ashbyhq.com/survey/${rest.id}`,
  }));
  const submission = entityOf(ashby, 'surveySubmissions', (one: SurveySubmission) => {
    const { surveyType, formDefinition } = formOf(one);
    return { ...one, surveyType, formDefinition };
  });

  /** Validates what a survey is about: its application must be the candidate's. */
  function validPlace({ candidateId, applicationId, surveyFormDefinitionId }: Place): Place {
    idOf('candidates', candidateId);
    const application = find('applications', applicationId);
    found(application.candidateId === candidateId ? application : undefined, 'application');
    return { candidateId, applicationId, surveyFormDefinitionId: idOf('surveyForms', surveyFormDefinitionId) };
  }

  const surveyType = (wanted: string) => (one: SurveyRequest | SurveySubmission) => formOf(one).surveyType === wanted;

  return {
    'surveyFormDefinition.list': form.list({}),
    'surveyFormDefinition.info': form.info({ surveyFormDefinitionId: uuid }),
    'surveyRequest.list': request.list(
      { createdAfter, applicationId: uuid, candidateId: uuid },
      { required: { surveyType: oneOf(['CandidateExperience']) }, where: { surveyType } },
    ),
    // This only creates the link; nobody is notified.
    'surveyRequest.create': request.create(place, {}, (params) => ({ ...validPlace(params), createdAt: timestamp() })),
    'surveySubmission.list': submission.list(
      { createdAfter },
      {
        required: { surveyType: oneOf(['CandidateExperience', 'Questionnaire']) },
        where: { surveyType, createdAfter: isAfter('submittedAt') },
      },
    ),
    'surveySubmission.create': submission.create({ ...place, submittedValues: anyObject }, {}, (params) => {
      const valid = validPlace(params);
      const { formDefinition } = formOf(valid);
      // Keys are the ids of the form's fields; their paths are accepted too.
      const submissions = Object.entries(params.submittedValues).map(([key, value]) => {
        const known = fieldsOf(formDefinition).find(({ field }) => field.id === key);
        return { path: known?.field.path ?? key, value };
      });
      return { ...valid, submittedAt: timestamp(), submittedValues: readSubmission(formDefinition, submissions) };
    }),
  };
}
