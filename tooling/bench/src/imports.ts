import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median, onCore } from './child.ts';

const packages = [
  '@agent-connectors/pylon',
  '@agent-connectors/ashby',
  '@agent-connectors/customer-io',
  '@octokit/rest',
  'stripe',
  '@hubspot/api-client',
  '@slack/web-api',
  'customerio-node',
  '@linear/sdk',
];
const rounds = 15;

export interface ImportCost {
  readonly minimum: number;
  readonly median: number;
}

/** Milliseconds that importing each package adds to a fresh process, taken in rounds in which each has its turn. */
export function measureImports(): ReadonlyMap<string, ImportCost> {
  const bare: number[] = [];
  const took = new Map(packages.map((name) => [name, [] as number[]])); // filled below
  for (let round = 0; round <= rounds; round++) {
    const start = begin('');
    const all = packages.map((name) => [name, begin(`await import('${name}')`)] as const);
    if (round === 0) continue; // the first reads the files from the disk
    bare.push(start);
    for (const [name, milliseconds] of all) took.get(name)?.push(milliseconds);
  }
  return new Map(
    [...took].map(([name, values]) => [
      name,
      {
        minimum: Math.min(...values) - Math.min(...bare),
        median: median(values.map((value, round) => value - (bare[round] ?? Number.NaN))),
      },
    ]),
  );
}

function begin(code: string): number {
  const [command, args] = onCore(1, process.execPath, ['--input-type=module', '-e', code]);
  const began = performance.now();
  const { status, stderr } = spawnSync(command, args, { cwd: fileURLToPath(new URL('.', import.meta.url)) });
  if (status !== 0) throw new Error(`${code} failed: ${stderr}`);
  return performance.now() - began;
}
