// Shows that the memory of a batch does not depend on its length, which no test of the suite can show: it sends people
// to a sandbox in another process and measures its own memory.
// node --conditions=agent-connectors-source --expose-gc test/batch-memory.mjs [people; default: 100000]
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [what = '100000'] = process.argv.slice(2);
if (what === 'sandbox') {
  const { startSandbox } = await import('@agent-connectors/sandbox');
  process.send((await startSandbox()).env);
} else {
  const { batchPipelines, createCustomerIo } = await import('@agent-connectors/customer-io');
  const sandbox = fork(fileURLToPath(import.meta.url), ['sandbox']);
  const env = await new Promise((resolve) => sandbox.once('message', resolve));
  const total = Number(what);
  let peak = 0;

  function* people() {
    for (let id = 0; id < total; id++) {
      const traits = { email: `person-${id}@example.com`, plan: 'team', bio: 'Zoë '.repeat(50) };
      yield { type: 'identify', userId: `p-${id}`, messageId: `m-${id}`, traits };
    }
  }

  const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
  const measure = (label) => {
    globalThis.gc?.();
    const { heapUsed, rss } = process.memoryUsage();
    console.log(`${label.padEnd(16)} heap ${megabytes(heapUsed)}, rss ${megabytes(rss)}, peak rss ${megabytes(peak)}`);
  };

  measure('before');
  const begin = performance.now();
  const batch = batchPipelines(createCustomerIo({ env }), people());
  let next = 10_000;
  for await (const _ of batch) {
    peak = Math.max(peak, process.memoryUsage().rss);
    if (batch.totals.accepted < next) continue;
    measure(`${batch.totals.accepted} people`);
    next = next < 50_000 ? 50_000 : next + 50_000;
  }
  console.log(batch.totals, `${Math.round(performance.now() - begin)} ms`);
  sandbox.kill();
}
