import { createPylon } from '@agent-connectors/pylon';
import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { Command, type Interrupt, interrupt, MemorySaver } from '@langchain/langgraph';
import { AIMessage, createAgent, fakeModel, HumanMessage, ToolMessage } from 'langchain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createToolbox } from '../src/index.ts';
import { langchainTools } from '../src/langchain.ts';
import { testAdapter } from './adapter-suite.ts';

const person = { approve: { type: 'approve' }, refuse: { type: 'reject', message: 'Keep it.' } };

testAdapter('LangChain', {
  showsTargets: true,
  keepsValue: true,
  mayNotAsk: true,
  flagsErrors: true,
  refused: { failed: true, text: /not_permitted.*\nThe person says: Keep it\.$/s },
  // Chat models report such calls as `invalid_tool_calls`.
  malformed: undefined,
  aborted: /AbortError/,
  async run({ toolbox, options, tool, args, signal, approve }) {
    const model = fakeModel()
      .respondWithTools([{ name: tool, args: args as Record<string, unknown>, id: 'call_1' }]) // `malformed` has the only text
      .respond(new AIMessage('done'));
    const tools = await langchainTools(toolbox, { ...options, ...(approve !== undefined && { interrupt }) });
    const agent = createAgent({ model, tools, checkpointer: new MemorySaver() });
    const config = { configurable: { thread_id: '1' }, ...(signal && { signal }) };
    let state = await agent.invoke({ messages: [new HumanMessage('go')] }, config);
    const asked = interruptsOf(state);
    if (asked.length > 0) {
      const resume = { decisions: [approve ? person.approve : person.refuse] };
      state = await agent.invoke(new Command({ resume }), config);
    }
    const message = state.messages.find(ToolMessage.isInstance);
    return {
      offered: tools.map(({ name, schema }) => ({ name, schema })),
      text: message?.text ?? '',
      value: message?.artifact,
      failed: message?.status === 'error',
      end: state.messages.at(-1)?.text ?? '',
      asked: asked.map(({ value }) => value),
    };
  },
});

/** The state of an interrupted graph has its interrupts, of which its type does not know. */
const interruptsOf = (state: object): readonly Interrupt[] =>
  '__interrupt__' in state && Array.isArray(state.__interrupt__) ? state.__interrupt__ : [];

describe('an interrupt', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ now: () => new Date('2026-11-20T12:00:00Z') });
  });
  afterAll(() => sandbox.close());
  beforeEach(() => sandbox.reset());

  const remove = (id: number) => ({ operation: 'pylon.issues.delete', params: { id } });
  async function agentWith(...calls: readonly object[]) {
    const toolbox = createToolbox([createPylon({ env: sandbox.env })]);
    const model = fakeModel()
      .respondWithTools(
        calls.map((args, index) => ({ name: 'execute_operation', args: { ...args }, id: `call_${index}` })),
      )
      .respond(new AIMessage('done'));
    const tools = await langchainTools(toolbox, { interrupt });
    return createAgent({ model, tools, checkpointer: new MemorySaver() });
  }
  const config = { configurable: { thread_id: '1' } };
  const go = { messages: [new HumanMessage('go')] };
  const deleted = () => sandbox.requests.filter(({ method }) => method === 'DELETE').map(({ path }) => path);

  it.each([
    ['true', true],
    ['a decision without a list', { type: 'approve' }],
    ['two decisions for one call', { decisions: [person.approve, person.approve] }],
    ['an edit', { decisions: [{ type: 'edit', editedAction: { name: 'execute_operation', args: remove(3039) } }] }],
  ])('is not approved by %s', async (_, resume) => {
    const agent = await agentWith(remove(3040));
    await agent.invoke(go, config);
    await agent.invoke(new Command({ resume }), config);
    expect(deleted()).toEqual([]);
  });

  it('of one call among several is decided by its ID, and others are made at once', async () => {
    const agent = await agentWith(remove(3040), remove(3039), { operation: 'pylon.issues.get', params: { id: 3038 } });
    const interrupts = interruptsOf(await agent.invoke(go, config));
    expect(interrupts).toHaveLength(2);
    expect(sandbox.requests.some(({ path }) => path === '/issues/3038')).toBe(true);
    const resume = Object.fromEntries(
      interrupts.map(({ id, value }) => [
        id,
        { decisions: [JSON.stringify(value).includes('3039') ? person.approve : person.refuse] },
      ]),
    );
    const { messages } = await agent.invoke(new Command({ resume }), config);
    expect(deleted()).toEqual(['/issues/3039']);
    expect(messages.filter(ToolMessage.isInstance).map(({ status }) => status)).toEqual([
      'error',
      'success',
      'success',
    ]);
  });
});

it('returns text to a call without an ID', async () => {
  const toolbox = createToolbox([createPylon({ apiToken: 'none' })]);
  const [search] = await langchainTools(toolbox);
  expect(await search?.invoke({ query: 'find tickets' })).toContain('pylon.issues.search(');
  expect(await search?.invoke({ text: 'find tickets' })).toContain('invalid_params');
});
