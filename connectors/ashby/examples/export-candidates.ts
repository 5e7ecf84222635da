// Exports candidates as NDJSON. Later runs add what has changed. Can be killed at any time: export-candidates <file> [page size, 100]
// If several lines have the same ID, the last one is current. Candidates that are deleted or merged later stay in the file:
// Ashby reports deletions and merges by webhook only (candidateDelete, candidateMerge).
import { open, readFile, rename, writeFile } from 'node:fs/promises';
import { createAshby, isExpiredCursor, isExpiredSyncToken } from '@agent-connectors/ashby';

const [file, pageSize = '100'] = process.argv.slice(2);
if (file === undefined) {
  console.log('export-candidates <file> [page size, 100]');
  process.exit(2);
}

/** Progress of the export: the file is complete up to `bytes`, and the current sync started at `from`. */
interface State {
  readonly from: number;
  readonly bytes: number;
  readonly syncToken?: string | undefined;
  readonly cursor?: string | undefined;
}
const initial: State = { from: 0, bytes: 0 };
const stateFile = `${file}.state.json`;

const ashby = createAshby({ policy: { readOnly: true } });
const out = await open(file, 'a');
let state = await readState((await out.stat()).size);
await writeState();
let written = 0;

for (let done = false; !done; ) {
  const { syncToken, cursor } = state;
  // Removes lines that a killed run wrote after its last state. Their page is exported again.
  await out.truncate(state.bytes);
  try {
    const listing = ashby.candidates.list({ limit: Number(pageSize), syncToken, cursor });
    for await (const { data, meta } of listing.pages()) {
      const lines = Buffer.from(data.map((candidate) => `${JSON.stringify(candidate)}\n`).join(''));
      await out.appendFile(lines);
      await out.sync();
      const bytes = state.bytes + lines.length;
      state = meta.hasMore
        ? { from: state.from, bytes, syncToken, cursor: meta.nextCursor }
        : { from: bytes, bytes, syncToken: meta.syncToken };
      await writeState();
      written += data.length;
    }
    done = true;
  } catch (error) {
    if (cursor !== undefined && isExpiredCursor(error)) {
      console.log('The cursor has expired. Restarting this sync.');
      state = { from: state.from, bytes: state.from, syncToken };
    } else if (syncToken !== undefined && isExpiredSyncToken(error)) {
      console.log('The sync token has expired. Exporting everything again.');
      state = initial;
    } else throw error;
    written = 0;
    await writeState();
  }
}
await out.close();
console.log(`${written} candidates written to ${file}, ${state.bytes} bytes in all`);

async function readState(size: number): Promise<State> {
  const text = await readFile(stateFile, 'utf8').catch(() => undefined);
  if (text === undefined) {
    if (size > 0) throw new Error(`${file} already exists and is not an export that can be resumed.`);
    return initial;
  }
  const known = JSON.parse(text) as State; // Safe: only writeState() writes this file, atomically.
  const canResume = known.cursor !== undefined || known.syncToken !== undefined;
  return canResume && size >= known.bytes ? known : initial;
}

/** Replaces the state atomically: a process that is killed here leaves the old state or the new one. */
async function writeState(): Promise<void> {
  await writeFile(`${stateFile}.new`, JSON.stringify(state), { flush: true });
  await rename(`${stateFile}.new`, stateFile);
}
