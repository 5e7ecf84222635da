import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Ran, run, spawned } from './command.ts';
import { connect, type Kind, type Session } from './sessions.ts';

const argv = ['--connectors', 'pylon,ashby', '--allow-writes'];
const token = 'a-long-random-text';

let sandbox: Sandbox;
let http: Ran;
beforeAll(async () => {
  sandbox = await startSandbox({ now: () => new Date('2026-11-20T12:00:00Z') });
  http = await run([...argv, '--http', '0'], { ...sandbox.env, AGENT_CONNECTORS_MCP_TOKEN: token });
}, 60_000);
afterAll(async () => {
  await http.close();
  await sandbox.close();
});
beforeEach(() => sandbox.reset());

const place = (over: 'stdio' | 'http') => (over === 'http' ? { url: http.url, token } : spawned(argv, sandbox.env));
const execute = 'execute_operation';
const deleteTag = async (session: Session) => {
  const listed = await session.call(execute, { operation: 'pylon.tags.list' });
  const [tag] = (listed.structuredContent as { data: { id: string }[] }).data; // a listing
  return session.call(execute, { operation: 'pylon.tags.delete', params: { id: tag?.id } });
};
const deleted = () => sandbox.requests.filter(({ method }) => method === 'DELETE').length;

describe.each([
  ['v1', 'stdio'],
  ['legacy', 'stdio'],
  ['auto', 'stdio'],
  ['v1', 'http'],
  ['legacy', 'http'],
  ['auto', 'http'],
] as const)('a client of kind %s over %s', { timeout: 30_000 }, (kind: Kind, over) => {
  let session: Session;
  beforeAll(async () => {
    session = await connect(kind, place(over), 'accept');
  }, 60_000);
  afterAll(() => session.close());

  it('lists tools with annotations and schemas, and is told how to use them', async () => {
    const { tools } = await session.client.listTools();
    expect(tools.map(({ name, annotations }) => [name, annotations?.readOnlyHint])).toEqual([
      ['search_operations', true],
      ['describe_operation', true],
      [execute, false],
    ]);
    expect(tools.every(({ outputSchema }) => outputSchema?.type === 'object')).toBe(true);
    expect(session.client.getInstructions()).toMatch(/^Operations of pylon, ashby\. Search, describe, then execute\./);
  });

  it('searches, describes and executes, with text and structured content', async () => {
    const found = await session.call('search_operations', { query: 'open tickets of a customer' });
    expect(found.structuredContent).toEqual({
      operations: expect.arrayContaining([expect.stringMatching(/^pylon\.issues\.search\(/)]),
    });
    const described = await session.call('describe_operation', { operation: 'ashby.candidates.search' });
    expect(described.content[0]?.text).toContain('ashby.candidates.search');
    const called = await session.call(execute, { operation: 'pylon.issues.search', limit: 2 });
    expect(called.isError).toBeFalsy();
    expect(called.structuredContent).toMatchObject({ data: [{}, {}], meta: { fields: 'brief' } });
    expect(JSON.parse(called.content[0]?.text ?? '')).toEqual(called.structuredContent);
  });

  it('gets what it can mend as an error of the call', async () => {
    const called = await session.call(execute, { operation: 'pylon.issues.serch' });
    expect(called).toMatchObject({ isError: true, structuredContent: { error: { code: 'unknown_operation' } } });
    expect(called.content[0]?.text).toContain('pylon.issues.search');
    await expect(session.call('no_such_tool', {})).rejects.toThrow('Unknown tool: no_such_tool');
  });

  it('asks a person before a call that deletes', async () => {
    const before = session.asked.length;
    const called = await deleteTag(session);
    expect(called.isError).toBeFalsy();
    expect(deleted()).toBe(1);
    expect(session.asked.length).toBe(before + 1);
    expect(session.asked.at(-1)).toMatch(
      /^pylon\.tags\.delete: .*\nIt deletes or overwrites data.*\nid is the record with\n(?: {2}\S+: .*\n)+Parameters: \{"id":".*"\}\n\nDo it\?$/,
    );
  });

  it('reads documents and prompts', async () => {
    const { resources } = await session.client.listResources();
    expect(resources.map(({ uri }) => uri)).toEqual([
      'agent-connectors://pylon/auth',
      'agent-connectors://pylon/reference',
      'agent-connectors://ashby/auth',
      'agent-connectors://ashby/reference',
    ]);
    const read = async (uri: string) => JSON.stringify((await session.client.readResource({ uri })).contents[0]);
    expect(await read('agent-connectors://pylon/auth')).toContain('PYLON_API_TOKEN');
    expect(await read('agent-connectors://pylon/reference/tags')).toContain('### tags.list');
    await expect(read('agent-connectors://pylon/reference/../AUTH')).rejects.toThrow();
    const { completion } = await session.client.complete({
      ref: { type: 'ref/resource', uri: 'agent-connectors://{connector}/reference/{entity}' },
      argument: { name: 'entity', value: 'ta' },
      context: { arguments: { connector: 'pylon' } },
    });
    expect(completion.values).toEqual(['tags', 'task_comments', 'tasks']);
    const { prompts } = await session.client.listPrompts();
    const prompt = prompts.find(({ name }) => name.startsWith('pylon-'));
    const ask = prompt?.title?.replace('Pylon: ', '') ?? '';
    // The requests of the connector, in users' words.
    expect(ask.split(' ').length).toBeGreaterThan(1);
    const { messages } = await session.client.getPrompt({ name: prompt?.name ?? '' });
    expect(messages).toEqual([{ role: 'user', content: { type: 'text', text: `In Pylon: ${ask}` } }]);
  });
});

describe.each([
  ['v1', 'stdio'],
  ['v1', 'http'],
  ['auto', 'http'],
] as const)('a client of kind %s over %s', { timeout: 30_000 }, (kind, over) => {
  it('sends nothing if the person declines', async () => {
    const session = await connect(kind, place(over), 'decline');
    const called = await deleteTag(session);
    expect(called).toMatchObject({ isError: true, structuredContent: { error: { code: 'not_permitted' } } });
    expect([session.asked.length, deleted()]).toEqual([1, 0]);
    await session.close();
  });

  it('cannot confirm by itself if it cannot ask a person', async () => {
    const session = await connect(kind, place(over));
    const called = await deleteTag(session);
    expect(called).toMatchObject({ isError: true, structuredContent: { error: { code: 'confirmation_required' } } });
    expect(called.content[0]?.text).toContain('Tell the user what would be done');
    expect(deleted()).toBe(0);
    await session.close();
  });
});

it('a client without the token is refused', async () => {
  await expect(connect('v1', { url: http.url })).rejects.toThrow(/401|token/i);
  await expect(connect('auto', { url: http.url, token: 'another' })).rejects.toThrow();
});
