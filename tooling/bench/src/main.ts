// Runs benchmarks and prints Markdown tables: pnpm bench [calls] [import] [walk] [sizes] [types] [vendors] [agents] [mcp] [cli]
// With --write, runs all of them and writes BENCHMARKS.md. The ratios compare times of the built packages within one run. The
// servers use one core and the clients another.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { workspaceConnectors } from '@agent-connectors/workspace/connectors';
import { measureAgents } from './agents.ts';
import type { Calls } from './calls.ts';
import { measureCatalogs } from './catalogs.ts';
import { median, runScript, startScript } from './child.ts';
import { measureCliStart } from './cli-start.ts';
import { type ImportCost, measureImports } from './imports.ts';
import { measureMcpStart } from './mcp-start.ts';
import type { Cost } from './rounds.ts';
import { bundleSize, declarationSize } from './sizes.ts';
import { measureTypes } from './types.ts';
import { measureVendors } from './vendors/measure.ts';

interface Walk {
  readonly count: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly heapMegabytes: number;
  readonly rssMegabytes: number;
}
type Row = readonly [measurement: string, result: string, target: string];
interface Measured {
  readonly rows: readonly Row[];
  /** Columns of the table with one row per client. */
  readonly clients?: { readonly columns: readonly string[]; readonly cells: ReadonlyMap<string, readonly string[]> };
}

const ours = '@agent-connectors/pylon';
const connectors = workspaceConnectors();
/** The targets of a call: the highest ratio to each other client. */
const targets: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a small call': { '@octokit/rest': '<= 1.00x', ky: '', fetch: '' },
  'a page of 100 records': { ky: '', fetch: '<= 1.5x' },
};
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const times = (value: number) => `${value.toFixed(2)}x`;
const concurrent = (calls: number) => (calls === 1 ? '1 at a time' : `${calls} at once`);
const note = (text: string) => console.error(`- ${text}`);

async function calls(): Promise<Measured> {
  note('calls with each client');
  const { ready, child } = await startScript<{ url: string }>('responses.ts', 0);
  const costs = runScript<Calls[]>('calls.ts', [ready.url], ['--expose-gc']);
  child.disconnect();
  type Costs = Readonly<Record<string, Cost>>;
  const over = (base: string) => (costs: Costs, of: 'ratio' | 'cpuRatio') =>
    times((costs[ours]?.[of] ?? Number.NaN) / (costs[base]?.[of] ?? Number.NaN));
  const rows = costs.flatMap(({ concurrency, small, page }): Row[] =>
    Object.entries({ 'a small call': small, 'a page of 100 records': page }).flatMap(([name, costs]): Row[] => {
      const what = `${name}, ${concurrent(concurrency)}`;
      return Object.entries(targets[name] ?? {}).map(([base, target]) => [
        `${what}: relative to ${base.startsWith('@') ? base : `plain ${base}`}`,
        `${over(base)(costs, 'ratio')} (CPU ${over(base)(costs, 'cpuRatio')})`,
        target,
      ]);
    }),
  );
  const cells = new Map(Object.keys(costs[0]?.small ?? {}).map((who): [string, string[]] => [who, []]));
  for (const { small } of costs)
    for (const [who, { ratio, cpuRatio, microseconds }] of Object.entries(small))
      cells.get(who)?.push(`${times(ratio)} (${microseconds} µs, CPU ${times(cpuRatio)})`);
  return {
    rows,
    clients: { columns: costs.map(({ concurrency }) => `a small call, ${concurrent(concurrency)}`), cells },
  };
}

async function walk(): Promise<Measured> {
  note('walks of 10,000 and 100,000 records');
  const { ready, child } = await startScript<{ url: string }>('long-listing.ts', 0);
  const run = (how: string, records: number, nodeOptions: readonly string[] = []) =>
    runScript<Walk>('walk.ts', [how, ready.url, String(records)], nodeOptions);
  const rounds = Array.from({ length: 6 }, (_, round) => {
    // The order alternates, so that neither variant always runs after the other.
    const first = run(round % 2 === 0 ? 'hand' : 'connector', 100_000);
    const second = run(round % 2 === 0 ? 'connector' : 'hand', 100_000);
    return round % 2 === 0 ? { hand: first, ours: second } : { hand: second, ours: first };
  });
  // Separate runs: the garbage collections that memory measurements require take time.
  const [long, short] = [100_000, 10_000].map((records) => run('connector', records, ['--expose-gc']));
  if (long === undefined || short === undefined) throw new Error('Both walks return a result.');
  const validation = runScript<{ ratio: number; microseconds: number }>('validation.ts', [`${ready.url}/100/issues`]);
  child.disconnect();
  if (rounds.some((round) => round.hand.count !== 100_000 || round.ours.count !== 100_000))
    throw new Error('A walk returned the wrong number of records.');
  const speed = (of: 'seconds' | 'cpuSeconds') => times(median(rounds.map(({ hand, ours }) => hand[of] / ours[of])));
  const rows: Row[] = [
    [
      '100,000 records over 1,000 pages: speed relative to a handwritten loop',
      `${speed('seconds')} (CPU ${speed('cpuSeconds')})`,
      '>= 0.75x',
    ],
    [
      'peak heap, 100,000 and 10,000 records',
      `${long.heapMegabytes.toFixed(1)} and ${short.heapMegabytes.toFixed(1)} MB`,
      'difference below 20 MB',
    ],
    [
      'peak resident set size, 100,000 and 10,000 records',
      `${long.rssMegabytes.toFixed(0)} and ${short.rssMegabytes.toFixed(0)} MB`,
      '',
    ],
    [
      'comparing a page of 100 records with its schema, relative to parsing it',
      `${times(validation.ratio)} (${validation.microseconds} µs)`,
      '',
    ],
  ];
  return { rows };
}

function imports(): Measured {
  note('imports');
  const costs = measureImports();
  const cell = ({ minimum, median, cpu }: ImportCost) =>
    `${minimum.toFixed(0)} / ${median.toFixed(0)} ms (CPU ${cpu.toFixed(0)} ms)`;
  const catalogs = measureCatalogs(connectors.map(({ path }) => join(path, 'dist/catalog.json')));
  return {
    rows: [
      ...connectors.map(({ id, name }): Row => {
        const { median, cpu } = costs.get(name) ?? { median: Number.NaN, cpu: Number.NaN };
        const target = name === ours ? '<= 20 ms on a machine where octokit takes 14' : '';
        return [
          `importing ${id}, in addition to plain Node`,
          `${median.toFixed(0)} ms (CPU ${cpu.toFixed(0)} ms)`,
          target,
        ];
      }),
      [
        `reading and parsing all catalogs (${catalogs.kilobytes.map((size) => size.toFixed(0)).join(', ')} KB)`,
        `${catalogs.wall.toFixed(1)} ms (CPU ${catalogs.cpu.toFixed(1)} ms)`,
        '<= 10 ms',
      ],
    ],
    clients: {
      columns: ['import, minimum / median'],
      cells: new Map([...costs].map(([name, cost]) => [name, [cell(cost)]])),
    },
  };
}

async function sizes(): Promise<Measured> {
  note('sizes');
  const one = await bundleSize(
    "import { createPylonWith, issues } from '@agent-connectors/pylon'; export const pylon = createPylonWith({ issues });",
  );
  const whole = await bundleSize(
    "import { createPylon } from '@agent-connectors/pylon'; export const pylon = createPylon();",
  );
  const ky = await bundleSize("import ky from 'ky'; export default ky;");
  const core = await bundleSize("import { createClient } from '@agent-connectors/core'; export default createClient;");
  const rows: Row[] = [
    ['an application with one entity, bundled and gzipped', `${one.toFixed(1)} KB`, '<= 15 KB'],
    [
      'of that, ky, which is loaded when a request fails, and the runtime including ky',
      `${ky.toFixed(1)} and ${core.toFixed(1)} KB`,
      '',
    ],
    ['an application with all of Pylon, bundled and gzipped', `${whole.toFixed(1)} KB`, ''],
    ...connectors.map(({ id, path: folder }): Row => {
      const { whole, types } = declarationSize(join(folder, 'dist'));
      return [
        `declarations of ${id} with and without comments`,
        `${whole.toFixed(0)} and ${types.toFixed(0)} KB`,
        '< 200 KB',
      ];
    }),
  ];
  return { rows };
}
function types(): Measured {
  note('types');
  const { operations, seconds, kilobytes } = measureTypes();
  return {
    rows: [
      [
        `type checking and emitting declarations of ${operations} generated operations`,
        `${seconds.toFixed(2)} s`,
        '< 2 s',
      ],
      ['declarations of these operations', `${kilobytes.toFixed(0)} KB`, '< 200 KB'],
    ],
  };
}

const table = (rows: readonly (readonly string[])[]) =>
  rows
    .toSpliced(1, 0, rows[0]?.map(() => '---') ?? [])
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

function clientsTable(measured: readonly Measured[]): string {
  const tables = measured.flatMap(({ clients }) => (clients === undefined ? [] : [clients]));
  const names = new Set(tables.flatMap(({ cells }) => [...cells.keys()]));
  if (names.size === 0) return '';
  return `\n\n${table([
    ['client', ...tables.flatMap(({ columns }) => columns)],
    ...[...names].map((name) => [
      name === 'fetch' || name === 'ky' ? `plain ${name}` : name,
      ...tables.flatMap(({ columns, cells }) => cells.get(name) ?? columns.map(() => '')),
    ]),
  ])}`;
}

const groups: Readonly<Record<string, () => Measured | Promise<Measured>>> = {
  calls,
  walk,
  import: imports,
  sizes,
  types,
  vendors: async () => ({ rows: await measureVendors(note) }),
  agents: async () => {
    note('tools for agents');
    return { rows: await measureAgents() };
  },
  mcp: async () => {
    note('the start of the MCP server');
    return { rows: await measureMcpStart() };
  },
  cli: () => {
    note('the start of the command line');
    return { rows: measureCliStart() };
  },
};
const args = process.argv.slice(2);
const write = args.includes('--write');
const wanted = args.filter((arg) => arg !== '--write');
const unknown = wanted.find((name) => groups[name] === undefined);
if (unknown !== undefined || (write && wanted.length > 0)) {
  console.error(`Usage: pnpm bench [${Object.keys(groups).join('] [')}], or pnpm bench --write to measure all groups`);
  process.exit(2);
}
const load = () => (loadavg()[0] ?? Number.NaN).toFixed(1);
const loadBefore = load();
const measured: Measured[] = [];
for (const [name, measure] of Object.entries(groups))
  if (wanted.length === 0 || wanted.includes(name)) measured.push(await measure());

const [cpu] = cpus();
const machine = `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} cores of ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, load ${loadBefore} before and ${load()} after`;
const rows = table([['measurement', 'result', 'target'], ...measured.flatMap((group) => group.rows)]);
const tables = `${rows}${clientsTable(measured)}`;
console.log(`${machine}\n\n${tables}`);
if (write) {
  const notes = readFileSync(path('notes.md'), 'utf8');
  writeFileSync(path('../../../BENCHMARKS.md'), `# Benchmarks\n\n${notes}\n## ${machine}\n\n${tables}\n`);
}
