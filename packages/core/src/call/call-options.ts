import { InvalidOptionsError } from '../errors/invalid-options-error.ts';
import type { Issue } from '../errors/issue.ts';
import type { Subject } from '../errors/subject.ts';
import { isAbortSignal } from '../util/abort-signal.ts';
import { isHeaderText } from '../util/header-text.ts';
import { kindOf, valueOrKindOf } from '../util/kind-of.ts';
import { suggestion } from '../util/nearest.ts';
import { isStrongEtag } from './byte-range.ts';
import type { DownloadPosition } from './result.ts';

/** Options of one call. */
export interface CallOptions<
  Field extends string = string,
  DryRun extends boolean = boolean,
  ETag extends string | undefined = string | undefined,
> {
  /** Ends the call. */
  readonly signal?: AbortSignal | null | undefined;
  /** Milliseconds for the call's own work; see the client's `timeout`. Default: the client's. */
  readonly timeout?: number | undefined;
  /** Milliseconds to wait for rate limits; see the client's `maxWait`. Default: the client's. */
  readonly maxWait?: number | undefined;
  /** Keeps only these fields of each record, as dot paths: `['id', 'account.name']`. */
  readonly fields?: readonly Field[] | undefined;
  /** Sends nothing, and returns the request as it would be sent, credentials removed. */
  readonly dryRun?: DryRun | undefined;
  /**
   * Identifies a write to the vendor, which carries it out once however often it is sent. Pass your own, such as the id of an
   * order, to repeat a call after a crash; the same key needs the same parameters. Default: a random one per call, kept over
   * its retries. Only for operations whose vendor takes keys.
   */
  readonly idempotencyKey?: string | undefined;
  /**
   * The `etag` in `meta.headers` of an earlier result. Where nothing has changed since, `meta.notModified` is `true` and `data`
   * is `null`, or empty for a listing. Only for operations whose vendor compares ETags.
   */
  readonly ifNoneMatch?: ETag;
  /** Continues a download that broke, where its `etag` says that the vendor allows it. Only for downloads. */
  readonly resume?: DownloadPosition | undefined;
}

/** Options that are valid. */
export interface ValidatedOptions extends Omit<CallOptions, 'signal'> {
  readonly signal?: AbortSignal | undefined;
}

const names = ['signal', 'timeout', 'maxWait', 'fields', 'dryRun', 'idempotencyKey', 'ifNoneMatch', 'resume'];

/** Reads the options of a call. Throws `InvalidOptionsError` for anything that it does not know. */
export function readCallOptions({ id, place }: Pick<Subject, 'id' | 'place'>, given: unknown): ValidatedOptions {
  if (given === undefined) return {};
  const issues: Issue[] = [];
  const options = isObject(given) ? given : {};
  if (options !== given) issues.push({ path: 'options', expected: 'an object', received: kindOf(given) });
  for (const name of Object.keys(options)) {
    if (!names.includes(name))
      issues.push({
        path: name,
        expected: 'a call option',
        received: `'${name}'`,
        hint: suggestion(name, names),
      });
  }
  const { signal, timeout, maxWait, fields, dryRun, idempotencyKey, ifNoneMatch, resume } = options;
  // null is none, as for `fetch`.
  if (signal !== undefined && signal !== null && !isAbortSignal(signal))
    issues.push({ path: 'signal', expected: 'an AbortSignal', received: kindOf(signal) });
  if (timeout !== undefined && !(typeof timeout === 'number' && timeout > 0)) {
    issues.push({ path: 'timeout', expected: 'milliseconds greater than 0', received: valueOrKindOf(timeout) });
  }
  if (maxWait !== undefined && !(typeof maxWait === 'number' && maxWait >= 0)) {
    issues.push({ path: 'maxWait', expected: 'milliseconds, or 0 not to wait', received: valueOrKindOf(maxWait) });
  }
  if (fields !== undefined && !isFieldList(fields)) {
    issues.push({
      path: 'fields',
      expected: "an array of field names such as ['id', 'account.name']",
      received: kindOf(fields),
    });
  }
  if (dryRun !== undefined && typeof dryRun !== 'boolean')
    issues.push({ path: 'dryRun', expected: 'true or false', received: kindOf(dryRun) });
  for (const [path, text] of Object.entries({ idempotencyKey, ifNoneMatch }))
    if (text !== undefined && !(typeof text === 'string' && text.trim() !== '' && isHeaderText(text)))
      issues.push({
        path,
        expected: 'one line of text',
        received: typeof text === 'string' ? 'other text' : kindOf(text),
      });
  if (resume !== undefined && !isPosition(resume))
    issues.push({
      path: 'resume',
      expected: 'where a download continues, such as { offset: 65536, etag: \'"5f3c"\' }',
      received: kindOf(resume),
    });
  if (issues.length > 0) {
    throw new InvalidOptionsError({
      what: `${id} was called with invalid options`,
      issues,
      hint: 'Nothing was sent.',
      ...place,
    });
  }
  return { ...options, signal: isAbortSignal(signal) ? signal : undefined };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isPosition(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { offset, etag } = value;
  return Number.isSafeInteger(offset) && Number(offset) > 0 && typeof etag === 'string' && isStrongEtag(etag);
}

/** No record is nested more deeply. */
const isPath = (field: unknown) =>
  typeof field === 'string' && field !== '' && field.length <= 1000 && field.split('.').length <= 50;

const isFieldList = (fields: unknown) => Array.isArray(fields) && fields.length > 0 && fields.every(isPath);
