import type { Random } from '../../../engine/random.ts';
import { createTable, type Table } from '../../../engine/table.ts';
import type { SurveyRecord, SurveyResponseRecord } from '../records/survey.ts';
import { timestamp } from '../timestamp.ts';
import { day, type World } from './world.ts';

export interface Surveys {
  readonly surveys: Table<SurveyRecord>;
  readonly responses: Table<SurveyResponseRecord>;
}

const promoter = [
  'Your support is the reason we stay.',
  'Does what it says, every day.',
  'Easy to roll out to new teams.',
];
const passive = ['Good, but the reports could be faster.', 'Fine for what we use it for.'];
const detractor = ['Too many clicks for simple things.', 'We had two outages this quarter.'];

export function createSurveys(world: World): Surveys {
  const random = world.random('surveys');
  const survey = (name: string, type: SurveyRecord['type'], age: number): SurveyRecord => ({
    id: random.uuid(),
    name,
    type,
    updated_at: timestamp(world.now - age * day),
  });
  const csat = survey('How did we do?', 'csat', 2);
  const nps = survey('Quarterly relationship survey', 'nps', 12);
  const onboarding = survey('After the onboarding', 'custom', 60);
  const responses = [
    ...afterIssues(random, csat, world),
    ...ofContacts(random, nps, world, 90, npsAnswers),
    ...ofContacts(random, onboarding, world, 25, onboardingAnswers),
  ].sort((a, b) => Date.parse(a.submitted_at) - Date.parse(b.submitted_at));
  const id = (record: { readonly id: string }) => record.id;
  return {
    surveys: createTable({ id, records: [csat, nps, onboarding] }),
    responses: createTable({ id, records: responses }),
  };
}

/** The same scores and comments that the issues carry. */
function afterIssues(random: Random, survey: SurveyRecord, world: World): SurveyResponseRecord[] {
  return world.issues.flatMap((issue) =>
    issue.csat_responses.map(({ score, comment }) => {
      const answers = [
        { prompt: 'How satisfied are you with our help?', question_type: 'score', value: String(score) },
      ];
      const after = Date.parse(issue.resolution_time ?? issue.updated_at);
      return {
        id: random.uuid(),
        survey_id: survey.id,
        account_id: issue.account_id,
        contact_id: issue.requester_id,
        answers: comment
          ? [...answers, { prompt: 'Anything to add?', question_type: 'comment', value: comment }]
          : answers,
        submitted_at: timestamp(random.dateBetween(new Date(after), new Date(Math.min(after + day, world.now)))),
      };
    }),
  );
}

function ofContacts(
  random: Random,
  survey: SurveyRecord,
  world: World,
  count: number,
  answers: (random: Random) => SurveyResponseRecord['answers'],
): SurveyResponseRecord[] {
  return random.sample(world.contacts, count).map((contact) => ({
    id: random.uuid(),
    survey_id: survey.id,
    account_id: contact.account_id,
    contact_id: contact.id,
    answers: answers(random),
    submitted_at: timestamp(random.dateBetween(new Date(world.now - 100 * day), new Date(world.now - 3_600_000))),
  }));
}

function npsAnswers(random: Random): SurveyResponseRecord['answers'] {
  const score = random.weighted([
    [10, 4],
    [9, 4],
    [8, 3],
    [7, 2],
    [6, 1],
    [4, 1],
  ] as const);
  const comment = random.pick(score >= 9 ? promoter : score >= 7 ? passive : detractor);
  return [
    { prompt: 'How likely are you to recommend us?', question_type: 'score', value: String(score) },
    ...(random.chance(0.6) ? [{ prompt: 'Why?', question_type: 'comment', value: comment }] : []),
  ];
}

function onboardingAnswers(random: Random): SurveyResponseRecord['answers'] {
  return [
    { prompt: 'How easy was the setup?', question_type: 'score', value: String(random.int(3, 5)) },
    {
      prompt: 'What would have helped?',
      question_type: 'comment',
      value: random.pick(['A shorter first call.', 'More examples in the import guide.', 'Nothing, it went well.']),
    },
  ];
}
