import { fileURLToPath } from 'node:url';
import { median, runScript, startScript } from '../child.ts';
import type { Cost } from '../rounds.ts';
import { installedSize } from './installed-size.ts';
import { checkSeconds } from './type-check.ts';

/** A vendor's own client and ours. */
const pairs = [
  { vendor: 'stripe', sdk: 'stripe', ours: '@agent-connectors/stripe' },
  { vendor: 'github', sdk: '@octokit/rest', ours: '@agent-connectors/github' },
  { vendor: 'linear', sdk: '@linear/sdk', ours: '@agent-connectors/linear' },
] as const;

interface Walked {
  readonly count: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly heapMegabytes: number;
  readonly rssMegabytes: number;
}
type Costs = Readonly<Record<string, Cost>>;
export type Row = readonly [measurement: string, result: string, target: string];

const walked = 100_000;
const bench = fileURLToPath(new URL('../..', import.meta.url));
const times = (value: number) => `${value.toFixed(2)}x`;

/** Compares each connector with the vendor's own client: calls, a long walk, installed size and type checking. */
export async function measureVendors(note: (text: string) => void): Promise<readonly Row[]> {
  const seconds = checkSeconds(pairs.flatMap(({ sdk, ours }) => [sdk, ours]));
  const rows: Row[] = [];
  for (const pair of pairs) {
    const { vendor, sdk, ours } = pair;
    note(`${vendor}: calls and a walk of ${walked} records, beside ${sdk}`);
    const { ready, child } = await startScript<{ url: string }>('vendors/server.ts', 0, [vendor, String(walked)]);
    const { small, page } = runScript<{ small: Costs; page: Costs }>(
      'vendors/calls.ts',
      [vendor, ready.url],
      ['--expose-gc'],
    );
    const walk = (client: string, options: readonly string[] = []) => {
      const result = runScript<Walked>('vendors/walk.ts', [vendor, client, ready.url], options);
      if (result.count !== walked) throw new Error(`${client} walked over ${result.count} records.`);
      return result;
    };
    const rounds = [1, 2, 3].map((round) =>
      round % 2 === 0 ? { theirs: walk(sdk), own: walk(ours) } : { own: walk(ours), theirs: walk(sdk) },
    );
    const memory = { own: walk(ours, ['--expose-gc']), theirs: walk(sdk, ['--expose-gc']) };
    child.disconnect();
    const against = (costs: Costs) => {
      const [own, theirs] = [costs[ours], costs[sdk]];
      const ratio = (of: 'ratio' | 'cpuRatio') => times((own?.[of] ?? Number.NaN) / (theirs?.[of] ?? Number.NaN));
      return `${ratio('ratio')} (CPU ${ratio('cpuRatio')}; ${own?.microseconds} and ${theirs?.microseconds} µs)`;
    };
    const longer = (of: 'seconds' | 'cpuSeconds') =>
      times(median(rounds.map(({ own, theirs }) => own[of] / theirs[of])));
    const peak = ({ heapMegabytes, rssMegabytes }: Walked) =>
      `${heapMegabytes.toFixed(0)} MB (RSS ${rssMegabytes.toFixed(0)})`;
    const [own, theirs] = [ours, sdk].map((client) => installedSize(client, bench));
    const [checked, theirCheck] = [ours, sdk].map((client) => seconds.get(client) ?? Number.NaN);
    rows.push(
      [`${vendor}, a small call: relative to ${sdk}`, against(small), '<= 1.00x'],
      [`${vendor}, a page of 100 records: relative to ${sdk}`, against(page), '<= 1.00x'],
      [
        `${vendor}, a walk of 100,000 records: relative to ${sdk}`,
        `${longer('seconds')} (CPU ${longer('cpuSeconds')})`,
        '<= 1.00x',
      ],
      [
        `${vendor}, peak heap of the walk, ours and ${sdk}`,
        `${peak(memory.own)} and ${peak(memory.theirs)}`,
        'not larger',
      ],
      [`${vendor}, installed, ours and ${sdk}`, `${own?.toFixed(1)} and ${theirs?.toFixed(1)} MB`, 'not larger'],
      [
        `${vendor}, type checking 20 lines, ours and ${sdk}`,
        `${checked?.toFixed(2)} and ${theirCheck?.toFixed(2)} s`,
        'not longer',
      ],
    );
  }
  return rows;
}
