import { parseArgs } from 'node:util';

const options = {
  params: { type: 'string', short: 'p' },
  fields: { type: 'string', short: 'f' },
  all: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  'read-only': { type: 'boolean' },
  region: { type: 'string' },
  timeout: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

export const optionNames = Object.keys(options);

/** The words and options of a command line. */
export interface Arguments {
  /** Connector, entity and action, as far as they were given. */
  readonly words: readonly string[];
  /** Parameters as JSON text; `-` reads them from standard input. */
  readonly params: string | undefined;
  readonly fields: readonly string[] | undefined;
  readonly all: boolean;
  readonly dryRun: boolean;
  readonly readOnly: boolean;
  readonly region: string | undefined;
  readonly timeout: number | undefined;
  readonly help: boolean;
  readonly version: boolean;
}

/** What was typed cannot be understood. */
export class UsageError extends Error {}

/** Reads a command line; throws `UsageError` for an option that there is not. */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(argv);
  return {
    words: positionals,
    params: values.params,
    fields: values.fields
      ?.split(',')
      .map((field) => field.trim())
      .filter((field) => field !== ''),
    all: values.all === true,
    dryRun: values['dry-run'] === true,
    readOnly: values['read-only'] === true,
    region: values.region,
    timeout: values.timeout === undefined ? undefined : seconds(values.timeout),
    help: values.help === true,
    version: values.version === true,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function seconds(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new UsageError(`--timeout takes seconds, not '${text}'.`);
  return value * 1000;
}
