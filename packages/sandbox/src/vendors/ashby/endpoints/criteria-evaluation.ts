import { createRandom, seededSource } from '../../../engine/random.ts';
import type { Ashby } from '../ashby.ts';
import content from '../data/criteria.json' with { type: 'json' };
import type { Endpoints } from '../endpoint.ts';
import { uuid } from '../fields.ts';
import { pagedList } from '../paging.ts';
import type { Application } from '../records/application.ts';

const noForm = { applicationFormDefinitionId: null, applicationFormFieldPath: null };
const noOutcome = { outcome: null, reasoning: null, outcomeNumber: null, evaluatedAt: null };

/** AI evaluations of an application; made from its id when asked for, the criteria from the job's. */
function evaluationsOf({ jobId, id, createdAt: evaluatedAt, resumeFileId }: Application) {
  const { criteria, reasons } = content;
  const ofJob = createRandom(seededSource(0, `criteria ${jobId}`));
  const own = createRandom(seededSource(0, `evaluation ${id}`));
  return criteria.slice(0, ofJob.int(2, criteria.length)).map((text) => {
    const criterion = { id: ofJob.uuid(), ...text, type: 'ResumePrompt', ...noForm };
    const outcome = own.chance(0.6)
      ? { outcome: 'Meets', outcomeNumber: 1, reasoning: reasons.yes, evaluatedAt }
      : { outcome: 'DoesNotMeet', outcomeNumber: 0, reasoning: reasons.no, evaluatedAt };
    const evaluation = { id: own.uuid(), criterion };
    return resumeFileId === undefined
      ? { ...evaluation, status: 'Skipped', ...noOutcome, skipReason: 'There is no resume.' }
      : { ...evaluation, status: 'Completed', ...outcome, skipReason: null };
  });
}

export function criteriaEvaluationEndpoints(ashby: Ashby): Endpoints {
  return {
    'application.listCriteriaEvaluations': pagedList(ashby, { applicationId: uuid }, {}, ({ applicationId }) =>
      evaluationsOf(ashby.find('applications', applicationId)),
    ),
  };
}
