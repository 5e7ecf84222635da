import { ConnectorError } from '@agent-connectors/core';
import { createPylon, type Issue } from '@agent-connectors/pylon';
import { heading, progress, say, show, table } from './terminal.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const day = 24 * 3600 * 1000;

/** Reads only: checks the credentials, lists all issues, searches for urgent ones and reads the messages of the first. Returns that issue. */
export async function pylonReads(env: Environment): Promise<Issue | undefined> {
  const pylon = createPylon({ env, policy: { readOnly: true } });

  heading('Pylon: check the credentials');
  const { ok, apis } = await pylon.check();
  for (const [api, { status, account, message }] of Object.entries(apis))
    say(`${api}: ${status}${account ? `, ${account}` : ''}${message ? ` - ${message}` : ''}`);
  if (!ok) throw new Error('The quickstart requires a valid Pylon token.');

  heading('Pylon: list every issue of the last 120 days, page by page');
  const now = Date.now();
  const range = { start_time: new Date(now - 120 * day).toISOString(), end_time: new Date(now).toISOString() };
  const line = progress();
  const states = new Map<string, number>();
  let walked = 0;
  for await (const issue of pylon.issues.list({ ...range, limit: 250 }, { fields: ['id', 'state'] })) {
    states.set(issue.state ?? 'unknown', (states.get(issue.state ?? 'unknown') ?? 0) + 1);
    if (++walked % 50 === 0) line.update(`${walked} issues`);
  }
  line.done(`${walked} issues: ${[...states].map(([state, count]) => `${count} ${state}`).join(', ')}`);

  heading('Pylon: search for urgent issues that wait for the team');
  const { data: urgent } = await pylon.issues.search({
    filter: {
      operator: 'and',
      subfilters: [
        { custom_field: 'priority', operator: 'equals', value: 'urgent' },
        { field: 'state', operator: 'in', values: ['new', 'waiting_on_you'] },
      ],
    },
    limit: 8,
  });
  table(
    urgent.map((issue) => ({
      number: `#${issue.number}`,
      title: issue.title ?? '',
      state: issue.state ?? '',
      requester: issue.requester?.email ?? '',
    })),
    { number: 7, title: 44, state: 16, requester: 34 },
  );

  const [first] = urgent;
  if (first === undefined) return undefined;
  heading(`Pylon: read the messages of issue #${first.number}`);
  const { data: messages } = await pylon.messages.list({ id: first.id });
  for (const message of messages)
    say(
      `${message.is_private ? 'note ' : 'said '} ${message.author?.name ?? 'someone'}: ${withoutTags(message.message_html ?? '').slice(0, 100)}`,
    );
  return first;
}

/** Replies to a customer: first as a dry run, then for real. Then reads the reply back. */
export async function pylonReply(env: Environment, issue: Issue | undefined): Promise<void> {
  if (issue === undefined) return;
  const pylon = createPylon({ env });
  const { data: messages } = await pylon.messages.list({ id: issue.id });
  const last = messages.findLast((message) => message.is_private === false);
  if (last === undefined) return;
  const reply = {
    id: issue.id,
    message_id: last.id,
    body_html: '<p>We found the cause and are rolling out a fix; you will hear from us within the hour.</p>',
    email_info: { to_emails: [issue.requester?.email ?? 'customer@brightwater.example'] },
  };

  heading('Pylon: a dry run of a reply shows the request with its credential redacted, and sends nothing');
  const { data: request } = await pylon.issueReplies.create(reply, { dryRun: true });
  show(request);

  heading('Pylon: send the same reply and read it back');
  const { data: posted, meta } = await pylon.issueReplies.create(reply);
  say(`sent as message ${posted.id} in ${meta.durationMs} ms`);
  const { data: after } = await pylon.messages.list({ id: issue.id });
  const found = after.find((message) => message.id === posted.id);
  say(`read back: ${withoutTags(found?.message_html ?? 'nothing')}`);
}

/** Shows the errors that an agent receives for its mistakes. */
export async function pylonErrors(env: Environment): Promise<void> {
  const pylon = createPylon({ env });
  heading('Pylon: the errors of invalid calls');
  // @ts-expect-error the compiler also rejects a misspelt parameter, but an agent has no compiler
  await expectError('a misspelt parameter', () => pylon.issues.search({ filer: {} }));
  await expectError('a record that does not exist', () => pylon.issues.get({ id: 'no-such-issue' }));
  const careful = createPylon({ env, policy: { readOnly: true } });
  await expectError('a deletion with the policy readOnly', () => careful.issues.delete({ id: '1' }));
}

async function expectError(what: string, call: () => PromiseLike<unknown>): Promise<void> {
  try {
    await call();
    throw new Error(`${what} did not throw an error.`);
  } catch (error) {
    if (!ConnectorError.isInstance(error)) throw error;
    say(`${what}: [${error.code}, ${error.outcome}] ${error.message}`);
  }
}

const withoutTags = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
