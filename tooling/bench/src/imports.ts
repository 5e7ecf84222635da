import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { entryOf, workspaceConnectors } from '@agent-connectors/workspace/connectors';
import { median, onCore } from './child.ts';

/** What is imported of each package: of ours what is built, of others what their manifest leads to. */
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
  /** The median of what the processes computed, whoever else used the machine. */
  readonly cpu: number;
}

/** Milliseconds that importing each package adds to a fresh process, taken in rounds in which each has its turn. */
export function measureImports(): ReadonlyMap<string, ImportCost> {
  const bare: Start[] = [];
  const took = new Map([...packages.keys()].map((name): [string, Start[]] => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    const start = begin('');
    const all = [...packages].map(([name, module]) => [name, begin(`await import('${module}');`)] as const);
    if (round === 0) continue; // the first reads the files from the disk
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
