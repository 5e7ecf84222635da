import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { workspaceConnectors } from '@agent-connectors/workspace/connectors';
import { root, workspacePackages } from '@agent-connectors/workspace/packages';
import { median, onCore } from './child.ts';

type Row = readonly [measurement: string, result: string, target: string];

const rounds = 15;
const connectors = workspaceConnectors().map(({ name }) => name);

/** Commands that agents wait for, and what they may take in addition to plain Node. */
const commands: readonly (readonly [label: string, argv: readonly string[], target: string])[] = [
  ['--help', ['--help'], '<= 60 ms'],
  ['list', ['list'], '<= 60 ms'],
  ['search, with its index in the cache', ['search', 'close', 'a', 'ticket'], '<= 60 ms'],
  ['execute --dry-run', ['execute', 'pylon', 'issues', 'get', '--params', '{"id": 1}', '--dry-run'], '<= 60 ms'],
];

/** Measures how long the command line takes, in a project as npm installs it, in addition to a Node that does nothing. */
export function measureCliStart(): Row[] {
  const project = createProject();
  try {
    const cli = join(project, 'node_modules/@agent-connectors/cli/dist/cli.js');
    const env = { PATH: process.env['PATH'], HOME: project, PYLON_API_TOKEN: 'token' };
    const timeOf = (argv: readonly string[]) => {
      const [command, args] = onCore(1, process.execPath, argv);
      const begin = performance.now();
      const { status, stderr } = spawnSync(command, args, { cwd: project, env, encoding: 'utf8' });
      if (status !== 0) throw new Error(`${argv.join(' ')} failed: ${stderr}`);
      return performance.now() - begin;
    };
    // Fills the caches of compiled code and of the search.
    for (const [, argv] of commands) timeOf([cli, ...argv]);
    const bare: number[] = [];
    const times = commands.map((): number[] => []);
    // In turns, so that other work on the machine slows all of them alike.
    for (let round = 0; round < rounds; round++) {
      bare.push(timeOf(['-e', '0']));
      for (const [index, [, argv]] of commands.entries()) times[index]?.push(timeOf([cli, ...argv]));
    }
    return commands.map(([label, , target], index) => {
      const own = times[index] ?? [];
      const least = Math.min(...own) - Math.min(...bare);
      return [
        `command line, ${connectors.length} connectors: ${label}, in addition to plain Node`,
        `${(median(own) - median(bare)).toFixed(0)} ms (minimum ${least.toFixed(0)} ms)`,
        target,
      ];
    });
  } finally {
    rmSync(project, { recursive: true });
  }
}

/** Copies the command line, the connectors and all that they depend on, flat as npm does. Links into this repository would be searched as a workspace. */
function createProject(): string {
  const project = realpathSync(mkdtempSync(join(tmpdir(), 'bench-cli-')));
  const packages = workspacePackages();
  const copied = new Set<string>();
  const copy = (name: string, from: string) => {
    const own = packages.find((each) => each.name === name)?.path;
    const places = [join(from, 'node_modules'), dirname(from), dirname(dirname(from))];
    const source = own ?? places.map((place) => join(place, name)).find((folder) => existsSync(folder));
    // An optional dependency may be missing.
    if (source === undefined || copied.has(name)) return;
    copied.add(name);
    const folder = realpathSync(source);
    const target = join(project, 'node_modules', name);
    mkdirSync(target, { recursive: true });
    cpSync(folder, target, { recursive: true, filter: (path) => !path.slice(folder.length).includes('node_modules') });
    const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    for (const dependency of Object.keys(dependencies)) copy(dependency, folder);
  };
  for (const name of ['@agent-connectors/cli', ...connectors]) copy(name, root);
  writeFileSync(
    join(project, 'package.json'),
    JSON.stringify({ dependencies: Object.fromEntries(connectors.map((name) => [name, '*'])) }),
  );
  return project;
}
