import { type Delivery, type MetricName, metricNames } from '../store/delivery.ts';
import type { Bucket } from './buckets.ts';

/** The periods of a report, oldest first. */
export interface Periods {
  readonly bucket: Bucket;
  readonly first: number;
  readonly count: number;
}

/** Counts records by the period that contains a time of each. */
export function countByPeriod<T>(
  records: readonly T[],
  momentOf: (record: T) => number | null | undefined,
  { bucket, first, count }: Periods,
): number[] {
  const counts = new Array<number>(count).fill(0);
  for (const record of records) {
    const moment = momentOf(record);
    if (moment === null || moment === undefined) continue;
    const index = bucket(moment) - first;
    if (index >= 0 && index < count) counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}

const names: readonly MetricName[] = [...metricNames, 'deferred', 'drafted', 'suppressed'];

/** Counts the deliveries that reached each metric in each period. */
export function messageSeries(deliveries: readonly Delivery[], periods: Periods): Record<string, number[]> {
  const series: Record<string, number[]> = {
    created: countByPeriod(deliveries, ({ created }) => created, periods),
    topic_unsubscribed: countByPeriod([], () => null, periods),
  };
  for (const name of names) series[name] = countByPeriod(deliveries, ({ metrics }) => metrics[name], periods);
  const webhooks = deliveries.filter(({ type }) => type === 'webhook');
  if (webhooks.length === 0) return series;
  return {
    ...series,
    '2xx': countByPeriod(webhooks, ({ metrics }) => metrics.sent, periods),
    '3xx': countByPeriod([], () => null, periods),
    '4xx': countByPeriod([], () => null, periods),
    '5xx': countByPeriod(webhooks, ({ metrics }) => metrics.failed, periods),
  };
}

/** Adds the fields of metrics version 2: opens and clicks by people and by machines. */
export function withMachines(deliveries: readonly Delivery[], periods: Periods): Record<string, number[]> {
  const count = (name: 'opened' | 'clicked', byMachine: boolean) => {
    const emails = deliveries.filter((one) => one.type === 'email' && isMachine(one, name) === byMachine);
    return countByPeriod(emails, ({ metrics }) => metrics[name], periods);
  };
  return {
    ...messageSeries(deliveries, periods),
    human_opened: count('opened', false),
    prefetch_opened: count('opened', true),
    human_clicked: count('clicked', false),
    prefetch_clicked: count('clicked', true),
  };
}

/** Treats about every seventh open and every twentieth click as a machine's. */
export function isMachine({ created }: Delivery, name: 'opened' | 'clicked'): boolean {
  return created % (name === 'opened' ? 7 : 20) === 0;
}
