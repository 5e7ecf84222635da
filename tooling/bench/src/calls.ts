// Measures a small call with each client, and a page of 100 records, one at a time and 50 at once: calls.ts <URL of responses.ts>
import { createPylon } from '@agent-connectors/pylon';
import ky from 'ky';
import { recordId } from './records.ts';
import { type Cost, measureRounds } from './rounds.ts';
import { smallCalls } from './small-calls.ts';

const url = process.argv[2] ?? '';
const small = smallCalls(url);
for (const [name, call] of Object.entries(small)) {
  const id = await call();
  if (id !== recordId)
    throw new Error(`${name} returned ${JSON.stringify(id)} instead of the ID that the server sent.`);
}

// Without Pylon's rate limits, so that only the client's own work is measured.
const pylon = createPylon({ apiToken: 'token-of-a-benchmark', baseUrl: url, rateLimiter: { acquire: async () => {} } });
const range = { start_time: '2026-01-01T00:00:00Z', end_time: '2026-11-20T00:00:00Z', limit: 100 };
const listing = `${url}/issues?${new URLSearchParams({ ...range, limit: '100' })}`;
const page = {
  fetch: async () => (await fetch(listing)).json(),
  ky: () => ky(listing).json(),
  '@agent-connectors/pylon': async () => await pylon.issues.list(range),
};

export interface Calls {
  readonly concurrency: number;
  readonly small: Readonly<Record<string, Cost>>;
  readonly page: Readonly<Record<string, Cost>>;
}
const results: Calls[] = [];
for (const concurrency of [1, 50]) {
  results.push({
    concurrency,
    small: await measureRounds(small, { rounds: 18, callsPerRound: 300, concurrency }),
    page: await measureRounds(page, { rounds: 15, callsPerRound: 50, concurrency }),
  });
}
console.log(JSON.stringify(results));
