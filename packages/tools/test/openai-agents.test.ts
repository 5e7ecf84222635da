import { createPylon } from '@agent-connectors/pylon';
import { Agent, type Model, type ModelRequest, type ModelResponse, Runner, RunState, Usage } from '@openai/agents';
import { expect, it } from 'vitest';
import { createToolbox } from '../src/index.ts';
import { openAiAgentsTools } from '../src/openai-agents.ts';
import { testAdapter } from './adapter-suite.ts';

const runner = new Runner({ tracingDisabled: true });

const message = { type: 'message', role: 'assistant', status: 'completed' } as const;

/** A model that calls a tool in its first response and ends in its second. */
class MockModel implements Model {
  readonly requests: ModelRequest[] = [];
  readonly #name: string;
  readonly #args: string;

  constructor(name: string, args: string) {
    this.#name = name;
    this.#args = args;
  }

  async getResponse(request: ModelRequest): Promise<ModelResponse> {
    this.requests.push(request);
    const output: ModelResponse['output'] =
      this.result === undefined
        ? [{ type: 'function_call', callId: 'call_1', name: this.#name, status: 'completed', arguments: this.#args }]
        : [{ ...message, content: [{ type: 'output_text', text: 'done' }] }];
    return { usage: new Usage(), output };
  }

  /** What the model has seen of its call. */
  get result(): string | undefined {
    const { input } = this.requests.at(-1) ?? {};
    const last = Array.isArray(input) ? input.at(-1) : undefined;
    if (last?.type !== 'function_call_result') return undefined;
    const { output } = last;
    return typeof output === 'object' && 'text' in output ? output.text : JSON.stringify(output);
  }

  // biome-ignore lint/correctness/useYield: these tests do not stream.
  async *getStreamedResponse(): AsyncGenerator<never> {
    throw new Error('These tests do not stream.');
  }
}

testAdapter('the OpenAI Agents SDK', {
  flagsErrors: false,
  refused: { failed: undefined, text: /^Keep it\.$/ },
  malformed: /An error occurred while parsing tool arguments/,
  aborted: /AbortError/,
  async run({ toolbox, options, tool, args, signal, approve }) {
    const model = new MockModel(tool, typeof args === 'string' ? args : JSON.stringify(args));
    const agent = new Agent({
      name: 'agent',
      model,
      tools: await openAiAgentsTools(toolbox, options),
    });
    const settings = { ...(signal && { signal }) };
    const first = await runner.run(agent, 'go', settings);
    const asked = first.interruptions.map(({ name, arguments: given }) => ({ name, given }));
    // The person may answer in another process.
    const state = await RunState.fromString(agent, first.state.toString());
    for (const each of state.getInterruptions())
      if (approve) state.approve(each);
      else state.reject(each, { message: 'Keep it.' });
    const last = asked.length === 0 ? first : await runner.run(agent, state, settings);
    return {
      offered: (model.requests[0]?.tools ?? []).flatMap((each) =>
        each.type === 'function' ? [{ name: each.name, schema: each.parameters }] : [],
      ),
      text: model.result ?? '',
      failed: undefined,
      end: last.finalOutput ?? '',
      asked,
    };
  },
});

it('asks nobody about arguments of a read that are not JSON', async () => {
  const model = new MockModel('search_operations', '{"query": ');
  // The tools fit agents that have a context of their own.
  const tools = await openAiAgentsTools<{ readonly tenant: string }>(
    createToolbox([createPylon({ apiToken: 'none' })]),
  );
  const agent = new Agent<{ readonly tenant: string }>({ name: 'agent', model, tools });
  const { interruptions, finalOutput } = await runner.run(agent, 'go', { context: { tenant: 'one' } });
  expect(interruptions).toEqual([]);
  expect(finalOutput).toBe('done');
});
