import { invalidInput } from './ashby-failure.ts';

/** Reads one value of a request's body, or fails with `invalid_input` naming the place. */
export type Check<T> = (value: unknown, path: string) => T;

function mismatch(path: string, expected: string, value: unknown): Error {
  if (value === undefined) return invalidInput(`${path}: Required`);
  const received = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  return invalidInput(`${path}: Expected ${expected}, received ${received}`);
}

export const text: Check<string> = (value, path) => {
  if (typeof value !== 'string') throw mismatch(path, 'string', value);
  return value;
};

export const nonEmptyText: Check<string> = (value, path) => {
  const read = text(value, path);
  if (read.trim() === '') throw invalidInput(`${path}: String must not be empty`);
  return read;
};

export const uuid: Check<string> = (value, path) => {
  const read = text(value, path);
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(read)) throw invalidInput(`${path}: Invalid uuid`);
  return read.toLowerCase();
};

export const url: Check<string> = (value, path) => {
  const read = text(value, path);
  if (!/^https?:\/\/[^/\s]+/i.test(read) || !URL.canParse(read)) throw invalidInput(`${path}: Invalid url`);
  return read;
};

export const flag: Check<boolean> = (value, path) => {
  if (typeof value !== 'boolean') throw mismatch(path, 'boolean', value);
  return value;
};

export const number: Check<number> = (value, path) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw mismatch(path, 'number', value);
  return value;
};

export const integer: Check<number> = (value, path) => {
  const read = number(value, path);
  if (!Number.isInteger(read)) throw invalidInput(`${path}: Expected integer, received float`);
  return read;
};

/** Milliseconds since the epoch: the form of every time filter. */
export const epochMilliseconds: Check<number> = integer;

/** An ISO 8601 time as text: the form of every time that is written. Kept as the API stores it, in UTC. */
export const isoTime: Check<string> = (value, path) => {
  const read = text(value, path);
  const hasZone = /(z|[+-]\d{2}:?\d{2})$/i.test(read);
  const parsed = /^\d{4}-\d{2}-\d{2}/.test(read) ? Date.parse(read.includes('T') && !hasZone ? `${read}Z` : read) : NaN;
  if (Number.isNaN(parsed)) throw invalidInput(`${path}: Invalid ISO date`);
  return new Date(parsed).toISOString();
};

/** A calendar day, YYYY-MM-DD. */
export const day: Check<string> = (value, path) => {
  const read = text(value, path);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(read) || Number.isNaN(Date.parse(read))) throw invalidInput(`${path}: Invalid date`);
  return read;
};

export const anything: Check<unknown> = (value, path) => {
  if (value === undefined || value === null) throw mismatch(path, 'a value', value);
  return value;
};

export function oneOf<const T extends string>(values: readonly T[]): Check<T> {
  return (value, path) => {
    const match = values.find((allowed) => allowed === text(value, path));
    if (match === undefined) throw invalidInput(`${path}: Invalid enum value. Expected ${values.join(' | ')}`);
    return match;
  };
}

export function listOf<T>(check: Check<T>, least = 0): Check<T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw mismatch(path, 'array', value);
    if (value.length < least) throw invalidInput(`${path}: Array must contain at least ${least} element(s)`);
    return value.map((item: unknown, index) => check(item, `${path}[${index}]`));
  };
}

export function nullable<T>(check: Check<T>): Check<T | null> {
  return (value, path) => (value === null ? null : check(value, path));
}

/** One value, or a list of them. */
export function oneOrMany<T>(check: Check<T>): Check<T[]> {
  return (value, path) =>
    Array.isArray(value) ? value.map((item: unknown, index) => check(item, `${path}[${index}]`)) : [check(value, path)];
}
