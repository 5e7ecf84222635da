import type { FormField } from '../records/form.ts';
import type { SurveyForm, SurveyType } from '../records/survey.ts';
import { DAY, iso, type Seeding } from './seeding.ts';

const SCORES = ['1', '2', '3', '4', '5'].map((value) => ({ label: value, value }));
const REMARKS = [
  'Everybody was on time and had read my CV.',
  'Two weeks between the last interview and the answer were long.',
  'The exercise was close to what the job is about. I enjoyed it.',
  'I would have liked to meet more of the team.',
  'Clear from the first mail to the offer.',
];
const SOURCES = ['A friend', 'Your blog', 'A recruiter wrote to me', 'A conference'];

/** Fills survey forms of every kind that can be listed, the requests that were sent and the answers that came back. */
export function seedSurveys({ data, random, now, organizationId }: Seeding): void {
  const field = (title: string, type: string, more: Partial<FormField['field']> = {}): FormField => ({
    isRequired: type === 'ValueSelect',
    field: {
      id: random.uuid(),
      type,
      path: random.uuid(),
      humanReadablePath: title,
      title,
      isNullable: type !== 'ValueSelect',
      ...more,
    },
  });
  const form = (
    title: string,
    surveyType: SurveyType,
    fields: readonly FormField[],
    isDefaultForm = true,
  ): SurveyForm =>
    data.surveyForms.put({
      id: random.uuid(),
      organizationId,
      title,
      isArchived: false,
      isDefaultForm,
      formDefinition: { sections: [{ title, fields }] },
      surveyType,
    });

  const score = field('How was your experience with us?', 'ValueSelect', { selectableValues: SCORES });
  const remark = field('What should we know?', 'LongText');
  const experience = form('Candidate Experience', 'CandidateExperience', [score, remark]);
  const options = SOURCES.map((value) => ({ label: value, value }));
  const heard = field('How did you hear about us?', 'ValueSelect', { selectableValues: options });
  const questionnaire = form('First questions', 'Questionnaire', [heard, field('Notice period', 'String')], false);
  const consent = [{ label: 'I agree', value: 'agree' }];
  form('Data retention', 'CandidateDataConsent', [field('Consent', 'ValueSelect', { selectableValues: consent })]);
  form('Diversity', 'Diversity', [field('Which pronouns do you use?', 'String')]);

  const closed = data.applications.filter(
    ({ status, history }) => (status === 'Archived' || status === 'Hired') && history.length > 3,
  );
  for (const { id: applicationId, candidateId, updatedAt } of closed) {
    const asked = Date.parse(updatedAt) + random.int(1, 20) * 3_600_000;
    if (!random.chance(0.4) || asked > now) continue;
    const place = { candidateId, applicationId };
    data.surveyRequests.put({
      id: random.uuid(),
      ...place,
      surveyFormDefinitionId: experience.id,
      createdAt: iso(asked),
    });
    const answered = asked + random.int(1, 6 * 24) * 3_600_000;
    if (!random.chance(0.5) || answered > now) continue;
    data.surveySubmissions.put({
      id: random.uuid(),
      surveyFormDefinitionId: experience.id,
      submittedAt: iso(answered),
      ...place,
      submittedValues: {
        [score.field.path]: random.pick(['2', '3', '4', '4', '5', '5']),
        ...(random.chance(0.6) && { [remark.field.path]: random.pick(REMARKS) }),
      },
    });
  }
  for (const { id: applicationId, candidateId, createdAt } of data.applications.all().slice(-160)) {
    const answered = Date.parse(createdAt) + random.int(1, 48) * 3_600_000;
    if (!random.chance(0.3) || answered > now) continue;
    data.surveySubmissions.put({
      id: random.uuid(),
      surveyFormDefinitionId: questionnaire.id,
      submittedAt: iso(Math.min(answered, now - DAY / 24)),
      candidateId,
      applicationId,
      submittedValues: { [heard.field.path]: random.pick(SOURCES) },
    });
  }
}
