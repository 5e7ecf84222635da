// npm start: runs three connectors against the local sandbox.
// npm start -- --live: runs the read-only parts against the vendors whose credentials are in the environment.
import { startSandbox } from '@agent-connectors/sandbox';
import { ashbyAct, ashbyReads } from './ashby.ts';
import { customerIoAct, customerIoReads } from './customer-io.ts';
import { pylonErrors, pylonReads, pylonReply } from './pylon.ts';
import { say } from './terminal.ts';

const readers = { PYLON_API_TOKEN: pylonReads, ASHBY_API_KEY: ashbyReads, CUSTOMER_IO_APP_API_KEY: customerIoReads };

if (process.argv.includes('--live')) await live();
else await local();

async function live(): Promise<void> {
  const given = Object.entries(readers).filter(([variable]) => process.env[variable]);
  if (given.length === 0) {
    say(`No credentials found. Set one of ${Object.keys(readers).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  for (const [, read] of given) await read(process.env);
  say('');
  say('Done. Nothing was changed.');
}

async function local(): Promise<void> {
  const sandbox = await startSandbox({ port: 0 });
  say(`The sandbox emulates the vendors' APIs at ${sandbox.url}. Nothing leaves this machine.`);
  try {
    const urgent = await pylonReads(sandbox.env);
    await pylonReply(sandbox.env, urgent);
    await pylonErrors(sandbox.env);
    await ashbyAct(sandbox.env);
    await customerIoAct(sandbox.env);
    say('');
    say('Next: read about the packages in README.md, or start your own sandbox with `pnpm sandbox`.');
  } finally {
    await sandbox.close();
  }
}
