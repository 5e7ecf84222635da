import type { Page } from '@agent-connectors/core';
import type { Box } from '../box.ts';
import { valuesAt } from './count-by.ts';
import type { LocatedCall } from './located-call.ts';
import { pageSize, withoutPage } from './read-records.ts';
import { readerOf } from './reader-of.ts';

/** A condition that a listing was called with: a field and the value that it was compared with. */
interface Condition {
  /** The parameter, as a dot path. */
  readonly path: string;
  readonly field: string;
  readonly values: readonly (string | number | boolean)[];
}

type Params = Readonly<Record<string, unknown>>;

/** So many records are read to see which values there are. */
const sampleSize = 50;

/**
 * Explains why a listing with conditions returned nothing: which values the fields have in other records, and where IDs come from. A wrong
 * value looks exactly like "there are none", which an agent would report. Nothing needs an explanation where the records of one parent were
 * asked for, and the parent exists.
 */
export async function explainEmpty(
  box: Box,
  call: LocatedCall,
  params: Params,
  signal: AbortSignal | undefined,
): Promise<string[]> {
  const conditions = conditionsIn(withoutPage(params));
  const [first] = conditions;
  if (first === undefined) return [];
  const { from } = call.description();
  if (conditions.length === 1 && (await exists(box, call, first, from[first.path], signal))) return [];
  const sample = await readSample(call, params, conditions, signal);
  const explained = conditions.slice(0, 4).flatMap(({ field, values }) => {
    const seen = sample && valuesOf(sample, field);
    if (seen === undefined || seen.length === 0 || values.some((value) => seen.includes(String(value)))) return [];
    const others = seen.slice(0, 12).map((value) => JSON.stringify(value));
    const given = values.map((value) => JSON.stringify(value));
    return [
      `No record has ${field} ${given.join(', ')}. Values in ${sample?.length} other records: ${others.join(', ')}.`,
    ];
  });
  if (explained.length > 0) return explained;
  const named = new Map(
    conditions.map(({ field, path }) => {
      const source = from[path]?.split(':')[0];
      return [field, source === undefined ? field : `${field} (IDs come from ${source})`];
    }),
  );
  return [`No record matches ${[...named.values()].slice(0, 6).join(' and ')}.`];
}

/** Returns whether the only condition is the ID of a record that exists, so that it simply has no such records. */
async function exists(
  box: Box,
  call: LocatedCall,
  { path, values }: Condition,
  source: string | undefined,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const [value] = values;
  if (source === undefined || path.includes('.') || values.length !== 1 || typeof value === 'boolean') return false;
  const operations = (await box.operations()).filter((each) => each.source === call.operation.source);
  const reader = readerOf(operations, path, source);
  if (reader === undefined) return false;
  const { get, idName } = reader;
  try {
    await call.client.execute(
      get.entity.id,
      get.action,
      { [idName]: value },
      { signal, maxWait: 5000, timeout: 15_000 },
    );
    return true;
  } catch {
    return false;
  }
}

/** Keys under which conditions hold what they compare with. */
const operands = ['eq', 'in', 'is', 'equals', 'value', 'values', 'contains', 'any'];

function conditionsIn(value: unknown, path: readonly string[] = []): Condition[] {
  if (Array.isArray(value)) {
    const scalars = value.filter(isScalar);
    return scalars.length > 0 && scalars.length === value.length
      ? [conditionAt(path, scalars)]
      : value.flatMap((item) => conditionsIn(item, path));
  }
  if (isScalar(value)) return path.length === 0 ? [] : [conditionAt(path, [value])];
  if (typeof value !== 'object' || value === null) return [];
  const { field, custom_field: custom, value: one, values: several, ...rest } = value as Record<string, unknown>; // any object may be read by key
  const name = field ?? custom;
  const compared = [one, ...(Array.isArray(several) ? several : [])].filter(isScalar);
  if (typeof name === 'string')
    return compared.length === 0 ? [] : [{ path: path.join('.'), field: name, values: compared }];
  return Object.entries(field === undefined ? value : rest).flatMap(([key, inner]) =>
    conditionsIn(inner, [...path, key]),
  );
}

function conditionAt(path: readonly string[], values: readonly (string | number | boolean)[]): Condition {
  const named = path.filter((name) => !operands.includes(name));
  return { path: path.join('.'), field: named.at(-1) ?? path.at(-1) ?? '', values };
}

const isScalar = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** Reads some records without the conditions; `undefined` where that is not possible. */
async function readSample(
  call: LocatedCall,
  params: Params,
  conditions: readonly Condition[],
  signal: AbortSignal | undefined,
): Promise<readonly unknown[] | undefined> {
  // An operation's input is an object schema.
  const { required = [] } = call.description().input as { required?: readonly string[] };
  const conditional = new Set(conditions.map(({ path }) => path.split('.')[0]));
  const open = Object.fromEntries(
    Object.entries(withoutPage(params)).filter(([name]) => required.includes(name) || !conditional.has(name)),
  );
  if (Object.keys(open).length === Object.keys(withoutPage(params)).length) return undefined;
  const size = pageSize(call, sampleSize);
  try {
    const { entity, action } = call.operation;
    const page = (await call.client.execute(
      entity.id,
      action,
      { ...open, ...(size !== undefined && { limit: size }) },
      { signal, maxWait: 5000, timeout: 15_000 },
    )) as Page<unknown>; // the operation is a listing
    return page.data.slice(0, sampleSize);
  } catch {
    // An explanation is worth no error.
    return undefined;
  }
}

/** The distinct values of a field, the most frequent first; none where the records do not have the field. */
function valuesOf(records: readonly unknown[], field: string): string[] {
  const camel = field.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const base = field.replace(/_id$|Id$/, '');
  for (const path of [field, camel, `${base}.id`]) {
    const counts = new Map<string, number>();
    for (const value of records.flatMap((record) => valuesAt(record, path.split('.'))))
      if (isScalar(value) && String(value).length <= 60)
        counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
    if (counts.size > 0) return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
  }
  return [];
}
