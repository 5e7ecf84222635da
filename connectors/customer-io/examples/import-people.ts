// Imports people from a file with one JSON object per line, each with an id or email. Writes failed lines to a second file: import-people <file.ndjson> [errors.ndjson]
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { batchEntities, createCustomerIo, type EntityChange } from '@agent-connectors/customer-io';

const [file, errorFile = `${file}.errors.ndjson`] = process.argv.slice(2);
if (file === undefined) {
  console.log('import-people <file.ndjson> [errors.ndjson]');
  process.exit(2);
}
const errors = createWriteStream(errorFile);
const fail = (line: number | undefined, outcome: string, message: string, person: unknown) =>
  errors.write(`${JSON.stringify({ line, outcome, message, person })}\n`);

/** Line number of each entry. Empty and invalid lines are not entries. */
const lines: number[] = [];

async function* people(): AsyncGenerator<EntityChange> {
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(file ?? '') })) {
    line++;
    if (text.trim() === '') continue;
    let person: Record<string, unknown>;
    try {
      person = JSON.parse(text);
    } catch {
      fail(line, 'not_sent', 'invalid JSON', text);
      continue;
    }
    const { id, ...attributes } = person;
    const identifiers = id === undefined ? { email: String(attributes['email'] ?? '') } : { id: String(id) };
    lines.push(line);
    yield { type: 'person', action: 'identify', identifiers, attributes };
  }
}

const batch = batchEntities(createCustomerIo(), people());
for await (const { failed } of batch) {
  for (const { index, outcome, message, entry } of failed)
    fail(lines[index], outcome, message, { ...entry.identifiers, ...entry.attributes });
  console.log(`${batch.totals.accepted} people imported`);
}
await new Promise<void>((resolve) => errors.end(resolve));
const { read, accepted, unknown } = batch.totals;
console.log(`${accepted} of ${read} people imported; failed lines are in ${errorFile}`);
if (unknown > 0) console.log(`${unknown} may have been imported; importing a person twice does no harm`);
