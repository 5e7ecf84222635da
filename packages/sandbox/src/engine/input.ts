import * as v from 'valibot';
import type { Rejection } from './rejection.ts';

/** The first problem found in a request's values. */
export interface InputProblem {
  /** `visibility.user_ids[0]`; empty for the whole value. */
  readonly path: string;
  /**
   * - `missing`: a required field is missing.
   * - `unknown`: a strict object has an unknown field.
   * - `type`: the value has the wrong type.
   * - `value`: the type is right but the value is invalid.
   */
  readonly kind: 'missing' | 'unknown' | 'type' | 'value';
  /** The schema's own message if it has one, such as `a string`; otherwise valibot's name of the type, such as `string`. */
  readonly expected: string;
  /** The received type: `string`, `number`, `boolean`, `object`, `array`, `null` or `undefined`. */
  readonly received: string;
  /** The received value. */
  readonly value: unknown;
}

export interface InputOptions {
  /** Whether `null` counts as a missing field, at any depth. */
  readonly nullIsAbsent?: boolean;
  /** Creates the vendor's error for a problem. */
  rejection(problem: InputProblem): Rejection;
}

/** Validates request values with valibot schemas and throws the vendor's own error for an invalid value. */
export type InputReader = <S extends v.GenericSchema>(schema: S, value: unknown) => v.InferOutput<S>;

export function createInputReader(options: InputOptions): InputReader {
  return (schema, value) => {
    const result = v.safeParse(schema, options.nullIsAbsent ? withoutNulls(value) : value, { abortEarly: true });
    if (result.success) return result.output;
    throw options.rejection(problemOf(result.issues[0]));
  };
}

const choices = new Set(['picklist', 'literal', 'enum', 'union', 'variant']);

/** Matches valibot's default messages, for schemas without a message of their own. */
const defaultMessage = /^Invalid [^:]+: (Expected|Received) /;

function problemOf(issue: v.BaseIssue<unknown>): InputProblem {
  const received = typeName(issue.input);
  const isUnknown = issue.type === 'strict_object' && issue.expected === 'never';
  const isMissing = issue.input === undefined && issue.kind === 'schema';
  const isValue = issue.kind !== 'schema' || (choices.has(issue.type) && typeof issue.input === 'string');
  return {
    path: pathOf(issue.path ?? []),
    kind: isUnknown ? 'unknown' : isMissing ? 'missing' : isValue ? 'value' : 'type',
    expected: defaultMessage.test(issue.message) ? (issue.expected ?? issue.type) : issue.message,
    received,
    value: issue.input,
  };
}

function pathOf(items: readonly { readonly key?: unknown }[]): string {
  return items
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

/** Returns the JSON name of a value's type. */
export function typeName(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const entries = Object.entries(value).filter(([, field]) => field !== null);
  return Object.fromEntries(entries.map(([name, field]) => [name, withoutNulls(field)]));
}
