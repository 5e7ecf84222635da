import { asObject } from './body.ts';
import type { Fault, FaultMatch, Injection } from './fault.ts';

type Checked<T> = { readonly value: T } | { readonly error: string };
type Check = (value: unknown) => boolean;

const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isStatus: Check = (value) => typeof value === 'number' && Number.isInteger(value) && value >= 200 && value <= 599;
const isText: Check = (value) => typeof value === 'string';
const isContent: Check = (value) => isText(value) || value instanceof Uint8Array;
const isHeaders: Check = (value) => Object.values(asObject(value) ?? { none: 0 }).every(isText);
const isFlag: Check = (value) => typeof value === 'boolean';
const isResetTime: Check = (value) => value === 'before-headers' || value === 'mid-body';
const isAnything: Check = () => true;

/** The fields of each fault. A question mark marks an optional field. */
const faultFields: Readonly<Record<Fault['kind'], Readonly<Record<string, Check>>>> = {
  delay: { ms: isNumber },
  status: {
    status: isStatus,
    'retryAfter?': (value) => value === null || isText(value),
    'headers?': isHeaders,
    'body?': isAnything,
    'applied?': isFlag,
  },
  reset: { when: isResetTime, 'applied?': isFlag },
  truncate: {},
  html: { status: isStatus, 'applied?': isFlag },
  'slow-body': { ms: isNumber, 'bytes?': isNumber },
  raw: { status: isStatus, 'headers?': isHeaders, 'body?': isContent, 'applied?': isFlag },
};

/** Reads the JSON of `POST /_sandbox/faults`, or returns an error that describes what is wrong with it. */
export function readInjection(body: unknown, mounts: readonly string[]): Checked<Injection> {
  const input = asObject(body);
  if (!input) return { error: 'The body must be a JSON object: { match?, times?, skip?, fault }' };
  const unknown = Object.keys(input).find((key) => !['match', 'times', 'skip', 'fault'].includes(key));
  if (unknown !== undefined) return { error: `Unknown field: ${unknown}` };
  const times = input.times === 'always' ? Number.POSITIVE_INFINITY : (input.times ?? 1);
  const skip = input.skip ?? 0;
  if (typeof times !== 'number' || !(times >= 1)) return { error: 'times must be a number of at least 1, or "always"' };
  if (typeof skip !== 'number' || !(skip >= 0)) return { error: 'skip must be a number of at least 0' };
  const match = readMatch(input.match ?? {}, mounts);
  if ('error' in match) return match;
  const fault = readFault(input.fault);
  if ('error' in fault) return fault;
  return { value: { match: match.value, times, skip, fault: fault.value } };
}

function readMatch(value: unknown, mounts: readonly string[]): Checked<FaultMatch> {
  const input = asObject(value);
  if (!input) return { error: 'match must be an object: { mount?, method?, path?, pathPattern? }' };
  const match: { mount?: string; method?: string; path?: string | RegExp } = {};
  for (const [key, part] of Object.entries(input)) {
    if (typeof part !== 'string') return { error: `match.${key} must be a string` };
    if (key === 'mount') {
      if (!mounts.includes(part)) return { error: `match.mount must be one of ${mounts.join(', ')}` };
      match.mount = part;
    } else if (key === 'method') {
      match.method = part;
    } else if (key === 'path') {
      match.path = part;
    } else if (key === 'pathPattern') {
      try {
        match.path = new RegExp(part);
      } catch {
        return { error: 'match.pathPattern must be a valid regular expression' };
      }
    } else {
      return { error: `Unknown field: match.${key}` };
    }
  }
  return { value: match };
}

function readFault(value: unknown): Checked<Fault> {
  const input = asObject(value);
  const kinds = Object.keys(faultFields);
  const kind = kinds.find((known) => known === input?.kind);
  if (!input || kind === undefined) return { error: `fault.kind must be one of ${kinds.join(', ')}` };
  // The kind is one of the table's keys.
  const fields = faultFields[kind as Fault['kind']];
  for (const key of Object.keys(input)) {
    if (key !== 'kind' && !Object.hasOwn(fields, key) && !Object.hasOwn(fields, `${key}?`))
      return { error: `Unknown field: fault.${key}` };
  }
  for (const [name, check] of Object.entries(fields)) {
    const key = name.replace('?', '');
    const given = input[key];
    if (given === undefined ? !name.endsWith('?') : !check(given))
      return { error: `fault.${key} is missing or invalid` };
  }
  if (kind === 'reset' && input.when === 'mid-body' && input.applied !== undefined)
    return { error: 'fault.applied is not a field of a reset in mid-body: the write has always taken effect by then' };
  // The kind and every field were validated against the table above.
  return { value: input as unknown as Fault };
}
