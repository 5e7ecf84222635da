import { installedIds } from '@agent-connectors/installed';
import { foldersOf } from '../../call/folders.ts';
import { callSpecs } from '../../grammar/call-options.ts';
import { countLeadingOptions } from '../../grammar/leading-options.ts';
import type { Io } from '../../io.ts';
import type { CommandContext } from '../command.ts';
import { commandWords } from './command-words.ts';
import { completeWord } from './complete-word.ts';
import { helpOptions } from './help-options.ts';
import { operationOptions } from './operation-options.ts';
import { operationAt, operationWords } from './operation-words.ts';
import { type Candidates, callOptions, fixedOptions, type OptionValue } from './option.ts';
import { type TypedLine, typedLine } from './typed-line.ts';

const none: Candidates = { words: [] };
const ofLevels = { help: { takesValue: false }, version: { takesValue: false } };

/** Returns what the last word may become. Never fails: a shell has no place for an error. */
export async function candidatesFor(words: readonly string[], context: CommandContext, io: Io): Promise<Candidates> {
  try {
    const found = await possible(typedLine(words), context, io);
    // Anyone may have named what is in a package. Values may be any text of one line.
    return { ...found, words: found.words.filter((each) => !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(each)) };
  } catch {
    return none;
  }
}

async function possible({ before, last }: TypedLine, context: CommandContext, io: Io): Promise<Candidates> {
  const count = countLeadingOptions(before, callSpecs);
  const first = before[count];
  if (first === undefined) {
    const options = fixedOptions({ ...callOptions, ...ofLevels });
    return completeWord({ before, last }, options, async () => [
      ...(await operationWords([], last, io)),
      ...context.names,
    ]);
  }
  const rest = before.slice(count + 1);
  if (first === 'help') return rest.length === 0 ? possible({ before: [], last }, context, io) : none;
  if (first === 'sandbox') return inSandbox({ before: rest, last }, context, io);
  return context.names.includes(first)
    ? ofCommand(first, { before: rest, last }, context, io)
    : ofOperation({ before: before.slice(count), last }, io);
}

/** What follows `--` is a command. Without it, every word is. */
async function inSandbox({ before, last }: TypedLine, context: CommandContext, io: Io): Promise<Candidates> {
  if (before.length === 0 && '--'.startsWith(last)) return { words: ['--'] };
  const count = countLeadingOptions(before, callSpecs);
  const inner = before[count] === '--' ? [...before.slice(0, count), ...before.slice(count + 1)] : before;
  return possible({ before: inner, last }, context, io);
}

/** A call of an operation, or a level above it. */
async function ofOperation(line: TypedLine, io: Io): Promise<Candidates> {
  const words = wordsOf(line.before, callOptions);
  const found = await operationAt(words, io);
  return found === undefined
    ? completeWord(line, fixedOptions(ofLevels), () => operationWords(words, line.last, io))
    : completeWord(line, operationOptions(found.source, found.operation), async () => []);
}

async function ofCommand(name: string, line: TypedLine, { runLine }: CommandContext, io: Io): Promise<Candidates> {
  if (name === 'execute') return ofOperation(line, io);
  let help = '';
  const out: Io['out'] = async (text) => {
    help += text;
  };
  await runLine([name, ...line.before.slice(0, 1), '--help'], { ...io, out });
  const options: Record<string, OptionValue> = {
    ...(name === 'api' && callOptions),
    ...helpOptions(help),
    help: { takesValue: false },
  };
  for (const each of ['connector', 'connectors'])
    if (Object.hasOwn(options, each)) options[each] = { takesValue: true, values: await installedIds(foldersOf(io)) };
  const words = wordsOf(line.before, options);
  return completeWord(
    line,
    fixedOptions(options),
    async () => (await commandWords[name]?.(words, line.last, io)) ?? [],
  );
}

/** Returns the words that are neither options nor their values. */
function wordsOf(before: readonly string[], options: Readonly<Record<string, OptionValue>>): readonly string[] {
  const words: string[] = [];
  for (let index = 0; index < before.length; index++) {
    const word = before[index] ?? '';
    if (word === '--') return [...words, ...before.slice(index + 1)];
    const [, name, value] = /^--?([^-=][^=]*)(=)?/.exec(word) ?? [];
    if (name === undefined) words.push(word);
    else if (value === undefined && options[name]?.takesValue === true) index += 1;
  }
  return words;
}
