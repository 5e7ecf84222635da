import { type ConnectorError, InvalidParamsError } from '@agent-connectors/core';
import { type OptionRule, optionIssues, optionRules } from '../option-issues.ts';
import type { Confirm } from './confirmation.ts';

/** How far a walk over pages has come. */
export interface Progress {
  readonly records: number;
  readonly pages: number;
  /** How many records there are, where the vendor says so. */
  readonly total?: number;
}

/** How an operation is executed, besides its parameters. */
export interface ExecuteOptions {
  /** Keeps these fields of each record, as dot paths; `['*']` keeps all. Default for listings and writes: the brief ones. `jq` and `countBy` see whole records. */
  readonly fields?: readonly string[] | undefined;
  /** Keeps fields that are null, from which a model learns nothing. */
  readonly nulls?: boolean | undefined;
  /** `meta.nextCursor` of an earlier result of the same call. */
  readonly cursor?: string | undefined;
  /** The most records to return, over as many pages as needed. */
  readonly limit?: number | undefined;
  /** Reads all pages. */
  readonly all?: boolean | undefined;
  /** A jq filter over `data`; with `all`, over the records of all pages. It sees whole records. */
  readonly jq?: string | undefined;
  /** Counts the records of all pages by the value of this field, a dot path. */
  readonly countBy?: string | undefined;
  /** Identifies a write to the vendor, which carries out calls with the same key once; see the call option of clients. Default: a random one. */
  readonly idempotencyKey?: string | undefined;
  /** Returns the request and sends nothing. */
  readonly dryRun?: boolean | undefined;
  /** The largest result in characters of JSON, in place of the toolbox's `maxResultTokens`: for surfaces that are no model. `Infinity` cuts nothing. */
  readonly maxCharacters?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Replaces the toolbox's `confirm`. */
  readonly confirm?: Confirm | undefined;
  /** Called after each page of a call that reads several. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Called with the error of a page after the first, which ends the walk: the result has the records before it, and `meta.incomplete`. */
  readonly onBroken?: ((error: ConnectorError) => void) | undefined;
}

/** One call among several. */
export interface ToolboxCall extends Omit<ExecuteOptions, 'signal' | 'confirm' | 'onProgress' | 'onBroken'> {
  readonly operation: string;
  readonly params?: unknown;
}

const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '';
const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) > 0;

const rules: { readonly [Name in keyof Required<ExecuteOptions>]: OptionRule } = {
  fields: [
    "a list of at most 200 fields such as ['id', 'account.name'], or ['*'] for all",
    (value) => Array.isArray(value) && value.length > 0 && value.length <= 200 && value.every(isText),
  ],
  nulls: optionRules.flag,
  cursor: ['meta.nextCursor of an earlier result', isText],
  limit: ['a whole number greater than 0', isCount],
  all: optionRules.flag,
  jq: ['a jq filter', isText],
  countBy: ['a field such as assignee.email', isText],
  idempotencyKey: ['a text such as a UUID', isText],
  dryRun: optionRules.flag,
  maxCharacters: ['at least 500 characters', (value) => typeof value === 'number' && value >= 500],
  signal: ['an AbortSignal', (value) => typeof value === 'object' && value !== null && 'aborted' in value],
  confirm: optionRules.function,
  onProgress: optionRules.function,
  onBroken: optionRules.function,
};

/** Validates the options of an execution. Throws `InvalidParamsError`: for a model they are parameters like any other. */
export function validateExecuteOptions(operation: string, options: ExecuteOptions): void {
  const issues = optionIssues(options, rules);
  const { countBy, jq, all, limit }: Partial<ExecuteOptions> = options ?? {};
  if (countBy !== undefined && jq !== undefined)
    issues.push({ path: 'jq', expected: 'either a jq filter or a count, not both', received: 'both' });
  if (all === true && limit !== undefined)
    issues.push({ path: 'limit', expected: 'either `all` or `limit`, not both', received: 'both' });
  if (issues.length > 0)
    throw new InvalidParamsError({
      what: `${operation} was called with invalid options`,
      issues,
      hint: 'Nothing was sent.',
    });
}
