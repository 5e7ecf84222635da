import { createPylon } from '@agent-connectors/pylon';
import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConfirmationRequest, Toolbox, ToolsOptions } from '../src/index.ts';
import { createToolbox, createTools } from '../src/index.ts';

/** One run of a framework's agent, whose model calls one tool and then says `done`. */
export interface Run {
  readonly toolbox: Toolbox;
  readonly options: ToolsOptions;
  readonly tool: string;
  /** The arguments, as the model writes them: a value, or text that may not be JSON. */
  readonly args: Readonly<Record<string, unknown>> | string;
  readonly signal?: AbortSignal;
  /** What a person says where the framework asks; `undefined` where there is nobody to ask. */
  readonly approve: boolean | undefined;
}

/** What became of a run. */
export interface Seen {
  /** The tools that the model was offered. */
  readonly offered: readonly { readonly name: string; readonly schema: unknown }[];
  /** What the model saw of the call. */
  readonly text: string;
  /** Whether the model was told that the call failed; `undefined` where the framework has no way to. */
  readonly failed: boolean | undefined;
  /** What the application got of the call; `undefined` where it gets what the model sees. */
  readonly value?: unknown;
  /** What the agent said in the end. */
  readonly end: string;
  /** What a person was shown. */
  readonly asked: readonly unknown[];
}

/** A framework, as the tests see it. */
export interface Harness {
  run(run: Run): Promise<Seen>;
  /** Whether the toolbox asks, because the framework does not. */
  readonly toolboxAsks?: boolean;
  /** Whether the application gets the value of an output, besides the text that the model sees. */
  readonly keepsValue?: boolean;
  /** Whether there may be nobody to ask. Other frameworks always ask. */
  readonly mayNotAsk?: boolean;
  /** Whether a person is shown the records that a call is about. */
  readonly showsTargets?: boolean;
  /** Whether the model is told of a failure by more than its text. */
  readonly flagsErrors: boolean;
  /** What the model sees of a call that a person refused. */
  readonly refused: { readonly failed: boolean | undefined; readonly text: RegExp };
  /** What the model sees of arguments that are not JSON; `undefined` where such a call reaches no tool. */
  readonly malformed: RegExp | undefined;
  /** What the caller gets for an abort. */
  readonly aborted: RegExp;
}

/** Returns the value of an output that a framework keeps for the application. */
export const keptValue = (output: unknown): unknown =>
  typeof output === 'object' && output !== null && 'value' in output ? output.value : undefined;

const now = () => new Date('2026-11-20T12:00:00Z');
const include = ['pylon.issues.get', 'pylon.issues.search', 'pylon.issues.delete', 'pylon.issues.update'];

/** Tests an adapter with its framework and the framework's mock model, against the sandbox. */
export function testAdapter(name: string, harness: Harness): void {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ now });
  });
  afterAll(() => sandbox.close());
  beforeEach(() => {
    sandbox.reset();
    sandbox.faults.clear();
  });

  interface Case extends Partial<Pick<Run, 'options' | 'approve' | 'signal'>> {
    readonly tool?: string;
    readonly args: Run['args'];
  }
  async function run({ tool = 'execute_operation', args, options = {}, signal, ...rest }: Case) {
    const { approve } = { approve: false, ...rest };
    const confirmed: ConfirmationRequest[] = [];
    const toolbox = createToolbox([createPylon({ env: sandbox.env })], {
      include,
      ...(harness.toolboxAsks &&
        approve !== undefined && {
          confirm: (request) => {
            confirmed.push(request);
            return approve;
          },
        }),
    });
    const seen = await harness.run({ toolbox, options, tool, args, approve, ...(signal && { signal }) });
    return { ...seen, asked: [...seen.asked, ...confirmed], toolbox };
  }
  const sent = (method: string) => sandbox.requests.filter((request) => request.method === method);
  const failed = harness.flagsErrors ? true : undefined;
  const succeeded = harness.flagsErrors ? false : undefined;
  const operations = { mode: 'operations' } as const;

  describe(`the tools for ${name}`, () => {
    it('are three in mode `discover`, with the schemas of the toolbox', async () => {
      const { offered, toolbox } = await run({ tool: 'search_operations', args: { query: 'find tickets' } });
      const tools = await createTools(toolbox);
      expect(offered).toEqual(tools.map(({ name, inputSchema: schema }) => ({ name, schema })));
    });

    it('are one for each operation in mode `operations`', async () => {
      const { offered, toolbox } = await run({ tool: 'pylon_issues_get', args: { id: 3040 }, options: operations });
      const tools = await createTools(toolbox, operations);
      expect(tools).toHaveLength(include.length);
      expect(offered).toEqual(tools.map(({ name, inputSchema: schema }) => ({ name, schema })));
    });

    it('find operations', async () => {
      const seen = await run({ tool: 'search_operations', args: { query: 'find tickets', connector: null } });
      expect(seen).toMatchObject({ text: expect.stringContaining('pylon.issues.search('), failed: succeeded });
    });

    it('describe operations', async () => {
      const seen = await run({ tool: 'describe_operation', args: { operation: 'pylon.issues.get', parameter: '' } });
      expect(seen).toMatchObject({ text: expect.stringMatching(/^pylon\.issues\.get \(read\)/), failed: succeeded });
    });

    it('return data, as text that is JSON', async () => {
      const args = { operation: 'pylon.issues.search', params: { limit: 1 } };
      const { text, value, end, asked, ...seen } = await run({ args });
      expect(JSON.parse(text)).toMatchObject({ data: [{ number: 3040 }], meta: { source: expect.any(String) } });
      expect(value).toEqual(harness.keepsValue ? JSON.parse(text) : undefined);
      expect(seen.failed).toBe(succeeded);
      expect(end).toBe('done');
      expect(asked).toEqual([]);
    });

    it('return the data of an operation that is a tool', async () => {
      const { text } = await run({ tool: 'pylon_issues_get', args: { id: '3040' }, options: operations });
      expect(JSON.parse(text)).toMatchObject({ data: { number: 3040 } });
    });

    it.each([
      [
        'discover',
        'execute_operation',
        { operation: 'pylon.issues.search', params: { limit: 1, cursor: '', filter: null }, cursor: '', jq: null },
      ],
      ['operations', 'pylon_issues_search', { limit: 1, cursor: '', filter: null, jq: '', all: null, fields: null }],
    ] as const)('take null and empty text for what a model left out, in mode `%s`', async (mode, tool, args) => {
      const { text } = await run({ tool, args, options: { mode } });
      expect(JSON.parse(text)).toMatchObject({ data: [{ number: 3040 }] });
    });

    it('take parameters that a model wrote as text', async () => {
      const { text } = await run({ args: { operation: 'pylon.issues.get', params: '{"id":3040}' } });
      expect(JSON.parse(text)).toMatchObject({ data: { number: 3040 } });
    });

    it.each([
      ['discover', 'execute_operation', { operation: 'pylon.issues.get', params: { idd: 3040 } }],
      ['operations', 'pylon_issues_get', { idd: 3040 }],
    ] as const)('say what is wrong with invalid input, in mode `%s`', async (mode, tool, args) => {
      const { text, end, ...seen } = await run({ tool, args, options: { mode } });
      expect(JSON.parse(text).error).toMatchObject({
        code: 'invalid_params',
        message: expect.stringContaining("did you mean 'id'?"),
        outcome: 'not_sent',
      });
      expect(seen.failed).toBe(failed);
      expect(end).toBe('done');
      expect([...sandbox.requests]).toEqual([]);
    });

    it.runIf(harness.malformed)('send nothing for arguments that are not JSON', async () => {
      const { text, end } = await run({
        args: '{"operation": "pylon.issues.delete", "params": {"id": 3040',
        approve: true,
      });
      expect(text).toMatch(harness.malformed ?? '');
      expect(end).toBe('done');
      expect([...sandbox.requests]).toEqual([]);
    });

    it("return a vendor's error", async () => {
      const { text, end, ...seen } = await run({ args: { operation: 'pylon.issues.get', params: { id: 'none' } } });
      expect(JSON.parse(text).error).toMatchObject({ code: 'not_found', status: 404, outcome: 'rejected' });
      expect(seen.failed).toBe(failed);
      expect(end).toBe('done');
    });

    it('return a rate limit, with how long to wait', async () => {
      sandbox.faults.inject({
        match: { mount: '/pylon' },
        fault: { kind: 'status', status: 429, retryAfter: '86400' },
      });
      const { text, end, ...seen } = await run({ args: { operation: 'pylon.issues.get', params: { id: 3040 } } });
      expect(JSON.parse(text).error).toMatchObject({
        code: 'rate_limited',
        retryAfterMs: 86_400_000,
        hint: expect.stringContaining('Wait 86400 s'),
      });
      expect(seen.failed).toBe(failed);
      expect(end).toBe('done');
    });

    it('stop when the caller aborts', async () => {
      sandbox.faults.inject({ match: { mount: '/pylon' }, fault: { kind: 'delay', ms: 60_000 } });
      const caller = new AbortController();
      const args = { operation: 'pylon.issues.get', params: { id: 3040 } };
      const ended = run({ args, signal: caller.signal }).then(({ end }) => end, String);
      await vi.waitUntil(() => sandbox.requests.length > 0, { interval: 1 });
      caller.abort();
      expect(await ended).toMatch(harness.aborted);
      expect(sandbox.requests).toHaveLength(1);
    });

    const removal = { operation: 'pylon.issues.delete', params: { id: 3040 } };
    const removals = [
      ['discover', 'execute_operation', removal],
      ['discover, among several calls', 'execute_operation', { calls: [{ operation: 'none' }, removal] }],
      ['discover, as text', 'execute_operation', { ...removal, params: JSON.stringify(removal.params) }],
      ['operations', 'pylon_issues_delete', { id: 3040 }],
    ] as const;

    it.each(removals)('make a call that a person approves, in mode `%s`', async (mode, tool, args) => {
      const options = { mode: mode === 'operations' ? mode : 'discover' } as const;
      const { asked, end } = await run({ tool, args, options, approve: true });
      expect(asked).toHaveLength(1);
      expect(JSON.stringify(asked)).toContain('3040');
      if (harness.showsTargets || harness.toolboxAsks)
        expect(JSON.stringify(asked)).toContain('Workspace will be locked on Thursday?');
      expect(sent('DELETE')).toMatchObject([{ status: 200 }]);
      expect(end).toBe('done');
    });

    it.each(removals)('do not make a call that a person refuses, in mode `%s`', async (mode, tool, args) => {
      const options = { mode: mode === 'operations' ? mode : 'discover' } as const;
      const { asked, end, text, ...seen } = await run({ tool, args, options, approve: false });
      expect(asked).toHaveLength(1);
      expect(sent('DELETE')).toEqual([]);
      expect(text).toMatch(harness.refused.text);
      if (!('calls' in args)) expect(seen.failed).toBe(harness.refused.failed);
      expect(end).toBe('done');
    });

    it.runIf(harness.mayNotAsk)('refuse a call that needs a person where nobody can be asked', async () => {
      const { text, end, ...seen } = await run({ args: removal, approve: undefined });
      expect(JSON.parse(text).error).toMatchObject({ code: 'confirmation_required', outcome: 'not_sent' });
      expect(seen.failed).toBe(true);
      expect(end).toBe('done');
      expect(sent('DELETE')).toEqual([]);
    });

    it('ask nobody about a write that the policy lets pass', async () => {
      const { asked } = await run({
        args: { operation: 'pylon.issues.update', params: { id: 3040, state: 'closed' } },
      });
      expect(asked).toEqual([]);
      expect(sent('PATCH')).toMatchObject([{ status: 200 }]);
    });

    it('ask nobody about a dry run', async () => {
      const { asked, text } = await run({ args: { ...removal, dry_run: true } });
      expect(asked).toEqual([]);
      expect(JSON.parse(text)).toMatchObject({ data: { method: 'DELETE' }, meta: { dryRun: true } });
      expect([...sandbox.requests]).toEqual([]);
    });
  });
}
