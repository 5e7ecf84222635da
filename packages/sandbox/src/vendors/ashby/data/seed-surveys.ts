import { hour, iso } from '../../../engine/seed.ts';
import { formField } from '../forms.ts';
import type { FormField, SurveyForm } from '../records/form.ts';
import type { Seeding } from './seeding.ts';
import content from './surveys.json' with { type: 'json' };

/** Fills the survey forms of every kind that can be listed, the survey requests and the responses. */
export function seedSurveys({ data, random, now, organizationId, add }: Seeding): void {
  const text = (title: string, type: string) => formField(random.uuid, title, type, false);
  const select = (title: string, options: readonly { readonly label: string; readonly value: string }[]) =>
    formField(random.uuid, title, 'ValueSelect', true, { selectableValues: options });
  const same = (values: readonly string[]) => values.map((value) => ({ label: value, value }));
  const addForm = (
    title: string,
    surveyType: SurveyForm['surveyType'],
    fields: readonly FormField[],
    isDefaultForm = true,
  ) =>
    add('surveyForms', {
      id: random.uuid(),
      organizationId,
      title,
      isArchived: false,
      isDefaultForm,
      formDefinition: { sections: [{ title, fields }] },
      surveyType,
    }).id;

  const score = select('How was your experience with us?', same(content.scores));
  const remark = text('What should we know?', 'LongText');
  const experienceId = addForm('Candidate Experience', 'CandidateExperience', [score, remark]);
  const heard = select('How did you hear about us?', same(content.sources));
  const questions = [heard, text('Notice period', 'String')];
  const questionnaireId = addForm('First questions', 'Questionnaire', questions, false);
  const consent = select('Consent', [{ label: 'I agree', value: 'agree' }]);
  addForm('Data retention', 'CandidateDataConsent', [consent]);
  addForm('Diversity', 'Diversity', [text('Which pronouns do you use?', 'String')]);

  const closed = data.applications.filter(
    ({ status, history }) => (status === 'Archived' || status === 'Hired') && history.length > 3,
  );
  for (const { id: applicationId, candidateId, updatedAt } of closed) {
    const asked = Date.parse(updatedAt) + random.int(1, 20) * hour;
    if (!random.chance(0.4) || asked > now) continue;
    const survey = { candidateId, applicationId, surveyFormDefinitionId: experienceId };
    add('surveyRequests', { id: random.uuid(), ...survey, createdAt: iso(asked) });
    const submitted = asked + random.int(1, 6 * 24) * hour;
    if (!random.chance(0.5) || submitted > now) continue;
    add('surveySubmissions', {
      id: random.uuid(),
      ...survey,
      submittedAt: iso(submitted),
      submittedValues: {
        [score.field.path]: random.pick(['2', '3', '4', '4', '5', '5']),
        ...(random.chance(0.6) && { [remark.field.path]: random.pick(content.remarks) }),
      },
    });
  }
  for (const { id: applicationId, candidateId, createdAt } of data.applications.all().slice(-160)) {
    const submitted = Date.parse(createdAt) + random.int(1, 48) * hour;
    if (!random.chance(0.3) || submitted > now) continue;
    add('surveySubmissions', {
      id: random.uuid(),
      surveyFormDefinitionId: questionnaireId,
      submittedAt: iso(Math.min(submitted, now - hour)),
      candidateId,
      applicationId,
      submittedValues: { [heard.field.path]: random.pick(content.sources) },
    });
  }
}
