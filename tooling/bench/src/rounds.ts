import { median } from './child.ts';

type Call = () => Promise<unknown>;
interface Effort {
  readonly rounds: number;
  readonly callsPerRound: number;
  readonly concurrency: number;
}
interface Time {
  readonly wall: number;
  readonly cpu: number;
}
export interface Cost {
  readonly microseconds: number;
  /** Times the first variant of the same run. */
  readonly ratio: number;
  /** The same of the time that this process computed: without waiting for the server, or for others who use the machine. */
  readonly cpuRatio: number;
}

/** Microseconds of one call. */
async function time(call: Call, calls: number, concurrency: number): Promise<Time> {
  // What the neighbour before left behind is not collected in this one's time.
  globalThis.gc?.({ type: 'minor' });
  let left = calls;
  const cpu = process.cpuUsage();
  const begin = performance.now();
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (left-- > 0) await call();
    }),
  );
  const wall = performance.now() - begin;
  const { user, system } = process.cpuUsage(cpu);
  return { wall: (1000 * wall) / calls, cpu: (user + system) / calls };
}

/** Times variants of one job in rounds in which each has its turn: what slows the machine down for a while, slows all of them. */
export async function measureRounds(
  variants: Readonly<Record<string, Call>>,
  { rounds, callsPerRound, concurrency }: Effort,
): Promise<Readonly<Record<string, Cost>>> {
  const order = Object.entries(variants);
  const took = new Map(order.map(([name]): [string, Time[]] => [name, []]));
  for (const [, call] of order) await time(call, 3 * callsPerRound, concurrency);
  for (let round = 0; round < rounds; round++) {
    // The order turns from round to round, so that nobody always runs after the same neighbour.
    const first = round % order.length;
    for (const [name, call] of [...order.slice(first), ...order.slice(0, first)])
      took.get(name)?.push(await time(call, callsPerRound, concurrency));
  }
  const [base = []] = took.values();
  const ratio = (times: readonly Time[], of: keyof Time) =>
    median(times.map((time, round) => time[of] / (base[round]?.[of] ?? Number.NaN)));
  return Object.fromEntries(
    [...took].map(([name, times]) => [
      name,
      {
        microseconds: Math.round(median(times.map(({ wall }) => wall))),
        ratio: ratio(times, 'wall'),
        cpuRatio: ratio(times, 'cpu'),
      },
    ]),
  );
}
