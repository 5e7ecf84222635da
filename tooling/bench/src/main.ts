// Measures and prints a Markdown table; with --write it becomes BENCHMARKS.md: pnpm bench [--write]
// Ratios are of times in one run, on the built packages; the servers run on one core and the clients on another.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { median, onCore, runScript, startScript } from './child.ts';
import { bundleSize, declarationSize } from './sizes.ts';
import { measureTypes } from './types.ts';

interface CallCost {
  readonly name: 'small' | 'page';
  readonly concurrency: number;
  readonly microseconds: Readonly<Record<'fetch' | 'ky' | 'ours', number>>;
  readonly kyOverFetch: number;
  readonly overKy: number;
  readonly overFetch: number;
}
interface Walk {
  readonly count: number;
  readonly seconds: number;
  readonly heapMegabytes: number;
  readonly rssMegabytes: number;
}
type Row = readonly [what: string, measured: string, bar: string];

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const times = (value: number) => `${value.toFixed(2)}x`;
const note = (text: string) => console.error(`- ${text}`);

async function callRows(): Promise<Row[]> {
  note('calls against bare fetch and bare ky');
  const { ready, child } = await startScript<{ env: Record<string, string> }>('sandbox-process.ts', 0);
  const costs = runScript<CallCost[]>('calls.ts', [JSON.stringify(ready.env)]);
  child.disconnect();
  return costs.flatMap(({ name, concurrency, microseconds, kyOverFetch, overKy, overFetch }): Row[] => {
    const what = `${name === 'small' ? 'a small call' : 'a page of 100 records'}, ${concurrency} at once`;
    const barOverFetch =
      name === 'small' && concurrency === 50 ? '<= 1.9x' : name === 'page' && concurrency === 1 ? '<= 1.5x' : '';
    return [
      [`${what}: over bare ky`, times(overKy), '<= 1.25x'],
      [
        `${what}: over bare fetch`,
        `${times(overFetch)} (${microseconds.ours} µs; ky alone ${times(kyOverFetch)})`,
        barOverFetch,
      ],
    ];
  });
}

async function walkRows(): Promise<Row[]> {
  note('walks of 10,000 and 100,000 records');
  const { ready, child } = await startScript<{ url: string }>('long-listing.ts', 0);
  const walk = (how: string, records: number, nodeOptions: readonly string[] = []) =>
    runScript<Walk>('walk.ts', [how, ready.url, String(records)], nodeOptions);
  const rounds = [1, 2, 3, 4, 5].map(() => ({ hand: walk('hand', 100_000), ours: walk('connector', 100_000) }));
  // Apart: the collections that show what is held cost time.
  const [long, short] = [100_000, 10_000].map((records) => walk('connector', records, ['--expose-gc']));
  if (long === undefined || short === undefined) throw new Error('There are two.');
  const validation = runScript<{ ratio: number; microseconds: number }>('validation.ts', [`${ready.url}/100/issues`]);
  child.disconnect();
  if (rounds.some((round) => round.hand.count !== 100_000 || round.ours.count !== 100_000))
    throw new Error('A walk lost records.');
  return [
    [
      '100,000 records over 1,000 pages: speed of a loop by hand',
      times(median(rounds.map((round) => round.hand.seconds / round.ours.seconds))),
      '>= 0.8x',
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
}

function startRows(): Row[] {
  note('start-up');
  const start = (code: string) => {
    const [command, args] = onCore(1, process.execPath, ['--input-type=module', '-e', code]);
    const begin = performance.now();
    spawnSync(command, args, { cwd: fileURLToPath(new URL('.', import.meta.url)) });
    return performance.now() - begin;
  };
  return ['pylon', 'ashby', 'customer-io'].map((name): Row => {
    const rounds = Array.from({ length: 15 }, () => start(`await import('@agent-connectors/${name}')`) - start(''));
    return [`importing ${name}, over bare node`, `${median(rounds).toFixed(0)} ms`, name === 'pylon' ? '<= 60 ms' : ''];
  });
}

async function sizeRows(): Promise<Row[]> {
  note('sizes');
  const one = await bundleSize(
    "import { createPylonWith, issues } from '@agent-connectors/pylon'; export const pylon = createPylonWith({ issues });",
  );
  const whole = await bundleSize(
    "import { createPylon } from '@agent-connectors/pylon'; export const pylon = createPylon();",
  );
  const ky = await bundleSize("import ky from 'ky'; export default ky;");
  const core = await bundleSize("import { createClient } from '@agent-connectors/core'; export default createClient;");
  return [
    ['an application with one entity, bundled and gzipped', `${one.toFixed(1)} KB`, '<= 15 KB'],
    ['of that, ky and the runtime with ky', `${ky.toFixed(1)} and ${core.toFixed(1)} KB`, ''],
    ['an application with all of Pylon, bundled and gzipped', `${whole.toFixed(1)} KB`, ''],
    ...['pylon', 'ashby', 'customer-io'].map((name): Row => {
      const { whole, types } = declarationSize(name);
      return [
        `declarations of ${name}, and without their comments`,
        `${whole.toFixed(0)} and ${types.toFixed(0)} KB`,
        '< 200 KB',
      ];
    }),
  ];
}

function typeRows(): Row[] {
  note('types');
  const { operations, seconds, kilobytes } = measureTypes();
  return [
    [`type-checking and declaring ${operations} generated operations`, `${seconds.toFixed(2)} s`, '< 2 s'],
    ['their declarations', `${kilobytes.toFixed(0)} KB`, '< 200 KB'],
  ];
}

const rows = [...(await callRows()), ...(await walkRows()), ...startRows(), ...(await sizeRows()), ...typeRows()];
const [cpu] = cpus();
const machine = `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} cores of ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB`;
const table = ['| what | measured | bar |', '| --- | --- | --- |', ...rows.map((row) => `| ${row.join(' | ')} |`)].join(
  '\n',
);
console.log(`${machine}\n\n${table}`);
if (process.argv.includes('--write')) {
  const notes = readFileSync(path('notes.md'), 'utf8');
  writeFileSync(path('../../../BENCHMARKS.md'), `# Benchmarks\n\n${notes}\n## ${machine}\n\n${table}\n`);
}
