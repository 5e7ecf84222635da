// Measures a small call and a page of 100 records, one at a time and 50 at once, against bare fetch and bare ky:
//   calls.ts <json of the sandbox's environment>
import { createPylon } from '@agent-connectors/pylon';
import ky from 'ky';

const env: Record<string, string> = JSON.parse(process.argv[2] ?? '{}');
const base = env['PYLON_BASE_URL'] ?? '';
const headers = { authorization: `Bearer ${env['PYLON_API_TOKEN']}` };
// The limiter would make the client wait as Pylon wants it to; here its own work is measured.
const pylon = createPylon({ env, rateLimiter: { acquire: async () => {} } });
const now = Date.now();
const range = {
  start_time: new Date(now - 100 * 86_400_000).toISOString(),
  end_time: new Date(now).toISOString(),
  limit: 100,
};
const page = `${base}/issues?${new URLSearchParams({ ...range, limit: '100' })}`;

const cases = {
  small: {
    fetch: async () => (await fetch(`${base}/me`, { headers })).json(),
    ky: () => ky(`${base}/me`, { headers }).json(),
    ours: () => pylon.me.get(),
  },
  page: {
    fetch: async () => (await fetch(page, { headers })).json(),
    ky: () => ky(page, { headers }).json(),
    ours: async () => await pylon.issues.list(range),
  },
} satisfies Record<string, Record<string, () => Promise<unknown>>>;

async function time(call: () => Promise<unknown>, times: number, concurrency: number): Promise<number> {
  let left = times;
  const begin = performance.now();
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (left-- > 0) await call();
    }),
  );
  return (performance.now() - begin) / times;
}

const results: Record<string, unknown>[] = [];
for (const [name, calls] of Object.entries(cases)) {
  for (const concurrency of [1, 50]) {
    const times = name === 'small' ? 3000 : 300;
    for (const call of Object.values(calls)) await time(call, Math.ceil(times / 2), concurrency);
    const rounds: Record<string, number>[] = [];
    for (let round = 0; round < 15; round++) {
      const took: Record<string, number> = {};
      // The order turns from round to round, so that nobody always runs on a warm or a tired machine.
      const order = Object.entries(calls);
      for (const [who, call] of [...order.slice(round % 3), ...order.slice(0, round % 3)])
        took[who] = await time(call, times, concurrency);
      rounds.push(took);
    }
    // Of sums, not of single rounds: whoever happens to collect the garbage of a round paid for all of them.
    const sum = (who: string) => rounds.reduce((total, round) => total + (round[who] ?? 0), 0);
    const ratio = (a: string, b: string) => sum(a) / sum(b);
    results.push({
      name,
      concurrency,
      microseconds: Object.fromEntries(
        Object.keys(calls).map((who) => [who, Math.round((1000 * sum(who)) / rounds.length)]),
      ),
      kyOverFetch: ratio('ky', 'fetch'),
      overKy: ratio('ours', 'ky'),
      overFetch: ratio('ours', 'fetch'),
    });
  }
}
console.log(JSON.stringify(results));
