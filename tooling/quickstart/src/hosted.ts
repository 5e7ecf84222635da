import { ashby } from '@agent-connectors/ashby';
import { ConnectorError } from '@agent-connectors/core';
import { connect, contextStore, createScopedToken, setUpConnector } from '@agent-connectors/hosted';
import { pylon } from '@agent-connectors/pylon';
import { heading, say, show, table } from './terminal.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Sets up a connector on the platform and executes calls there: the platform keeps the credential, and this process does not see it. */
export async function hosted(env: Environment): Promise<void> {
  heading('Set up: a workspace for a customer, and a Pylon connector in it');
  const { ok, steps } = await setUpConnector(pylon, {
    env,
    workspaceName: 'brightwater',
    credentials: { api_token: env['PYLON_API_TOKEN'] },
  });
  for (const { step, status, name, message } of steps) say([step, status, name, message].filter(Boolean).join(': '));
  if (!ok) throw new Error('The set-up failed.');

  // What the platform needs, and no credential of a vendor.
  const ofPlatform = Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith('AIRBYTE_')));
  const client = connect(pylon, { env: ofPlatform, workspaceName: 'brightwater' });

  heading('A dry run shows the request to the platform, and sends nothing');
  const { data: request } = await client.accounts.create({ name: 'Brightwater Foods' }, { dryRun: true });
  show(request);

  heading('The same typed calls as with a credential of your own');
  const { data: created } = await client.accounts.create({ name: 'Brightwater Foods' });
  const { data: account } = await client.accounts.get({ id: created.id });
  say(`created account ${account.id}: ${account.name}`);
  let count = 0;
  for await (const _ of client.contacts.list({}, { fields: ['id'] })) count++;
  say(`${count} contacts over all pages`);

  heading('Errors say who failed, and what Airbyte does not have is refused');
  await expectError('an account that does not exist', () => client.accounts.get({ id: 'no-such-account' }));
  await expectError('an operation that the platform does not have', () => client.macros.list({ macro_group_id: 'g' }));
  const other = connect(ashby, { env: ofPlatform, workspaceName: 'brightwater' });
  await expectError('a connector that the workspace does not have', () => other.jobs.list());

  heading('The context store searches copies of records by any field');
  const store = contextStore(connect(pylon, { env: ofPlatform, workspaceName: 'default' }));
  const { data: found, meta } = await store.search('issues', {
    filter: { eq: { state: 'waiting_on_you' } },
    sort: [{ created_at: 'desc' }],
    limit: 5,
    fields: ['number', 'title', 'created_at'],
  });
  table(
    found.map(({ number, title, created_at }) => ({
      number: `#${number}`,
      title: title ?? '',
      created: created_at ?? '',
    })),
    { number: 7, title: 48, created: 26 },
  );
  say(`state of the store: ${meta.store?.status}, copies from ${meta.store?.updatedAt}`);

  heading('A token for one workspace and 20 minutes');
  const { token, expiresAt } = await createScopedToken({ env: ofPlatform, workspaceName: 'brightwater' });
  const { AIRBYTE_API_HOST } = ofPlatform;
  const scoped = connect(pylon, { env: { AIRBYTE_API_HOST }, accessToken: token });
  say(`${(await scoped.me.get()).data.name}, until ${new Date(expiresAt).toISOString()}`);
}

async function expectError(what: string, call: () => PromiseLike<unknown>): Promise<void> {
  try {
    await call();
  } catch (error) {
    if (!ConnectorError.isInstance(error)) throw error;
    return say(`${what}: [${error.code}, ${error.outcome}] ${error.message}`);
  }
  throw new Error(`${what} did not throw an error.`);
}
