import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { offlineConnectors } from '../call/offline.ts';
import { readOptions } from '../grammar/options.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { skillOf } from './skills/skill.ts';

/** The folders in which agents look for skills, below the project or the user's home. */
const targets = {
  claude: '.claude/skills',
  /** Codex, Gemini CLI, Cursor and others that follow the Agent Skills format. */
  agents: '.agents/skills',
} as const;

type Target = keyof typeof targets;

export const help = `agent-connectors skills install [--project|--global] [--target claude,agents] [--force] [--dry-run]

Writes a thin skill that tells coding agents when to use this command, and to run "agent-connectors prime" first. The skill names the installed connectors.
It goes to .claude/skills and .agents/skills of the current project, or of your home with --global. A file that was changed by hand is kept, unless --force.
`;

export async function run(argv: readonly string[], io: Io): Promise<void> {
  const { options, words } = readOptions(argv, {
    project: { type: 'flag' },
    global: { type: 'flag' },
    target: { type: 'values' },
    force: { type: 'flag' },
    'dry-run': { type: 'flag' },
  });
  if (words.length !== 1 || words[0] !== 'install')
    throw new UsageError(
      words.length === 0 ? 'Say what to do.' : `Unknown command '${words.join(' ')}'.`,
      'agent-connectors skills install',
    );
  if (options.project && options.global) throw new UsageError('--project and --global exclude each other.');
  const catalogs = await Promise.all((await offlineConnectors(io)).map((source) => source.catalog()));
  const text = skillOf(catalogs);
  const base = options.global ? io.home : io.folder;
  const results = targetsOf(options.target).map((target) =>
    install(join(base, targets[target], 'agent-connectors', 'SKILL.md'), text, options),
  );
  await io.out(`${JSON.stringify({ data: results, meta: { dryRun: options['dry-run'] } })}\n`);
}

function targetsOf(given: readonly string[]): Target[] {
  const names = given.flatMap((each) => each.split(',')).map((each) => each.trim());
  if (names.length === 0) return Object.keys(targets) as Target[]; // its own keys
  return names.map((name) => {
    if (Object.hasOwn(targets, name)) return name as Target; // as just checked
    throw new UsageError(`--target must be ${Object.keys(targets).join(' or ')}, not '${name}'.`);
  });
}

interface Installed {
  readonly file: string;
  readonly status: 'written' | 'unchanged' | 'kept';
  readonly hint?: string;
}

/** The line by which a skill of this command is known. */
const mark = '<!-- written by agent-connectors skills install -->';

function install(
  file: string,
  body: string,
  { force, 'dry-run': dryRun }: { readonly force: boolean; readonly 'dry-run': boolean },
): Installed {
  const text = `${body}\n${mark}\n`;
  const before = readIfAny(file);
  if (before === text) return { file, status: 'unchanged' };
  if (before !== undefined && !before.includes(mark) && !force)
    return { file, status: 'kept', hint: 'It is not of this command. Replace it with --force.' };
  if (!dryRun) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return { file, status: 'written' };
}

function readIfAny(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new UsageError(`Cannot read ${file}: ${error instanceof Error ? error.message : error}.`);
  }
}
