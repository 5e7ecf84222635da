import type { Random } from '../../../engine/random.ts';
import { day, hour, momentBetween, momentsBetween } from '../../../engine/seed.ts';
import { type Evidence, evidenceOf, type FeatureRequestRecord } from '../records/feedback.ts';
import { timestamp } from '../timestamp.ts';
import sketches from './feature-requests.json' with { type: 'json' };
import texts from './surveys.json' with { type: 'json' };
import { timesSince } from './text.ts';
import type { World } from './world.ts';

/** Creates feature requests, with issues of the same product area as evidence. */
export function createFeatureRequests(world: World): FeatureRequestRecord[] {
  const random = world.random('feature-requests');
  const moments = momentsBetween(random, sketches.length, world.now - 300 * day, world.now - 8 * day);
  const areaOf = ({ custom_fields: { product_area: field } }: World['issues'][number]) =>
    field && 'value' in field ? field.value : '';
  const byArea = Map.groupBy(world.issues, areaOf);
  return random.shuffle(sketches).map(({ area, title, description }, index) => {
    const evidence = random.sample(byArea.get(area) ?? [], random.int(1, 6)).map(evidenceOf);
    const accountIds = evidence.map(({ account_id }) => account_id).filter((id) => id !== null);
    return {
      id: random.uuid(),
      title,
      description,
      request_status: random.keyed({ new: 5, planned: 3, in_progress: 3, closed: 2, archived: 1 }),
      evidence: random.chance(0.3) ? [...evidence, callEvidence(random, world)] : evidence,
      portal_visible_to_account_ids: random.chance(0.4) ? accountIds : [],
      custom_fields: random.chance(0.6) ? { effort: { value: random.pick(['small', 'medium', 'large']) } } : {},
      ...timesSince(random, moments[index] ?? world.now, world.now),
    };
  });
}

function callEvidence(random: Random, world: World): Evidence {
  return {
    source_type: 'call_recording',
    account_id: random.pick(world.accounts).id,
    external_url: `https://calls.example/recordings/${random.hex(12)}`,
    summary: 'Came up on a call: they would use it every week.',
  };
}

/** Creates surveys. The satisfaction survey has the issues' scores and comments; contacts respond to the other surveys. */
export function createSurveys(world: World) {
  const random = world.random('surveys');
  const survey = (name: string, type: string, age: number) => {
    return { id: random.uuid(), name, type, updated_at: timestamp(world.now - age * day) };
  };
  const csat = survey(texts.csat.name, 'csat', 2);
  const nps = survey(texts.nps.name, 'nps', 12);
  const onboarding = survey(texts.onboarding.name, 'custom', 60);
  const ofContacts = (survey_id: string, count: number, answersOf: typeof npsAnswers) =>
    random.sample(world.contacts, count).map(({ id: contact_id, account_id }) => {
      const submitted_at = timestamp(momentBetween(random, world.now - 100 * day, world.now - hour));
      return { id: random.uuid(), survey_id, account_id, contact_id, answers: answersOf(random), submitted_at };
    });
  const surveyResponses = [
    ...afterIssues(random, csat.id, world),
    ...ofContacts(nps.id, 90, npsAnswers),
    ...ofContacts(onboarding.id, 25, onboardingAnswers),
  ].sort((a, b) => Date.parse(a.submitted_at) - Date.parse(b.submitted_at));
  return { surveys: [csat, nps, onboarding], surveyResponses };
}

function afterIssues(random: Random, survey_id: string, world: World) {
  return world.issues.flatMap((issue) =>
    issue.csat_responses.map(({ score, comment }) => {
      const resolved = Date.parse(issue.resolution_time ?? issue.updated_at);
      return {
        id: random.uuid(),
        survey_id,
        account_id: issue.account_id,
        contact_id: issue.requester_id,
        answers: answers(texts.csat, score, comment),
        submitted_at: timestamp(momentBetween(random, resolved, Math.min(resolved + day, world.now))),
      };
    }),
  );
}

function npsAnswers(random: Random) {
  const score = Number(random.keyed({ 10: 4, 9: 4, 8: 3, 7: 2, 6: 1, 4: 1 }));
  const comments = score >= 9 ? texts.nps.promoter : score >= 7 ? texts.nps.passive : texts.nps.detractor;
  return answers(texts.nps, score, random.chance(0.6) ? random.pick(comments) : '');
}

function onboardingAnswers(random: Random) {
  return answers(texts.onboarding, random.int(3, 5), random.pick(texts.onboarding.comments));
}

function answers(prompts: { question: string; more: string }, score: number, comment: string) {
  const scored = { prompt: prompts.question, question_type: 'score', value: String(score) };
  return comment === '' ? [scored] : [scored, { prompt: prompts.more, question_type: 'comment', value: comment }];
}
