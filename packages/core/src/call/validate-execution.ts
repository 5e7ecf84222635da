import { InvalidResponseError } from '../errors/invalid-response-error.ts';
import { checkFirst, openOutcome } from '../errors/subject.ts';
import { kindOf, valueOrKindOf } from '../util/kind-of.ts';
import type { Call } from './call.ts';
import type { ExecutionResult, ExecutorFile } from './executor.ts';

type Check = readonly [expected: string, check: (value: unknown) => boolean];

const text: Check = ['text', (value) => typeof value === 'string' && value !== ''];
const count: Check = ['a whole number', (value) => Number.isInteger(value) && Number(value) >= 0];
const flag: Check = ['true or false', (value) => typeof value === 'boolean'];
const texts: Check = [
  'a list of texts',
  (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
];
const limits: Check = [
  'an object of whole numbers',
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((item) => item === undefined || count[1](item)),
];

/** The fields besides the data and the cursor. */
const extras = {
  hasMore: flag,
  total: count,
  narrowed: flag,
  syncToken: text,
  requestId: text,
  rateLimit: limits,
  warnings: texts,
  attempts: count,
} as const satisfies Partial<Record<keyof ExecutionResult, Check>>;

/**
 * Returns the result of an executor if it is one of the operation's kind. Throws `InvalidResponseError`.
 *
 * `null` counts as a missing field. An invalid field besides the data is dropped with a warning: what was executed must not
 * be reported as failed.
 */
export function validateExecution(call: Call, given: unknown): ExecutionResult {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw invalid(call, `a result, received ${kindOf(given)}`);
  const { data, body, file, nextCursor, ...others } = given as Partial<Record<keyof ExecutionResult, unknown>>; // any object can be read by key
  const warnings: string[] = [];
  const result: Partial<Record<keyof ExecutionResult, unknown>> = {};
  const keep = (target: object, name: string, value: unknown, [expected, check]: Check, path = name) => {
    if (value === undefined || value === null) return;
    if (check(value)) Object.assign(target, { [name]: value });
    else
      warnings.push(
        `The executor returned an invalid \`${path}\`: expected ${expected}, received ${valueOrKindOf(value)}.`,
      );
  };
  const { kind } = call.resolved.operation;
  if (kind === 'download') {
    const { stream, contentType, filename } = (file ?? {}) as Partial<Record<keyof ExecutorFile, unknown>>; // as above
    if (!(stream instanceof ReadableStream)) throw invalid(call, `a stream in \`file\`, received ${kindOf(file)}`);
    const checked = { stream };
    keep(checked, 'contentType', contentType, text, 'file.contentType');
    keep(checked, 'filename', filename, text, 'file.filename');
    result.file = checked;
  } else if (body !== undefined) {
    result.body = body;
  } else {
    if (kind === 'list' && !Array.isArray(data)) throw invalid(call, `a list in \`data\`, received ${kindOf(data)}`);
    result.data = data;
  }
  if (kind === 'list' && nextCursor !== undefined && nextCursor !== null) {
    // Without it, a walk would end before the last page.
    if (!text[1](nextCursor)) throw invalid(call, `text in \`nextCursor\`, received ${kindOf(nextCursor)}`);
    result.nextCursor = nextCursor;
  }
  for (const [name, check] of Object.entries(extras)) keep(result, name, others[name as keyof typeof extras], check);
  // Each field was validated above.
  const valid = result as ExecutionResult;
  return warnings.length === 0 ? valid : { ...valid, warnings: [...(valid.warnings ?? []), ...warnings] };
}

const invalid = (call: Call, expected: string) =>
  new InvalidResponseError({
    message: `The executor returned an invalid result for ${call.id}: expected ${expected}.`,
    hint: `${openOutcome(call) === 'unknown' ? `${checkFirst} ` : ''}Report it to the provider of the executor.`,
    outcome: openOutcome(call),
    ...call.place,
  });
