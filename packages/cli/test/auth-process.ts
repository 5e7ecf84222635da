import { run } from '../src/commands/auth.ts';
import { processIo } from '../src/process-io.ts';
import { report } from '../src/report.ts';

// Runs `agent-connectors auth …` as a process of its own.
const io = processIo();
try {
  await run(process.argv.slice(2), io);
} catch (error) {
  process.exitCode = report(error, io);
}
