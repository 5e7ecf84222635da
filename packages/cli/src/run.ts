import type { CommandContext, CommandEntry } from './commands/command.ts';
import { type CallFlags, callSpecs } from './grammar/call-options.ts';
import { countLeadingOptions, withOptionsLast } from './grammar/leading-options.ts';
import { readKnown, unknownOption } from './grammar/options.ts';
import { split } from './grammar/split-words.ts';
import type { Token } from './grammar/tokens.ts';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';

/** Words that a connector takes in place of an entity. */
const ofConnectors: Readonly<Record<string, readonly string[]>> = { check: ['auth', 'status'], describe: ['describe'] };

const globalNames = [...Object.keys(callSpecs), 'version'];

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
  const count = countLeadingOptions(argv, callSpecs);
  if (count > 0 && Object.hasOwn(commands, argv[count] ?? ''))
    return runLine(withOptionsLast(argv.slice(count), argv.slice(0, count)), io, commands);
  const { options, rest } = readKnown(argv, callSpecs);
  const { words, tail, asksVersion, operationTail } = split(rest);
  const [connector, entity, action] = words;
  if (connector === undefined) {
    if (tail[0]?.kind === 'flag') throw unknownOption(tail[0].raw, globalNames);
    if (asksVersion) return io.out(`${version}\n`);
    const { overview } = await import('./help/overview.ts');
    return io.out(await overview(io, commands));
  }
  const own = entity !== undefined && Object.hasOwn(ofConnectors, entity) ? ofConnectors[entity] : undefined;
  const [name = '', ...before] = own ?? [];
  const command = commands[name];
  if (command !== undefined)
    return runCommand(command, [...before, connector, ...argv.slice(argv.indexOf(entity ?? '') + 1)], io, context);
  try {
    if (action === undefined) return await runLevel({ connector, entity, tail, options, asksVersion }, io);
    const { runOperation } = await import('./call/operation-command.ts');
    await runOperation({ connector, entity: entity ?? '', action, tail: operationTail, flags: options }, io);
  } catch (error) {
    const { meantCommand } = await import('./meant-command.ts');
    const more = tail.flatMap((token) => (token.kind === 'word' ? [token.text] : []));
    throw meantCommand(error, [...words, ...more], Object.keys(commands)) ?? error;
  }
}

interface Level {
  readonly connector: string;
  readonly entity: string | undefined;
  readonly tail: readonly Token[];
  readonly options: CallFlags;
  readonly asksVersion: boolean;
}

/** Prints what there is on a level: the entities of a connector, or the actions of an entity. */
async function runLevel({ connector, entity, tail, options, asksVersion }: Level, io: Io): Promise<void> {
  const [flag] = tail;
  if (flag?.kind === 'flag') throw unknownOption(flag.raw, globalNames);
  if (options.params !== undefined)
    throw new UsageError(
      'Parameters belong to an operation, which is missing.',
      `agent-connectors ${connector} <entity> <action> --params …`,
    );
  if (asksVersion && entity === undefined) {
    const { offlineConnector } = await import('./call/offline.ts');
    const { version: own } = await (await offlineConnector(connector, io)).catalog();
    return io.out(`${own}\n`);
  }
  if (entity?.includes('.')) {
    const { offlineConnector } = await import('./call/offline.ts');
    // What is no connector is probably a command, misspelled.
    await offlineConnector(connector, io);
    throw new UsageError(`'${entity}' has too many parts.`, `An operation is ${connector} <entity> <action>.`);
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
