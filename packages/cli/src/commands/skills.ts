import { isAbsolute } from 'node:path';
import { offlineConnectors } from '../call/offline.ts';
import { readOptions } from '../grammar/options.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { installSkill } from './skills/install-skill.ts';
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
Links that lead out of the project are not followed.
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
  const folder = options.global ? homeOf(io) : io.folder;
  const { force, 'dry-run': dryRun } = options;
  const results = targetsOf(options.target).map((target) =>
    installSkill([...targets[target].split('/'), 'agent-connectors', 'SKILL.md'], text, {
      folder,
      followsLinks: options.global,
      force,
      dryRun,
    }),
  );
  await io.out(`${JSON.stringify({ data: results, meta: { dryRun } })}\n`);
}

function homeOf({ home }: Io): string {
  if (isAbsolute(home)) return home;
  throw new UsageError(`Your home folder is not an absolute path: '${home}'.`, 'Set HOME to one.');
}

function targetsOf(given: readonly string[]): Target[] {
  const names = given.flatMap((each) => each.split(',')).map((each) => each.trim());
  if (names.length === 0) return Object.keys(targets) as Target[]; // its own keys
  return names.map((name) => {
    if (Object.hasOwn(targets, name)) return name as Target; // as just checked
    throw new UsageError(`--target must be ${Object.keys(targets).join(' or ')}, not '${name}'.`);
  });
}
