// Reads and parses the catalogs of connectors in a separate process, as a search or a list does first.
import { readFileSync, statSync } from 'node:fs';

const files = process.argv.slice(2);

const cpuBefore = process.cpuUsage();
const begin = performance.now();
for (const file of files) JSON.parse(readFileSync(file, 'utf8'));
const wall = performance.now() - begin;
const { user, system } = process.cpuUsage(cpuBefore);

console.log(
  JSON.stringify({ wall, cpu: (user + system) / 1000, kilobytes: files.map((file) => statSync(file).size / 1000) }),
);
