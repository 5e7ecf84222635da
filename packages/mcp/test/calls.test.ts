import { createPylon } from '@agent-connectors/pylon';
import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { createToolbox } from '@agent-connectors/tools';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Listening, listen, serverFactory } from '../src/index.ts';
import { pylon } from './pylon-source.ts';
import { connect, type Kind } from './sessions.ts';

let sandbox: Sandbox;
let server: Listening;
beforeAll(async () => {
  sandbox = await startSandbox({ now: () => new Date('2026-11-20T12:00:00Z') });
  const toolbox = createToolbox([pylon(sandbox.env)]);
  server = await listen({ createServer: serverFactory({ toolbox }) });
});
afterAll(async () => {
  await server.close();
  await sandbox.close();
});
beforeEach(() => sandbox.reset());
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close();
});
const client = async (...args: [Kind] | [Kind, 'accept']) => {
  const session = await connect(args[0], { url: server.url }, args[1]);
  open.push(session);
  return session;
};

const execute = 'execute_operation';
const wholeWalk = { operation: 'pylon.issues.search', all: true, jq: 'length', params: { limit: 100 } };
describe.each(['v1', 'legacy', 'auto'] as const)('a client of kind %s', { timeout: 20_000 }, (kind) => {
  it('learns how far a walk has come', async () => {
    const session = await client(kind);
    // Clients lose progress that arrives together with the result: the last page takes its time.
    sandbox.faults.inject({ match: { path: '/issues/search' }, skip: 3, times: 1, fault: { kind: 'delay', ms: 100 } });
    const seen: { progress: number; message?: string | undefined }[] = [];
    const called = await session.call(execute, wholeWalk, { onprogress: (progress) => seen.push(progress) });
    expect(called.isError).toBeFalsy();
    expect(seen.length).toBeGreaterThan(0);
    expect(seen[0]?.message).toMatch(/^\d+ records, 1 page$/);
    const values = seen.map(({ progress }) => progress);
    expect(values).toEqual([...new Set(values)].toSorted((a, b) => a - b));
  });

  it('learns of a wait for a rate limit', async () => {
    const session = await client(kind);
    sandbox.faults.inject({ match: { path: '/tags' }, fault: { kind: 'status', status: 429, retryAfter: '1' } });
    const messages: unknown[] = [];
    const called = await session.call(
      execute,
      { operation: 'pylon.tags.list' },
      { onprogress: ({ message }) => messages.push(message) },
    );
    expect(called.isError).toBeFalsy();
    expect(messages[0]).toMatch(/^waiting \d+ s for the rate limit of pylon$/);
  });

  it('can cancel a call, which ends the request to the vendor', async () => {
    const sent = Promise.withResolvers<void>();
    const ended = Promise.withResolvers<void>();
    const never = createPylon({
      apiToken: 'unused',
      fetch: (_, init) => {
        sent.resolve();
        const { promise, reject } = Promise.withResolvers<never>();
        init?.signal?.addEventListener('abort', () => {
          ended.resolve();
          reject(init.signal?.reason);
        });
        return promise;
      },
    });
    const slow = await listen({ createServer: serverFactory({ toolbox: createToolbox([never]) }) });
    open.push(slow);
    const session = await connect(kind, { url: slow.url });
    open.push(session);
    const cancel = new AbortController();
    const called = session.call(execute, { operation: 'pylon.tags.list' }, { signal: cancel.signal });
    called.catch(() => {});
    await sent.promise;
    cancel.abort('enough');
    await expect(called).rejects.toThrow();
    await ended.promise;
    expect((await session.call('search_operations', { query: 'tags' })).isError).toBeFalsy();
  });
});

describe('an answer of a person', () => {
  const meta = 'io.modelcontextprotocol/';
  const post = async (params: object) => {
    const response = await fetch(server.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        'mcp-protocol-version': '2026-07-28',
        'mcp-method': 'tools/call',
        'mcp-name': execute,
      },
      body: JSON.stringify({
        jsonrpc: '2.0',
        id: 1,
        method: 'tools/call',
        params: {
          name: execute,
          ...params,
          _meta: {
            [`${meta}protocolVersion`]: '2026-07-28',
            [`${meta}clientCapabilities`]: { elicitation: { form: {} } },
          },
        },
      }),
    });
    const text = await response.text();
    return JSON.parse(text.startsWith('{') ? text : (/^data: (.*)$/m.exec(text)?.[1] ?? '{}'));
  };
  const remove = (id: string) => ({ operation: 'pylon.tags.delete', params: { id } });
  const deleted = () => sandbox.requests.filter(({ method }) => method === 'DELETE').length;
  const yes = { confirm: { action: 'accept', content: { confirm: true } } };
  const ask = async (args: object) => (await post({ arguments: args })).result;
  const ids = async () => {
    const { result } = await post({ arguments: { operation: 'pylon.tags.list' } });
    return result.structuredContent.data.map(({ id }: { id: string }) => id);
  };

  it('permits the call that was shown, once', async () => {
    const [id] = await ids();
    const { requestState, inputRequests } = await ask(remove(id));
    expect(inputRequests.confirm.params.message).toContain('pylon.tags.delete');
    const again = { arguments: remove(id), requestState, inputResponses: yes };
    expect((await post(again)).result.structuredContent.data).toBeDefined();
    expect(deleted()).toBe(1);
    // The same answer again is a new question.
    expect((await post(again)).result.inputRequests).toBeDefined();
    expect(deleted()).toBe(1);
  });

  it.each([
    ['was not asked for', () => undefined],
    ['belongs to another call', (state: string) => state],
    ['was changed', (state: string) => `${state.slice(0, -4)}AAAA`],
  ])('that %s permits nothing', async (what, stateOf) => {
    const [id, other] = await ids();
    const { requestState } = await ask(remove(id));
    const given = stateOf(requestState);
    const args = what === 'belongs to another call' ? remove(other) : remove(id);
    const answer = await post({ arguments: args, inputResponses: yes, ...(given && { requestState: given }) });
    expect(answer.result?.inputRequests ?? answer.error).toBeDefined();
    expect(deleted()).toBe(0);
  });

  it.each([
    [{ action: 'accept', content: { confirm: false } }],
    [{ action: 'accept', content: {} }],
    [{ action: 'decline' }],
    [{ action: 'cancel' }],
  ])('%j permits nothing', async (confirm) => {
    const [id] = await ids();
    const { requestState } = await ask(remove(id));
    const { result } = await post({ arguments: remove(id), requestState, inputResponses: { confirm } });
    expect(result).toMatchObject({ isError: true, structuredContent: { error: { code: 'not_permitted' } } });
    expect(deleted()).toBe(0);
  });

  it('is asked for once for several calls, of which the others are made', async () => {
    const [first, second] = await ids();
    const calls = { calls: [remove(first), { operation: 'pylon.tags.list' }, remove(second)] };
    const { requestState, inputRequests } = await ask(calls);
    expect(inputRequests.confirm.params.message.match(/pylon\.tags\.delete: /g)).toHaveLength(2);
    const { result } = await post({ arguments: calls, requestState, inputResponses: yes });
    expect(result.structuredContent.results).toHaveLength(3);
    expect(deleted()).toBe(2);
  });
});
