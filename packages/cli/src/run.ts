import { nearest } from '@agent-connectors/core/nearest';
import type { CommandContext, CommandEntry } from './commands/command.ts';
import { type CallFlags, callSpecs } from './grammar/call-options.ts';
import { readKnown, unknownOption } from './grammar/options.ts';
import type { Token } from './grammar/tokens.ts';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';

/** Words that a connector takes in place of an entity. */
const ofConnectors: Readonly<Record<string, readonly string[]>> = { check: ['auth', 'status'], describe: ['describe'] };

/** Runs a command line: a command such as `list`, or the operation of a connector. */
export async function runLine(
  argv: readonly string[],
  io: Io,
  commands: Readonly<Record<string, CommandEntry>>,
): Promise<void> {
  const [first = '', ...others] = argv;
  if (first === 'help') return runLine([...others, '--help'], io, commands);
  const entry = Object.hasOwn(commands, first) ? commands[first] : undefined;
  const context = {
    runLine: (line: readonly string[], to: Io) => runLine(line, to, commands),
    names: Object.keys(commands),
  };
  if (entry !== undefined) return runCommand(entry, others, io, context);
  const { options, rest } = readKnown(argv, callSpecs);
  const { words, tail } = split(rest);
  const [connector, entity, action] = words;
  if (connector === undefined) {
    if (tail[0]?.kind === 'flag') throw unknownOption(tail[0].raw, Object.keys(callSpecs));
    if (options.version) return io.out(`${version}\n`);
    const { overview } = await import('./help/overview.ts');
    return io.out(await overview(io, commands));
  }
  const own = entity !== undefined && Object.hasOwn(ofConnectors, entity) ? ofConnectors[entity] : undefined;
  const [name = '', ...before] = own ?? [];
  const command = commands[name];
  if (command !== undefined)
    return runCommand(command, [...before, connector, ...argv.slice(argv.indexOf(entity ?? '') + 1)], io, context);
  try {
    if (action === undefined) return await runLevel({ connector, entity, tail, options }, io);
    const { runOperation } = await import('./call/operation-command.ts');
    await runOperation({ connector, entity: entity ?? '', action, tail, flags: options }, io);
  } catch (error) {
    throw misspelledCommand(error, connector, Object.keys(commands)) ?? error;
  }
}

/** Returns the error for a command that was misspelled, and so taken for a connector that is not installed. */
function misspelledCommand(error: unknown, word: string, names: readonly string[]): UsageError | undefined {
  const isUnknown = error instanceof Error && error.message.startsWith(`Unknown connector '${word}'. `);
  const near = isUnknown && !error.message.includes('Did you mean') ? nearest(word, names) : undefined;
  return near === undefined
    ? undefined
    : new UsageError(`There is no connector or command '${word}'.`, `Did you mean '${near}'?`, [near]);
}

interface Level {
  readonly connector: string;
  readonly entity: string | undefined;
  readonly tail: readonly Token[];
  readonly options: CallFlags;
}

/** Prints what there is on a level: the entities of a connector, or the actions of an entity. */
async function runLevel({ connector, entity, tail, options }: Level, io: Io): Promise<void> {
  const [flag] = tail;
  if (flag?.kind === 'flag') throw unknownOption(flag.raw, Object.keys(callSpecs));
  if (options.params !== undefined)
    throw new UsageError(
      'Parameters belong to an operation, which is missing.',
      `agent-connectors ${connector} <entity> <action> --params …`,
    );
  if (options.version && entity === undefined) {
    const { offlineConnector } = await import('./call/offline.ts');
    const { version: own } = await (await offlineConnector(connector, io)).catalog();
    return io.out(`${own}\n`);
  }
  const { run: list } = await import('./commands/list.ts');
  await list([connector, ...(entity === undefined ? [] : [entity])], io);
}

async function runCommand(
  entry: CommandEntry,
  argv: readonly string[],
  io: Io,
  context: CommandContext,
): Promise<void> {
  const command = await entry.load();
  const end = argv.indexOf('--');
  const own = end === -1 ? argv : argv.slice(0, end);
  if (!own.includes('--help') && !own.includes('-h')) return command.run(argv, io, context);
  const { help } = command;
  await io.out(
    typeof help === 'string'
      ? help
      : await help(
          io,
          own.filter((word) => word !== '--help' && word !== '-h'),
        ),
  );
}

/** Splits off the connector, entity and action: the first words, or one with dots. */
function split(tokens: readonly Token[]): { readonly words: readonly string[]; readonly tail: readonly Token[] } {
  const [first] = tokens;
  if (first?.kind === 'word' && /^[\w-]+(\.[\w-]+)+$/.test(first.text)) {
    const words = first.text.split('.');
    if (words.length > 3)
      throw new UsageError(
        `'${first.text}' has too many parts.`,
        `An operation is <connector>.<entity>.<action>, such as ${words.slice(0, 3).join('.')}.`,
      );
    const more = split(tokens.slice(1)).words.slice(0, 3 - words.length);
    return { words: [...words, ...more], tail: tokens.slice(1 + more.length) };
  }
  const count = tokens.findIndex(({ kind }) => kind === 'flag');
  const words = tokens
    .slice(0, Math.min(3, count === -1 ? 3 : count))
    .flatMap((token) => (token.kind === 'word' ? [token.text] : []));
  return { words, tail: tokens.slice(words.length) };
}
