import { doc, EpochSeconds, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { givenIn, WholeNumber } from '../fields.ts';
import { type ShapeRule, shapeProblem } from '../shape-rule.ts';
import { hasAllowedSteps, MetricReport, Period, StepCount, type Steps, tooManySteps } from './metric-fields.ts';

/** Step lengths of a report. `hours` and `hourly` are the same. */
const resolutions = ['hours', 'hourly', 'days', 'daily', 'weeks', 'weekly', 'months', 'monthly'] as const;
export const Resolution = v.picklist(resolutions);

/** The window of a report. Version 1 counts back from now, version 2 takes a start and an end. */
export const versionedWindow = {
  version: doc(
    v.optional(v.picklist(['1', '2'])),
    '2 (recommended): takes start, end, res and tz. 1: takes period and steps, in US Eastern time. Default: 1.',
  ),
  res: doc(v.optional(Resolution), 'Version 2 only, required: length of one step.'),
  start: doc(v.optional(EpochSeconds), 'Version 2 only, required: start of the window (RFC 3339, or Unix seconds).'),
  end: doc(
    v.optional(EpochSeconds),
    'Version 2 only, required: end of the window (RFC 3339, or Unix seconds), at most ten years after start.',
  ),
  tz: doc(v.optional(v.string()), 'Version 2 only: time zone, such as Europe/Berlin. Default: UTC.'),
  period: doc(v.optional(Period), 'Version 1 only: length of one step. Default: days.'),
  steps: doc(
    v.optional(StepCount),
    'Version 1 only: number of steps, at most 24 hours, 45 days, 12 weeks or 121 months. Default: the maximum, or 12 for months.',
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
  if (problem !== undefined)
    return `Expected ${problem}${version === '1' ? "; res, start, end and tz require version '2'" : ''}`;
  if (!hasAllowedSteps(input)) return tooManySteps;
  return start <= end && end - start <= tenYears ? undefined : 'Expected `end` at most ten years after `start`';
}

/** Rejects a window that mixes the two versions, lacks a parameter or is too long. */
// @__NO_SIDE_EFFECTS__
export function matchesVersion<T extends Window>(): v.RawCheckAction<T> {
  return v.rawCheck(({ dataset, addIssue }) => {
    const message = dataset.typed ? windowProblem(dataset.value) : undefined;
    if (message !== undefined) addIssue({ message });
  });
}

const schema = record(
  {},
  {
    metric: doc(MetricReport, 'Message metrics.'),
    res: doc(v.string(), 'Length of one step (version 2).'),
    start: doc(v.string(), 'Start of the window, as text (version 2).'),
    end: doc(v.string(), 'End of the window, as text (version 2).'),
    language_variants: doc(
      v.record(v.string(), v.unknown()),
      "For a message in several languages: the same report by ID of each language's action.",
    ),
  },
);

/** Message metrics of a campaign or of one of its actions. */
export interface CampaignMetrics extends v.InferOutput<typeof schema> {}
export const CampaignMetrics: v.GenericSchema<unknown, CampaignMetrics> = schema;

const counts = v.array(WholeNumber);
const journeySchema = record(
  {},
  {
    started: doc(counts, 'Journeys that started, before filters.'),
    activated: doc(counts, 'Journeys that passed the filters.'),
    never_activated: doc(counts, 'Journeys that the filters excluded.'),
    messaged: doc(counts, 'Journeys that reached an action.'),
    converted: doc(counts, 'Journeys that reached the goal.'),
    exited_early: doc(counts, 'Journeys that exited before the end.'),
    finished: doc(counts, 'Journeys that reached the end.'),
  },
);

/** How far journeys through a campaign got. Each list has one count per time step, by when the journey started. */
export interface JourneyMetrics extends v.InferOutput<typeof journeySchema> {}
export const JourneyMetrics: v.GenericSchema<unknown, JourneyMetrics> = journeySchema;
