import { nearest } from '@agent-connectors/core/nearest';
import { isReadOnly } from '@agent-connectors/installed';
import { UsageError } from '../usage-error.ts';
import type { OptionSpecs, OptionValues } from './options.ts';

/** The options of every call. A parameter of an operation that has the same name is passed with `--params`. */
export const callSpecs = {
  params: { type: 'value', short: 'p' },
  arg: { type: 'values' },
  argjson: { type: 'values' },
  fields: { type: 'value', short: 'f' },
  limit: { type: 'value' },
  cursor: { type: 'value' },
  all: { type: 'flag' },
  jq: { type: 'value' },
  slurp: { type: 'flag' },
  raw: { type: 'flag', short: 'r' },
  count: { type: 'flag' },
  'count-by': { type: 'value' },
  output: { type: 'value' },
  out: { type: 'value', short: 'o' },
  follow: { type: 'value' },
  'max-chars': { type: 'value' },
  'dry-run': { type: 'flag' },
  'read-only': { type: 'flag' },
  yes: { type: 'flag', short: 'y' },
  'idempotency-key': { type: 'value' },
  timeout: { type: 'value' },
  region: { type: 'value' },
  profile: { type: 'value' },
  credential: { type: 'values' },
  hosted: { type: 'value' },
  help: { type: 'flag', short: 'h' },
} as const satisfies OptionSpecs;

export type CallFlags = OptionValues<typeof callSpecs>;

const formats = ['json', 'ndjson', 'table', 'csv'] as const;

/** The options of a call, read. */
export interface CallOptions {
  readonly params: string | undefined;
  readonly arg: readonly string[];
  readonly argjson: readonly string[];
  readonly fields: readonly string[] | undefined;
  readonly limit: number | undefined;
  readonly cursor: string | undefined;
  readonly all: boolean;
  readonly jq: string | undefined;
  readonly slurp: boolean;
  readonly raw: boolean;
  readonly count: boolean;
  readonly countBy: string | undefined;
  readonly format: (typeof formats)[number] | undefined;
  /** The file for the output. */
  readonly out: string | undefined;
  /** The field of the result with the link to a file, which is downloaded in place of the result. */
  readonly follow: string | undefined;
  /** The most characters of a result; `Infinity` for all. */
  readonly maxCharacters: number | undefined;
  readonly dryRun: boolean;
  readonly readOnly: boolean;
  readonly yes: boolean;
  readonly idempotencyKey: string | undefined;
  /** Milliseconds. */
  readonly timeout: number | undefined;
  readonly region: string | undefined;
  readonly profile: string | undefined;
  readonly credentials: readonly string[];
  /** The workspace at Airbyte whose connector executes the call, or the UUID of the connector. */
  readonly hosted: string | undefined;
}

/** Reads the options of a call. Throws `UsageError` for an invalid value, and for options that exclude each other. */
export function readCallOptions(
  flags: CallFlags,
  env: Readonly<Record<string, string | undefined>>,
  body?: string,
): CallOptions {
  const options: CallOptions = {
    params: flags.params,
    arg: flags.arg,
    argjson: flags.argjson,
    fields: listOf(flags.fields),
    limit: flags.limit === undefined ? undefined : wholeNumber('limit', flags.limit, 1),
    cursor: flags.cursor,
    all: flags.all,
    jq: flags.jq,
    slurp: flags.slurp,
    raw: flags.raw,
    count: flags.count,
    countBy: flags['count-by'] === undefined ? undefined : field('count-by', flags['count-by']),
    format: formatOf(flags.output, flags.out),
    out: flags.out,
    follow: flags.follow,
    maxCharacters: flags['max-chars'] === undefined ? undefined : characters(flags['max-chars']),
    dryRun: flags['dry-run'],
    readOnly: flags['read-only'] || isReadOnly(env),
    yes: flags.yes,
    idempotencyKey: flags['idempotency-key'],
    timeout: flags.timeout === undefined ? undefined : milliseconds(flags.timeout),
    region: flags.region,
    profile: flags.profile,
    credentials: flags.credential,
    hosted: flags.hosted,
  };
  refuse(options, ['all', 'limit'], 'Pass --all for everything, or --limit for the first records.');
  refuse(options, ['hosted', 'region'], 'Airbyte keeps the region with the credential.');
  refuse(options, ['count', 'countBy', 'jq'], 'Pass one of --count, --count-by and --jq.');
  for (const shown of ['fields', 'jq', 'format', 'maxCharacters'] as const)
    refuse(options, ['follow', shown], 'The file is saved as it is.');
  for (const counting of ['count', 'countBy'] as const) {
    refuse(options, [counting, 'limit'], 'A count reads all pages.');
    refuse(options, [counting, 'fields'], 'A count sees whole records.');
  }
  for (const whole of ['all', 'count', 'countBy'] as const)
    refuse(options, [whole, 'maxCharacters'], 'Nothing of a walk is cut.');
  for (const whole of ['jq', 'out'] as const)
    refuse(options, [whole, 'maxCharacters'], 'What a filter prints and what a file holds is not cut.');
  if ((flags.arg.length > 0 || flags.argjson.length > 0) && (flags.params ?? body) === undefined)
    throw new UsageError(
      '--arg and --argjson are variables of --params, which is missing.',
      "For example: --arg name='Ada' --params '{name: $name}'",
    );
  if (options.slurp && options.jq === undefined) throw new UsageError('--slurp belongs to --jq, which is missing.');
  return options;
}

/** Returns the name of an option as it is typed. */
const typed = (name: string) =>
  name === 'maxCharacters' ? '--max-chars' : `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

function refuse(options: CallOptions, names: readonly (keyof CallOptions)[], hint: string): void {
  const given = names.filter((name) => options[name] !== undefined && options[name] !== false);
  if (given.length > 1) throw new UsageError(`${given.map(typed).join(' and ')} exclude each other.`, hint);
}

function listOf(text: string | undefined): readonly string[] | undefined {
  if (text === undefined) return undefined;
  const fields = text
    .split(',')
    .map((field) => field.trim())
    .filter((field) => field !== '');
  if (fields.length === 0)
    throw new UsageError('--fields names no field.', "For example: --fields id,account.id, or --fields '*' for all");
  return fields;
}

function formatOf(text: string | undefined, out: string | undefined): CallOptions['format'] {
  if (text === undefined) return undefined;
  const found = formats.find((format) => format === text);
  if (found !== undefined) return found;
  const message = `--output must be one of ${formats.join(', ')}, not '${text}'.`;
  // It was the option for a file once, and is in other commands.
  if (/[./\\]/.test(text) && out === undefined)
    throw new UsageError(message, `To write to a file, pass --out ${text}.`);
  const near = nearest(text, formats);
  throw new UsageError(message, near && `Did you mean --output ${near}?`, near === undefined ? undefined : [near]);
}

function field(name: string, text: string): string {
  if (text.trim() === '') throw new UsageError(`--${name} names no field.`, `For example: --${name} state`);
  return text;
}

function wholeNumber(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!/^-?\d+$/.test(text) || !Number.isSafeInteger(value) || value < least)
    throw new UsageError(`--${name} must be a whole number from ${least}, not '${text}'.`, `For example: --${name} 20`);
  return value;
}

function characters(text: string): number {
  const value = wholeNumber('max-chars', text, 0);
  if (value === 0) return Number.POSITIVE_INFINITY;
  if (value < 500) throw new UsageError('--max-chars must be at least 500, or 0 for no limit.');
  return value;
}

function milliseconds(text: string): number {
  const value = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || value === 0 || !Number.isFinite(value))
    throw new UsageError(
      `--timeout must be a number of seconds greater than 0, not '${text}'.`,
      'For example: --timeout 90',
    );
  return value * 1000;
}
