import type { Random } from '../../../engine/random.ts';
import { day } from '../../../engine/seed.ts';
import type { InterviewStage } from '../records/interview.ts';
import rates from './rates.json' with { type: 'json' };

/** One period in a stage, in milliseconds since the epoch. */
export interface Stay {
  readonly stage: InterviewStage;
  readonly entered: number;
}

export interface PathParts {
  readonly stages: readonly InterviewStage[];
  readonly begins: number;
  /** Whether the organization contacted the candidate first. */
  readonly sourced: boolean;
  /** When the job closed, or now. */
  readonly ends: number;
  readonly jobClosed: boolean;
  readonly now: number;
}

/**
 * Moves an application through its plan: a few days in each stage, then to the next stage or the archive.
 * The path ends at the current time. If the job closes earlier, the application is archived on that day.
 */
export function walkStages(random: Random, { stages, begins, sourced, ends, jobClosed, now }: PathParts): Stay[] {
  const archive = stages.find((stage) => stage.type === 'Archived');
  const start = stages.findIndex((stage) => stage.type === (sourced ? 'Lead' : 'PreInterviewScreen'));
  const stays: Stay[] = [];
  let time = begins;

  for (const stage of stages.slice(start)) {
    stays.push({ stage, entered: time });
    if (stage.type === 'Hired' || archive === undefined) break;
    const leaves = time + random.int(day / 4, (stage.type === 'PreInterviewScreen' ? 12 : 18) * day);
    if (leaves >= ends) {
      if (jobClosed) stays.push({ stage: archive, entered: Math.max(ends, time + 1) });
      break;
    }
    // A few applications stay in their stage, because real pipelines have neglected ones.
    if (!jobClosed && now - time < 240 * day && random.chance(0.12)) break;
    if (!random.chance(rates.pass[stage.type])) {
      stays.push({ stage: archive, entered: leaves });
      break;
    }
    time = leaves;
  }
  return stays;
}
