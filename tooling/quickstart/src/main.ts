// npm start: runs three connectors against the local sandbox.
// npm start -- --live: runs the read-only parts against the vendors whose credentials are in the environment.
// npm start -- --hosted: executes calls through an emulator of Airbyte's platform, which keeps the credentials.
import { startSandbox } from '@agent-connectors/sandbox';
import { ashbyAct, ashbyReads } from './ashby.ts';
import { customerIoAct, customerIoReads } from './customer-io.ts';
import { hosted } from './hosted.ts';
import { pylonErrors, pylonReads, pylonReply } from './pylon.ts';
import { say } from './terminal.ts';

const readers = { PYLON_API_TOKEN: pylonReads, ASHBY_API_KEY: ashbyReads, CUSTOMER_IO_APP_API_KEY: customerIoReads };

if (process.argv.includes('--live')) await live();
else if (process.argv.includes('--hosted')) await inSandbox(hosted);
else await inSandbox(local);

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

type Environment = Readonly<Record<string, string | undefined>>;

async function inSandbox(run: (env: Environment) => Promise<void>): Promise<void> {
  const sandbox = await startSandbox({ port: 0 });
  say(`The sandbox emulates the vendors' APIs at ${sandbox.url}. Nothing leaves this machine.`);
  try {
    await run(sandbox.env);
    say('');
    say('Next: read about the packages in README.md, or start your own sandbox with `pnpm sandbox`.');
  } finally {
    await sandbox.close();
  }
}

async function local(env: Environment): Promise<void> {
  const urgent = await pylonReads(env);
  await pylonReply(env, urgent);
  await pylonErrors(env);
  await ashbyAct(env);
  await customerIoAct(env);
}
