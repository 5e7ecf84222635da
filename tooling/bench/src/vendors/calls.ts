// Measures a small call and a page of 100 records with both clients of a vendor, one at a time: calls.ts <vendor> <URL of server.ts>
import { measureRounds } from '../rounds.ts';
import { vendorClients } from './clients.ts';

const [vendor = '', url = ''] = process.argv.slice(2);
const clients = Object.entries(vendorClients(vendor, url));
for (const [name, client] of clients) {
  const [id, records] = [await client.small(), await client.page()];
  if (!id || records !== 100) throw new Error(`${name} returned '${id}' and ${records} records.`);
}
const variants = (what: 'small' | 'page') =>
  Object.fromEntries(clients.map(([name, client]) => [name, () => client[what]()]));
console.log(
  JSON.stringify({
    small: await measureRounds(variants('small'), { rounds: 16, callsPerRound: 200, concurrency: 1 }),
    page: await measureRounds(variants('page'), { rounds: 16, callsPerRound: 30, concurrency: 1 }),
  }),
);
