import type { SyncListing, SyncTimeFormat } from '@agent-connectors/core';

const times: Readonly<Record<SyncTimeFormat, string | number>> = {
  rfc3339: '2026-10-01T00:00:00Z',
  date: '2026-10-01',
  unix_seconds: 1_790_812_800,
  unix_milliseconds: 1_790_812_800_000,
};

/** Returns the parameters of a listing with a time in place of `{since}` and `{now}`, as a store fills them. */
export function filledTimes({ params = {}, format = 'rfc3339' }: SyncListing): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, filled(value, times[format])]));
}

function filled(value: unknown, time: string | number): unknown {
  if (typeof value === 'string') {
    const text = value.replaceAll(/\{(since|now)\}/g, String(time));
    return text !== value && typeof time === 'number' ? time : text;
  }
  if (Array.isArray(value)) return value.map((item) => filled(item, time));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, filled(inner, time)]));
}

/** Values that fields have. Which of them is valid for a parameter depends on its schema. */
const samples = ['sample', '1', '1d9f3a3c-0000-4000-8000-000000000001', 'ada@sample.test', '2026-10-01T00:00:00Z', 1];

/** Returns the parameters that a record of the parent may fill: one for each combination of values that its fields may have. */
export function parentSamples(
  params: Readonly<Record<string, string>>,
  typesOf: (field: string) => readonly string[] | undefined,
): Record<string, unknown>[] {
  let combinations: Record<string, unknown>[] = [{}];
  for (const [name, field] of Object.entries(params)) {
    const types = typesOf(field);
    const values = samples.filter((value) => types === undefined || types.some((type) => accepts(type, value)));
    combinations = combinations.flatMap((one) => values.map((value) => ({ ...one, [name]: value })));
  }
  return combinations;
}

const accepts = (type: string, value: string | number) =>
  type === typeof value || (type === 'integer' && typeof value === 'number');
