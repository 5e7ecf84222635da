// Exports candidates as NDJSON, and when run again what changed since; may be killed at any time: export-candidates <file> [page size, 100]
// Of several lines with the same id the last one counts. Candidates that are deleted or merged later stay in the file:
// Ashby tells of those by webhook only (candidateDelete, candidateMerge).
import { open, readFile, rename, writeFile } from 'node:fs/promises';
import { createAshby, isExpiredCursor, isExpiredSyncToken } from '@agent-connectors/ashby';

const [file, pageSize = '100'] = process.argv.slice(2);
if (file === undefined) {
  console.log('export-candidates <file> [page size, 100]');
  process.exit(2);
}

/** Where the export stands: up to `bytes` the file is good, and the pass that is under way began at `from`. */
interface State {
  readonly from: number;
  readonly bytes: number;
  readonly syncToken?: string | undefined;
  readonly cursor?: string | undefined;
}
const beginning: State = { from: 0, bytes: 0 };
const stateFile = `${file}.state.json`;

const ashby = createAshby({ policy: { readOnly: true } });
const out = await open(file, 'a');
let state = await readState((await out.stat()).size);
await writeState();
let written = 0;

for (let done = false; !done; ) {
  const { syncToken, cursor } = state;
  // What a killed run wrote after its last state is cut off, and comes again with the page.
  await out.truncate(state.bytes);
  try {
    const walk = ashby.candidates.list({ limit: Number(pageSize), syncToken, cursor });
    for await (const { data, meta } of walk.pages()) {
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
      console.log('the cursor has expired: this pass begins over');
      state = { from: state.from, bytes: state.from, syncToken };
    } else if (syncToken !== undefined && isExpiredSyncToken(error)) {
      console.log('the sync token has expired: everything is exported again');
      state = beginning;
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
    if (size > 0) throw new Error(`${file} is there already, and is no export that could go on`);
    return beginning;
  }
  const known = JSON.parse(text) as State; // written below, and replaced as a whole only
  const goesOn = known.cursor !== undefined || known.syncToken !== undefined;
  return goesOn && size >= known.bytes ? known : beginning;
}

/** Replaces the state as a whole, so that whoever is killed here leaves the old one or the new one. */
async function writeState(): Promise<void> {
  await writeFile(`${stateFile}.new`, JSON.stringify(state), { flush: true });
  await rename(`${stateFile}.new`, stateFile);
}
