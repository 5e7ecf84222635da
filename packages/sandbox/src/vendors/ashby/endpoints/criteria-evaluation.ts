import { createRandom, seededSource } from '../../../engine/random.ts';
import type { Ashby } from '../ashby.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import { pageInput, pageOf } from '../paging.ts';
import type { Application } from '../records/application.ts';
import { recordsOf } from '../records-of.ts';

const CRITERIA = [
  { title: 'Relevant experience', prompt: 'The candidate has done comparable work for at least three years.' },
  { title: 'Ownership', prompt: 'The resume shows something that the candidate has owned from end to end.' },
  { title: 'Written communication', prompt: 'The resume is well structured and says what was achieved.' },
  { title: 'Location', prompt: 'The candidate lives within two hours of the office’s time zone.' },
];

const REASONS = {
  yes: 'The resume names several roles in which this was the main part of the work.',
  no: 'Nothing in the resume points to this, and the dates leave little room for it.',
};

/** AI evaluations of an application; made from its id when asked for, the criteria from the job's. */
function evaluationsOf({ jobId, id, createdAt, resumeFileId }: Application) {
  const ofJob = createRandom(seededSource(0, `criteria ${jobId}`));
  const own = createRandom(seededSource(0, `evaluation ${id}`));
  return CRITERIA.slice(0, ofJob.int(2, CRITERIA.length)).map(({ title, prompt }) => {
    const criterion = {
      id: ofJob.uuid(),
      title,
      type: 'ResumePrompt',
      prompt,
      applicationFormDefinitionId: null,
      applicationFormFieldPath: null,
    };
    const meets = own.chance(0.6);
    const evaluation = { id: own.uuid(), criterion };
    if (resumeFileId === undefined) {
      const nothing = { outcome: null, reasoning: null, outcomeNumber: null, evaluatedAt: null };
      return { ...evaluation, status: 'Skipped', ...nothing, skipReason: 'There is no resume.' };
    }
    return {
      ...evaluation,
      status: 'Completed',
      outcome: meets ? 'Meets' : 'DoesNotMeet',
      reasoning: meets ? REASONS.yes : REASONS.no,
      skipReason: null,
      outcomeNumber: meets ? 1 : 0,
      evaluatedAt: createdAt,
    };
  });
}

export function criteriaEvaluationEndpoints(ashby: Ashby): Endpoints {
  const records = recordsOf(ashby);
  return {
    'application.listCriteriaEvaluations': endpoint(
      'candidatesRead',
      object({ applicationId: uuid }, pageInput),
      ({ applicationId, ...params }) => {
        const evaluations = evaluationsOf(records.application(applicationId));
        return pageOf(ashby.positions, 'application.listCriteriaEvaluations', evaluations, params);
      },
    ),
  };
}
