import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { entryOf, workspaceConnectors } from '@agent-connectors/workspace/connectors';
import { median, onCore } from './child.ts';

/** The module to import for each package: the build of our packages, the entry point of others. */
const packages = new Map([
  ...workspaceConnectors().map((each) => [each.name, entryOf(each, 'build')] as const),
  ...['@octokit/rest', 'stripe', '@hubspot/api-client', '@slack/web-api', 'customerio-node', '@linear/sdk'].map(
    (name) => [name, name] as const,
  ),
]);
const rounds = 15;

interface Start {
  readonly wall: number;
  readonly cpu: number;
}
export interface ImportCost {
  readonly minimum: number;
  readonly median: number;
  /** The median CPU time of the processes, which does not depend on other programs. */
  readonly cpu: number;
}

/** Measures the milliseconds that importing each package adds to a new process. Every round imports each package in turn. */
export function measureImports(): ReadonlyMap<string, ImportCost> {
  const bare: Start[] = [];
  const took = new Map([...packages.keys()].map((name): [string, Start[]] => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    const start = begin('');
    const all = [...packages].map(([name, module]) => [name, begin(`await import('${module}');`)] as const);
    if (round === 0) continue; // the first round reads the files from disk
    bare.push(start);
    for (const [name, milliseconds] of all) took.get(name)?.push(milliseconds);
  }
  const least = (starts: readonly Start[]) => Math.min(...starts.map(({ wall }) => wall));
  const over = (starts: readonly Start[], of: keyof Start) =>
    median(starts.map((start, round) => start[of] - (bare[round]?.[of] ?? Number.NaN)));
  return new Map(
    [...took].map(([name, starts]) => [
      name,
      { minimum: least(starts) - least(bare), median: over(starts, 'wall'), cpu: over(starts, 'cpu') },
    ]),
  );
}

function begin(code: string): Start {
  const program = `${code} console.log(JSON.stringify(process.cpuUsage()))`;
  const [command, args] = onCore(1, process.execPath, ['--input-type=module', '-e', program]);
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    encoding: 'utf8',
  });
  const wall = performance.now() - began;
  if (status !== 0) throw new Error(`${code} failed: ${stderr}`);
  const { user, system } = JSON.parse(stdout) as NodeJS.CpuUsage; // the program's own output
  return { wall, cpu: (user + system) / 1000 };
}
