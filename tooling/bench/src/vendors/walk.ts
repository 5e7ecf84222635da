// Walks over all records with one client of a vendor, and prints the time and the peak memory: walk.ts <vendor> <client> <URL of server.ts>
import { vendorClients } from './clients.ts';

const [vendor = '', name = '', url = ''] = process.argv.slice(2);
const client = vendorClients(vendor, url)[name];
if (client === undefined) throw new Error(`There is no client '${name}' of ${vendor}.`);
let count = 0;
let heap = 0;
/** Records the heap after a garbage collection, so that it contains no garbage. Does nothing where speed is measured. */
function sample(): void {
  count++;
  if (globalThis.gc === undefined || count % 5000 !== 0) return;
  globalThis.gc();
  heap = Math.max(heap, process.memoryUsage().heapUsed);
}
const cpu = process.cpuUsage();
const begin = performance.now();
await client.walk(sample);
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
