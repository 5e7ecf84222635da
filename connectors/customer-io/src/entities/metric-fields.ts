import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { WholeNumber } from '../fields.ts';
import { channels } from './message-record.ts';

/** Maximum number of steps of a report, by step length. */
const maxSteps = { hours: 24, days: 45, weeks: 12, months: 121 } as const;

export const Period = v.picklist(['hours', 'days', 'weeks', 'months']);
export const StepCount: v.GenericSchema<number> = v.pipe(WholeNumber, v.minValue(1));

/** What users call the metrics of messages, and those of links. */
export const metricWords = [
  'open rate',
  'click rate',
  'bounce rate',
  'unsubscribes',
  'performance',
  'results',
] as const;
export const linkWords = ['click-through', 'most clicked links'] as const;

/** The time that a report covers, counted back from now. */
export const metricWindow = {
  period: doc(
    v.optional(Period),
    'Length of one step. Default: days. Days, weeks and months start in US Eastern time.',
  ),
  steps: doc(
    v.optional(StepCount),
    'Number of steps, at most 24 hours, 45 days, 12 weeks or 121 months. Default: the maximum, or 12 for months. For one step, Customer.io returns two.',
  ),
};

export const tooManySteps = 'Expected at most 24 hours, 45 days, 12 weeks or 121 months in `steps`';

/** The length of a report. */
export interface Steps {
  readonly period?: keyof typeof maxSteps | undefined;
  readonly steps?: number | undefined;
}

/** Returns whether a report has no more steps than Customer.io supports. */
export const hasAllowedSteps = ({ period = 'days', steps = 0 }: Steps) => steps <= maxSteps[period];

export const metricChannel = doc(
  v.optional(v.picklist(channels)),
  'Only messages of this channel. twilio is SMS. Default: all channels together.',
);

// The vendor's reference has this parameter. The vendor's SDK says that it is ignored.
export const actionChannel = doc(
  v.optional(v.picklist(channels)),
  'Only messages of this channel. twilio is SMS. An action has only one channel, so this may have no effect.',
);

// The vendor documented this parameter in 2022 and 2026. The vendor's SDK does not have it.
export const newsletterChannel = doc(
  v.optional(v.picklist(['email', 'webhook', 'twilio', 'push', 'in_app', 'inbox'])),
  'Only messages of this channel. twilio is SMS. A newsletter has only one channel, so this may have no effect.',
);

export const uniqueClicks = doc(
  v.optional(v.boolean()),
  'Count each person once per link, instead of every click. Default: false.',
);

const series = v.record(v.string(), v.array(v.number()));

const metricSchema = record(
  {},
  {
    series: doc(
      series,
      'Counts by metric (sent, delivered, opened, clicked and so on), one per step, oldest first. Steps have no dates: count them back from now or, in version 2, from `end`.',
    ),
  },
);

/** Message metrics over time. */
export interface MetricReport extends v.InferOutput<typeof metricSchema> {}
export const MetricReport: v.GenericSchema<unknown, MetricReport> = metricSchema;

const linkSchema = record(
  {},
  {
    link: doc(record({}, { id: WholeNumber, href: v.string() }), 'The link.'),
    metric: doc(
      record({}, { series }),
      'Clicks on the link: all, by people and by machines, one number per step, oldest first.',
    ),
  },
);

/** Clicks on a link over time. */
export interface LinkReport extends v.InferOutput<typeof linkSchema> {}
export const LinkReport: v.GenericSchema<unknown, LinkReport> = linkSchema;
