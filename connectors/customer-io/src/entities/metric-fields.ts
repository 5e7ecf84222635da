import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { WholeNumber } from '../fields.ts';
import { channels } from './message-record.ts';

/** How many steps a report has at most, by their length. */
const mostSteps = { hours: 24, days: 45, weeks: 12, months: 121 } as const;

export const Period = v.picklist(['hours', 'days', 'weeks', 'months']);
export const StepCount: v.GenericSchema<number> = v.pipe(WholeNumber, v.minValue(1));

/** The time that a report covers, counted back from now. */
export const metricWindow = {
  period: doc(
    v.optional(Period),
    'Length of one step of the report; days unless told. Days, weeks and months begin in US Eastern time.',
  ),
  steps: doc(
    v.optional(StepCount),
    'How many steps: at most 24 hours, 45 days, 12 weeks or 121 months. Left out: as many as possible, of months 12. A single step is answered as two.',
  ),
};

export const tooManySteps = 'Expected at most 24 hours, 45 days, 12 weeks or 121 months in `steps`';

/** How long a report is. */
export interface Steps {
  readonly period?: keyof typeof mostSteps | undefined;
  readonly steps?: number | undefined;
}

/** Whether a report has no more steps than Customer.io makes. */
export const hasFewSteps = ({ period = 'days', steps = 0 }: Steps) => steps <= mostSteps[period];

export const metricChannel = doc(
  v.optional(v.picklist(channels)),
  'Only messages of this channel; twilio is SMS. Left out: all of them together.',
);

// The reference lists it; the vendor's own SDK says that it is not looked at.
export const actionChannel = doc(
  v.optional(v.picklist(channels)),
  'Only messages of this channel; twilio is SMS. An action has but one, so this may change nothing.',
);

// Published in 2022 and 2026; the vendor's own SDK leaves it out.
export const newsletterChannel = doc(
  v.optional(v.picklist(['email', 'webhook', 'twilio', 'push', 'in_app', 'inbox'])),
  'Only messages of this channel; twilio is SMS. A newsletter has but one, so this may change nothing.',
);

export const uniqueClicks = doc(
  v.optional(v.boolean()),
  'Count everybody who clicked a link once, in place of every click. Default: false.',
);

const series = v.record(v.string(), v.array(v.number()));

const metricSchema = record(
  {},
  {
    series: doc(
      series,
      'Counts by what became of messages (sent, delivered, opened, clicked and so on): one for each step, oldest first.',
    ),
  },
);

/** What became of messages over time, in numbers. */
export interface MetricReport extends v.InferOutput<typeof metricSchema> {}
export const MetricReport: v.GenericSchema<unknown, MetricReport> = metricSchema;

const linkSchema = record(
  {},
  {
    link: doc(record({}, { id: WholeNumber, href: v.string() }), 'The link.'),
    metric: doc(
      record({}, { series }),
      'Clicks on it: all, by people and by machines; one number for each step, oldest first.',
    ),
  },
);

/** How often a link in messages was clicked, over time. */
export interface LinkReport extends v.InferOutput<typeof linkSchema> {}
export const LinkReport: v.GenericSchema<unknown, LinkReport> = linkSchema;
