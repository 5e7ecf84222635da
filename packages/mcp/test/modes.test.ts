import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { run } from './command.ts';
import { connect, type Person, type Session } from './sessions.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ now: () => new Date('2026-11-20T12:00:00Z') });
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.reset());
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close();
});

/** Starts the command over HTTP, and connects a client. */
async function start(
  argv: readonly string[],
  env: Readonly<Record<string, string>>,
  person?: Person,
): Promise<Session> {
  const server = await run([...argv, '--http', '0'], env);
  open.push(server);
  const session = await connect('auto', { url: server.url }, person);
  open.push(session);
  return session;
}
const execute = 'execute_operation';

describe('the command', { timeout: 20_000 }, () => {
  it('permits no writes unless it is told to', async () => {
    const session = await start(['-c', 'pylon'], sandbox.env, 'accept');
    const { tools } = await session.client.listTools();
    expect(tools.map(({ annotations }) => annotations?.readOnlyHint)).toEqual([true, true, true]);
    const called = await session.call(execute, {
      operation: 'pylon.tags.create',
      params: { value: 'x', object_type: 'issue' },
    });
    expect(called).toMatchObject({ isError: true, structuredContent: { error: { code: 'not_permitted' } } });
    expect(session.asked).toEqual([]);
    expect(sandbox.requests).toHaveLength(0);
  });

  it.each(['discover', 'operations'])('permits none with AGENT_CONNECTORS_READ_ONLY, in the mode %s', async (mode) => {
    const argv = ['-c', 'pylon', '--allow-writes', '--mode', mode, '--include', 'pylon.tags'];
    const session = await start(argv, { ...sandbox.env, AGENT_CONNECTORS_READ_ONLY: '1' }, 'accept');
    const { tools } = await session.client.listTools();
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);
    if (mode === 'operations') return;
    const params = { value: 'x', object_type: 'issue' };
    expect(await session.call(execute, { operation: 'pylon.tags.create', params })).toMatchObject({ isError: true });
    expect(sandbox.requests).toHaveLength(0);
  });

  it('starts without credentials, and says which variable is missing when a call needs it', async () => {
    const session = await start(['-c', 'pylon'], {});
    expect((await session.call('describe_operation', { operation: 'pylon.tags.list' })).isError).toBeFalsy();
    const called = await session.call(execute, { operation: 'pylon.tags.list' });
    expect(called).toMatchObject({ isError: true, structuredContent: { error: { code: 'missing_credentials' } } });
    expect(called.content[0]?.text).toContain('PYLON_API_TOKEN');
  });

  it('serves one tool for each operation in mode operations, and asks before those that delete', async () => {
    const argv = [
      '-c',
      'pylon',
      '--mode',
      'operations',
      '--include',
      'pylon.tags',
      '--exclude',
      '*.*.update',
      '--allow-writes',
    ];
    const session = await start(argv, sandbox.env, 'decline');
    const { tools } = await session.client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'pylon_tags_list',
      'pylon_tags_get',
      'pylon_tags_create',
      'pylon_tags_delete',
    ]);
    const listed = await session.call('pylon_tags_list', { fields: ['id'] });
    const { data } = listed.structuredContent as { data: { id: string }[] }; // a listing
    expect(data.length).toBeGreaterThan(0);
    expect(await session.call('pylon_tags_delete', { id: data[0]?.id })).toMatchObject({ isError: true });
    expect(session.asked).toHaveLength(1);
    expect(sandbox.requests.filter(({ method }) => method === 'DELETE')).toEqual([]);
  });

  it('executes at Airbyte with --hosted, without a credential of the vendor', async () => {
    const ofPlatform = Object.entries(sandbox.env).filter(([name]) => name.startsWith('AIRBYTE_'));
    const session = await start(['-c', 'pylon', '--hosted', 'default'], Object.fromEntries(ofPlatform));
    const called = await session.call(execute, { operation: 'pylon.accounts.list', params: {} });
    expect(called).toMatchObject({ structuredContent: { data: expect.any(Array) } });
    expect(called).not.toMatchObject({ isError: true });
    const refused = await session.call(execute, { operation: 'pylon.issues.search', params: {} });
    expect(refused).toMatchObject({ isError: true });
    const found = await session.call('search_operations', { query: 'search issues by state' });
    expect(JSON.stringify(found)).toContain('pylon.issues.list');
    expect(JSON.stringify(found)).not.toContain('pylon.issues.search');
  });

  it('writes without a question what neither deletes, sends nor spends', async () => {
    const session = await start(['-c', 'pylon', '--allow-writes'], sandbox.env);
    const called = await session.call(execute, {
      operation: 'pylon.tags.create',
      params: { value: 'new', object_type: 'issue' },
    });
    expect(called).toMatchObject({ structuredContent: { data: { value: 'new' } } });
  });
});
