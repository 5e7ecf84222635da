import { readOptions } from '../grammar/options.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import type { CommandContext } from './command.ts';
import { filesLine, scripts } from './completion/scripts.ts';

export const help = `agent-connectors completion bash|zsh|fish

Prints a script that completes connectors, entities, actions, options, fixed values and files. Load it in the file that your shell reads when it starts:

  eval "$(agent-connectors completion bash)"     # ~/.bashrc
  eval "$(agent-connectors completion zsh)"      # ~/.zshrc
  agent-connectors completion fish | source      # ~/.config/fish/config.fish
`;

export async function run(argv: readonly string[], io: Io, context: CommandContext): Promise<void> {
  // The scripts ask for candidates: the words that were typed, of which the last is completed.
  if (argv[0] === 'candidates') return printCandidates(argv.slice(argv[1] === '--' ? 2 : 1), context, io);
  const { words } = readOptions(argv, {});
  const [shell = ''] = words;
  const script = Object.hasOwn(scripts, shell) ? scripts[shell] : undefined;
  if (script === undefined || words.length > 1)
    throw new UsageError(`Name one shell: ${Object.keys(scripts).join(', ')}.`, 'agent-connectors completion bash');
  await io.out(script);
}

async function printCandidates(words: readonly string[], context: CommandContext, io: Io): Promise<void> {
  const { candidatesFor } = await import('./completion/candidates.ts');
  const { words: found, files } = await candidatesFor(words, context, io);
  const lines = files === true ? [...found, filesLine] : found;
  if (lines.length > 0) await io.out(`${lines.join('\n')}\n`);
}
