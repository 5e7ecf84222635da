import { parseArgs } from 'node:util';
import { type UnknownOption, unknownOptions } from './unknown-options.ts';
import { UsageError } from './usage-error.ts';

const options = {
  params: { type: 'string', short: 'p' },
  fields: { type: 'string', short: 'f' },
  output: { type: 'string', short: 'o' },
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
  /** Connector, entity and action, as far as they were passed. */
  readonly words: readonly string[];
  /** Parameters as JSON text; `-` reads them from standard input. */
  readonly params: string | undefined;
  readonly fields: readonly string[] | undefined;
  /** The file for the response; `-` is standard output, even if it is a terminal. */
  readonly output: string | undefined;
  readonly all: boolean;
  readonly dryRun: boolean;
  readonly readOnly: boolean;
  readonly region: string | undefined;
  readonly timeout: number | undefined;
  readonly help: boolean;
  readonly version: boolean;
}

/** Parses a command line. Throws `UsageError` if it is invalid. */
export function readArguments(argv: readonly string[]): Arguments {
  const { words, values } = parse(argv);
  const { timeout } = values;
  return {
    words,
    params: values.params,
    fields: values.fields
      ?.split(',')
      .map((field) => field.trim())
      .filter((field) => field !== ''),
    output: values.output,
    all: values.all === true,
    dryRun: values['dry-run'] === true,
    readOnly: values['read-only'] === true,
    region: values.region,
    timeout: timeout === undefined ? undefined : seconds(timeout),
    help: values.help === true,
    version: values.version === true,
  };
}

function parse(argv: readonly string[]) {
  validateOptions(argv);
  try {
    const { positionals, values } = parseArgs({ args: [...argv], options, allowPositionals: true });
    return { words: positionals, values };
  } catch (error) {
    // The remaining errors are a missing value and an unexpected value. The first line of Node's message says which.
    const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new UsageError(message);
  }
}

/** Throws `UsageError` for unknown options and for repeated ones, of which Node would silently use the last. */
function validateOptions(argv: readonly string[]): void {
  const { tokens } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: false, tokens: true });
  const unknown: UnknownOption[] = [];
  const words: string[] = [];
  const typed: string[] = [];
  const seen = new Map<string, string | undefined>();
  let handled = -1;
  for (const token of tokens) {
    if (token.index <= handled) continue;
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, index } = token;
    if (!optionNames.includes(name)) {
      const next = tokens.find((other) => other.index === index + 1);
      // The next word was probably meant as the value of the option.
      const follows = value === undefined && next?.kind === 'positional';
      handled = follows ? index + 1 : index;
      // Node reads `-limit` as five options of one letter.
      unknown.push({ name: (argv[index] ?? '').replace(/^--?|=[\s\S]*$/g, ''), value: follows ? next.value : value });
      continue;
    }
    if (seen.has(name) && value !== undefined)
      throw new UsageError(`${rawName} was passed twice.`, `Pass --${name} once.`);
    seen.set(name, value);
    if (name !== 'params') typed.push(`--${name}`, ...(value === undefined ? [] : [value]));
  }
  if (unknown.length > 0)
    throw unknownOptions(unknown, optionNames, { words, params: seen.get('params'), options: typed });
}

function seconds(text: string): number {
  const value = Number(text);
  if (!(value > 0))
    throw new UsageError(`--timeout must be a positive number of seconds, not '${text}'.`, 'For example: --timeout 90');
  return value * 1000;
}
