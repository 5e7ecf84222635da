import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { givenIn, UnixTime, WholeNumber } from '../fields.ts';
import { type ShapeRule, shapeProblem } from '../shape-rule.ts';
import { hasFewSteps, MetricReport, Period, StepCount, type Steps, tooManySteps } from './metric-fields.ts';

/** Lengths of the steps of a report; hours and hourly are the same. */
const resolutions = ['hours', 'hourly', 'days', 'daily', 'weeks', 'weekly', 'months', 'monthly'] as const;
export const Resolution = v.picklist(resolutions);

/** A report counts back from now (version 1) or covers what it is told to (version 2). */
export const versionedWindow = {
  version: doc(
    v.optional(v.picklist(['1', '2'])),
    '2, which is better: the window is start, end, res and tz. 1: it is period and steps, in US Eastern time. Default: 1.',
  ),
  res: doc(v.optional(Resolution), 'Length of one step, for version 2, which needs it.'),
  start: doc(v.optional(UnixTime), 'Begin of the window, unix seconds, for version 2, which needs it.'),
  end: doc(
    v.optional(UnixTime),
    'End of the window, unix seconds, at most ten years after start; for version 2, which needs it.',
  ),
  tz: doc(v.optional(v.string()), 'Time zone for version 2, such as Europe/Berlin; UTC unless told.'),
  period: doc(v.optional(Period), 'Length of one step, for version 1; days unless told.'),
  steps: doc(
    v.optional(StepCount),
    'How many steps, for version 1: at most 24 hours, 45 days, 12 weeks or 121 months. Left out: as many as possible, of months 12.',
  ),
};

const rules: Record<'1' | '2', ShapeRule> = {
  '1': { needs: [], takes: ['period', 'steps', 'type'] },
  '2': { needs: ['res', 'start', 'end'], takes: ['tz', 'type'] },
};

const tenYears = 10 * 366 * 86_400;

interface Window extends Steps {
  readonly version?: '1' | '2' | undefined;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

function windowProblem({ version = '1', ...input }: Window): string | undefined {
  const { start = 0, end = start } = input;
  const given = givenIn(input).filter((name) => !name.endsWith('_id'));
  const problem = shapeProblem(rules[version], given, `version '${version}'`);
  if (problem !== undefined) return `Expected ${problem}${version === '1' ? "; res, start, end and tz take '2'" : ''}`;
  if (!hasFewSteps(input)) return tooManySteps;
  return start <= end && end - start <= tenYears ? undefined : 'Expected `end` at most ten years after `start`';
}

/** Refuses a window that mixes the two versions, lacks something or is too long. */
// @__NO_SIDE_EFFECTS__
export function fitsVersion<T extends Window>(): v.RawCheckAction<T> {
  return v.rawCheck(({ dataset, addIssue }) => {
    const message = dataset.typed ? windowProblem(dataset.value) : undefined;
    if (message !== undefined) addIssue({ message });
  });
}

const schema = record(
  {},
  {
    metric: doc(MetricReport, 'What became of the messages.'),
    res: doc(v.string(), 'Length of one step, in version 2.'),
    start: doc(v.string(), 'Begin of the window as text, in version 2.'),
    end: doc(v.string(), 'End of the window as text, in version 2.'),
    language_variants: doc(
      v.record(v.string(), v.unknown()),
      'Of a message in several languages: the same by id of the action of each language.',
    ),
  },
);

/** What became of the messages of a campaign or of one of its actions. */
export interface CampaignMetrics extends v.InferOutput<typeof schema> {}
export const CampaignMetrics: v.GenericSchema<unknown, CampaignMetrics> = schema;

const counts = v.array(WholeNumber);
const journeySchema = record(
  {},
  {
    started: doc(counts, 'Journeys that were started, before filters.'),
    activated: doc(counts, 'Let through by the filters.'),
    never_activated: doc(counts, 'Kept out by the filters.'),
    messaged: doc(counts, 'Got as far as an action.'),
    converted: doc(counts, 'Reached the goal.'),
    exited_early: doc(counts, 'Left before the end.'),
    finished: doc(counts, 'Got to the end.'),
  },
);

/** How far journeys through a campaign got, by the step of time in which they were started. */
export interface JourneyMetrics extends v.InferOutput<typeof journeySchema> {}
export const JourneyMetrics: v.GenericSchema<unknown, JourneyMetrics> = journeySchema;
