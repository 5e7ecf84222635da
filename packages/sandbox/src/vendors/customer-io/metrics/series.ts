import type { Delivery, MetricName } from '../store/delivery.ts';
import type { Bucket } from './buckets.ts';

/** The periods of a report, oldest first. */
export interface Periods {
  readonly bucket: Bucket;
  readonly first: number;
  readonly count: number;
}

/** Counts moments by period. */
export function countByPeriod(moments: Iterable<number | null | undefined>, periods: Periods): number[] {
  const counts = new Array<number>(periods.count).fill(0);
  for (const moment of moments) {
    if (moment === null || moment === undefined) continue;
    const index = periods.bucket(moment) - periods.first;
    if (index >= 0 && index < periods.count) counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}

const names = [
  'attempted',
  'bounced',
  'clicked',
  'converted',
  'deferred',
  'delivered',
  'drafted',
  'dropped',
  'failed',
  'opened',
  'sent',
  'spammed',
  'suppressed',
  'undeliverable',
  'unsubscribed',
] as const satisfies readonly MetricName[];

/** How many deliveries reached each metric in each period. */
export function messageSeries(deliveries: readonly Delivery[], periods: Periods): Record<string, number[]> {
  const series: Record<string, number[]> = {};
  for (const name of names)
    series[name] = countByPeriod(
      deliveries.map((delivery) => delivery.metrics[name]),
      periods,
    );
  series.created = countByPeriod(
    deliveries.map((delivery) => delivery.created),
    periods,
  );
  series.topic_unsubscribed = countByPeriod([], periods);
  const webhooks = deliveries.filter((delivery) => delivery.type === 'webhook');
  if (webhooks.length > 0) {
    series['2xx'] = countByPeriod(
      webhooks.map((delivery) => delivery.metrics.sent),
      periods,
    );
    series['3xx'] = countByPeriod([], periods);
    series['4xx'] = countByPeriod([], periods);
    series['5xx'] = countByPeriod(
      webhooks.map((delivery) => delivery.metrics.failed),
      periods,
    );
  }
  return series;
}

/** What the second version of the metrics adds: opens and clicks by people and by machines. */
export function withMachines(deliveries: readonly Delivery[], periods: Periods): Record<string, number[]> {
  const emails = deliveries.filter((delivery) => delivery.type === 'email');
  const count = (name: 'opened' | 'clicked', byMachine: boolean) =>
    countByPeriod(
      emails.filter((email) => isMachine(email, name) === byMachine).map((email) => email.metrics[name]),
      periods,
    );
  return {
    ...messageSeries(deliveries, periods),
    human_opened: count('opened', false),
    prefetch_opened: count('opened', true),
    human_clicked: count('clicked', false),
    prefetch_clicked: count('clicked', true),
  };
}

/** Says of about every seventh open and every twentieth click that no person made it. */
export function isMachine(delivery: Delivery, name: 'opened' | 'clicked'): boolean {
  return delivery.created % (name === 'opened' ? 7 : 20) === 0;
}
