// npm start: three connectors at work against the local sandbox.
// npm start -- --live: the parts that only read, against the real vendors whose credentials are in the environment.
import { startSandbox } from '@agent-connectors/sandbox';
import { ashbyAct, ashbyReads } from './ashby.ts';
import { customerIoAct, customerIoReads } from './customer-io.ts';
import { pylonReads, pylonRefusals, pylonReply } from './pylon.ts';
import { say } from './terminal.ts';

const readers = { PYLON_API_TOKEN: pylonReads, ASHBY_API_KEY: ashbyReads, CUSTOMER_IO_APP_API_KEY: customerIoReads };

if (process.argv.includes('--live')) await live();
else await local();

async function live(): Promise<void> {
  const given = Object.entries(readers).filter(([variable]) => process.env[variable]);
  if (given.length === 0) {
    say(`Nothing to read: set one of ${Object.keys(readers).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  for (const [, read] of given) await read(process.env);
  say('');
  say('That was all: nothing was changed.');
}

async function local(): Promise<void> {
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
