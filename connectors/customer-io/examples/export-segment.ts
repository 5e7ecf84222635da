// Exports the people in a segment, with their attributes, to a CSV file: export-segment <segment id or name> <file.csv>
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createCustomerIo, runExport } from '@agent-connectors/customer-io';

const [idOrName, file] = process.argv.slice(2);
if (idOrName === undefined || file === undefined) {
  console.log('export-segment <segment id or name> <file.csv>');
  process.exit(2);
}
const customerIo = createCustomerIo();

const { data: segments } = await customerIo.segments.list({}, { fields: ['id', 'name'] });
const segment = segments.find(
  ({ id, name }) => String(id) === idOrName || name?.toLowerCase() === idOrName.toLowerCase(),
);
if (segment === undefined) throw new Error(`segment ${idOrName} does not exist`);

const { record, file: csv } = await runExport(customerIo, { filters: { segment: { id: segment.id } } });
await pipeline(Readable.from(csv.stream), createWriteStream(file));
console.log(`${record.total} people in segment ${segment.name} written to ${file}`);
