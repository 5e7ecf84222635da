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
  /** Elapsed time relative to the first variant of the same run. */
  readonly ratio: number;
  /** CPU time of this process relative to the first variant, without waiting for the server or for other programs. */
  readonly cpuRatio: number;
}

/** Measures the microseconds of one call. */
async function time(call: Call, calls: number, concurrency: number): Promise<Time> {
  // Collect the garbage of the previous variant before this one is timed.
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

/** Measures variants in rounds that run each of them in turn, so that a temporary load on the machine slows all of them. */
export async function measureRounds(
  variants: Readonly<Record<string, Call>>,
  { rounds, callsPerRound, concurrency }: Effort,
): Promise<Readonly<Record<string, Cost>>> {
  const order = Object.entries(variants);
  const took = new Map(order.map(([name]): [string, Time[]] => [name, []]));
  for (const [, call] of order) await time(call, 3 * callsPerRound, concurrency);
  for (let round = 0; round < rounds; round++) {
    // The order rotates with each round, so that no variant always runs after the same one.
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
