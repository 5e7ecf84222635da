// npm start: three connectors at work against the local sandbox.
// npm start -- --live: the part that only reads, against the real Pylon (PYLON_API_TOKEN in the environment).
import { startSandbox } from '@agent-connectors/sandbox';
import { ashbyAct } from './ashby.ts';
import { customerIoAct } from './customer-io.ts';
import { pylonReads, pylonRefusals, pylonReply } from './pylon.ts';
import { say } from './terminal.ts';

if (process.argv.includes('--live')) {
  await pylonReads(process.env);
  say('That was all: nothing was changed.');
} else {
  const sandbox = await startSandbox({ port: 0 });
  say(`The sandbox stands in for the vendors at ${sandbox.url}; nothing leaves this machine.`);
  try {
    const urgent = await pylonReads(sandbox.env);
    await pylonReply(sandbox.env, urgent);
    await pylonRefusals(sandbox.env);
    await ashbyAct(sandbox.env);
    await customerIoAct(sandbox.env);
    say('');
    say('Next: README.md for the packages, `pnpm sandbox` for a sandbox of your own.');
  } finally {
    await sandbox.close();
  }
}
