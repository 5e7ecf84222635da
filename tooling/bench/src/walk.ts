// Iterates over a long list, with a handwritten loop or with the connector, and prints the elapsed time, CPU time and peak memory:
// walk.ts hand|connector <url> <records>
import { createPylon } from '@agent-connectors/pylon';

const [how, url, records] = process.argv.slice(2);
const range = { start_time: '2026-01-01T00:00:00Z', end_time: '2026-11-20T00:00:00Z', limit: 100 };
const token = 'token-of-a-benchmark';
let count = 0;
let pages = 0;
let heap = 0;

/** Records the heap size after a garbage collection, so that it contains no garbage. Does nothing where speed is measured. */
function sample(): void {
  if (globalThis.gc === undefined || ++pages % 50 !== 0) return;
  globalThis.gc();
  heap = Math.max(heap, process.memoryUsage().heapUsed);
}

async function byHand(): Promise<void> {
  let cursor: string | undefined;
  do {
    const query = new URLSearchParams({ ...range, limit: String(range.limit), ...(cursor && { cursor }) });
    const response = await fetch(`${url}/${records}/issues?${query}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const body = (await response.json()) as {
      data: { id: string }[];
      pagination: { cursor: string; has_next_page: boolean };
    };
    for (const { id } of body.data) if (id) count++;
    cursor = body.pagination.has_next_page ? body.pagination.cursor : undefined;
    sample();
  } while (cursor !== undefined);
}

async function byConnector(): Promise<void> {
  const pylon = createPylon({
    apiToken: token,
    baseUrl: `${url}/${records}`,
    rateLimiter: { acquire: async () => {} },
  });
  for await (const { data } of pylon.issues.list(range).pages()) {
    for (const { id } of data) if (id) count++;
    sample();
  }
}

const cpu = process.cpuUsage();
const begin = performance.now();
await (how === 'hand' ? byHand() : byConnector());
const seconds = (performance.now() - begin) / 1000;
const { user, system } = process.cpuUsage(cpu);
console.log(
  JSON.stringify({
    count,
    seconds,
    cpuSeconds: (user + system) / 1e6,
    heapMegabytes: heap / 1e6,
    rssMegabytes: process.resourceUsage().maxRSS / 1000,
  }),
);
