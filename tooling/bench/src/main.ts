// Measures and prints Markdown tables; with --write they become BENCHMARKS.md: pnpm bench [calls] [import] [walk] [sizes] [types] [--write]
// Ratios are of times in one run, on the built packages; the servers run on one core and the clients on another.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { workspaceConnectors } from '@agent-connectors/workspace/connectors';
import type { Calls } from './calls.ts';
import { measureCatalogs } from './catalogs.ts';
import { median, runScript, startScript } from './child.ts';
import { type ImportCost, measureImports } from './imports.ts';
import type { Cost } from './rounds.ts';
import { bundleSize, declarationSize } from './sizes.ts';
import { measureTypes } from './types.ts';

interface Walk {
  readonly count: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly heapMegabytes: number;
  readonly rssMegabytes: number;
}
type Row = readonly [what: string, measured: string, bar: string];
interface Measured {
  readonly rows: readonly Row[];
  /** Columns of the table that has a row for each client. */
  readonly clients?: { readonly columns: readonly string[]; readonly cells: ReadonlyMap<string, readonly string[]> };
}

const ours = '@agent-connectors/pylon';
const connectors = workspaceConnectors();
/** What a call of ours is compared with, and what it must not exceed. */
const bars: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a small call': { '@octokit/rest': '<= 1.00x', ky: '', fetch: '' },
  'a page of 100 records': { ky: '', fetch: '<= 1.5x' },
};
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const times = (value: number) => `${value.toFixed(2)}x`;
const note = (text: string) => console.error(`- ${text}`);

async function calls(): Promise<Measured> {
  note('calls with each client');
  const { ready, child } = await startScript<{ url: string }>('answers.ts', 0);
  const costs = runScript<Calls[]>('calls.ts', [ready.url], ['--expose-gc']);
  child.disconnect();
  type Costs = Readonly<Record<string, Cost>>;
  const over = (base: string) => (costs: Costs, of: 'ratio' | 'cpuRatio') =>
    times((costs[ours]?.[of] ?? Number.NaN) / (costs[base]?.[of] ?? Number.NaN));
  const rows = costs.flatMap(({ concurrency, small, page }): Row[] =>
    Object.entries({ 'a small call': small, 'a page of 100 records': page }).flatMap(([name, costs]): Row[] => {
      const what = `${name}, ${concurrency} at once`;
      return Object.entries(bars[name] ?? {}).map(([base, bar]) => [
        `${what}: over ${base.startsWith('@') ? base : `bare ${base}`}`,
        `${over(base)(costs, 'ratio')} (CPU ${over(base)(costs, 'cpuRatio')})`,
        bar,
      ]);
    }),
  );
  const cells = new Map(Object.keys(costs[0]?.small ?? {}).map((who): [string, string[]] => [who, []]));
  for (const { small } of costs)
    for (const [who, { ratio, cpuRatio, microseconds }] of Object.entries(small))
      cells.get(who)?.push(`${times(ratio)} (${microseconds} µs, CPU ${times(cpuRatio)})`);
  return { rows, clients: { columns: ['a small call, 1 at once', 'a small call, 50 at once'], cells } };
}

async function walk(): Promise<Measured> {
  note('walks of 10,000 and 100,000 records');
  const { ready, child } = await startScript<{ url: string }>('long-listing.ts', 0);
  const run = (how: string, records: number, nodeOptions: readonly string[] = []) =>
    runScript<Walk>('walk.ts', [how, ready.url, String(records)], nodeOptions);
  const rounds = Array.from({ length: 6 }, (_, round) => {
    // Who comes first changes, so that nobody always has the machine as the other left it.
    const first = run(round % 2 === 0 ? 'hand' : 'connector', 100_000);
    const second = run(round % 2 === 0 ? 'connector' : 'hand', 100_000);
    return round % 2 === 0 ? { hand: first, ours: second } : { hand: second, ours: first };
  });
  // Apart: the collections that show what is held cost time.
  const [long, short] = [100_000, 10_000].map((records) => run('connector', records, ['--expose-gc']));
  if (long === undefined || short === undefined) throw new Error('There are two.');
  const validation = runScript<{ ratio: number; microseconds: number }>('validation.ts', [`${ready.url}/100/issues`]);
  child.disconnect();
  if (rounds.some((round) => round.hand.count !== 100_000 || round.ours.count !== 100_000))
    throw new Error('A walk lost records.');
  const speed = (of: 'seconds' | 'cpuSeconds') => times(median(rounds.map(({ hand, ours }) => hand[of] / ours[of])));
  const rows: Row[] = [
    [
      '100,000 records over 1,000 pages: speed of a loop by hand',
      `${speed('seconds')} (CPU ${speed('cpuSeconds')})`,
      '>= 0.75x',
    ],
    [
      'memory held at its peak, 100,000 against 10,000 records',
      `${long.heapMegabytes.toFixed(1)} against ${short.heapMegabytes.toFixed(1)} MB`,
      'within 20 MB',
    ],
    [
      'largest resident size, 100,000 against 10,000 records',
      `${long.rssMegabytes.toFixed(0)} against ${short.rssMegabytes.toFixed(0)} MB`,
      '',
    ],
    [
      'comparing a page of 100 with its schema, against parsing it',
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
        const bar = name === ours ? '<= 20 ms where octokit takes 14' : '';
        return [`importing ${id}, over bare node`, `${median.toFixed(0)} ms (CPU ${cpu.toFixed(0)} ms)`, bar];
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
      'of that, ky, which is loaded when a request fails, and the runtime with it',
      `${ky.toFixed(1)} and ${core.toFixed(1)} KB`,
      '',
    ],
    ['an application with all of Pylon, bundled and gzipped', `${whole.toFixed(1)} KB`, ''],
    ...connectors.map(({ id, path: folder }): Row => {
      const { whole, types } = declarationSize(join(folder, 'dist'));
      return [
        `declarations of ${id}, and without their comments`,
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
      [`type-checking and declaring ${operations} generated operations`, `${seconds.toFixed(2)} s`, '< 2 s'],
      ['their declarations', `${kilobytes.toFixed(0)} KB`, '< 200 KB'],
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
      name === 'fetch' || name === 'ky' ? `bare ${name}` : name,
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
};
const args = process.argv.slice(2);
const write = args.includes('--write');
const wanted = args.filter((arg) => arg !== '--write');
const unknown = wanted.find((name) => groups[name] === undefined);
if (unknown !== undefined || (write && wanted.length > 0)) {
  console.error(`pnpm bench [${Object.keys(groups).join('] [')}], or pnpm bench --write, which measures all of them`);
  process.exit(2);
}
const load = () => (loadavg()[0] ?? Number.NaN).toFixed(1);
const loadBefore = load();
const measured: Measured[] = [];
for (const [name, measure] of Object.entries(groups))
  if (wanted.length === 0 || wanted.includes(name)) measured.push(await measure());

const [cpu] = cpus();
const machine = `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} cores of ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, load ${loadBefore} before and ${load()} after`;
const rows = table([['what', 'measured', 'bar'], ...measured.flatMap((group) => group.rows)]);
const tables = `${rows}${clientsTable(measured)}`;
console.log(`${machine}\n\n${tables}`);
if (write) {
  const notes = readFileSync(path('notes.md'), 'utf8');
  writeFileSync(path('../../../BENCHMARKS.md'), `# Benchmarks\n\n${notes}\n## ${machine}\n\n${tables}\n`);
}
