import { Mastra } from '@mastra/core';
import { Agent, type AgentConfig } from '@mastra/core/agent';
import { InMemoryStore } from '@mastra/core/storage';
import { MastraLanguageModelV2Mock } from '@mastra/core/test-utils/llm-mock';
import { beforeEach, vi } from 'vitest';
import { mastraTools } from '../src/mastra.ts';
import { keptValue, testAdapter } from './adapter-suite.ts';

type Request = Parameters<MastraLanguageModelV2Mock['doGenerate']>[0];

/** A model that calls a tool in its first response and ends in its second. */
function mockModel(toolName: string, input: string) {
  const requests: Request[] = [];
  const usage = { inputTokens: 1, outputTokens: 1, totalTokens: 2 };
  const model = new MastraLanguageModelV2Mock({
    doGenerate: async (request) => {
      requests.push(request);
      return request.prompt.at(-1)?.role === 'tool'
        ? { content: [{ type: 'text', text: 'done' }], finishReason: 'stop', usage, warnings: [] }
        : {
            content: [{ type: 'tool-call', toolCallId: 'call_1', toolName, input }],
            ...{ finishReason: 'tool-calls', usage, warnings: [] },
          };
    },
  });
  return { model, requests };
}

// Mastra writes about arguments that are not JSON.
beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
});

testAdapter('Mastra', {
  flagsErrors: true,
  keepsValue: true,
  refused: { failed: false, text: /^Keep it\.$/ },
  // Mastra makes an empty object of them.
  malformed: /invalid_params.*operation: expected text, received nothing/,
  aborted: /^aborted$/,
  async run({ toolbox, options, tool, args, signal, approve }) {
    const { model, requests } = mockModel(tool, typeof args === 'string' ? args : JSON.stringify(args));
    const agent = new Agent({
      ...{ id: 'agent', name: 'agent', instructions: 'Go.', tools: await mastraTools(toolbox, options) },
      // Their mock model does not have their type of a model with `exactOptionalPropertyTypes`.
      model: model as AgentConfig['model'],
    });
    new Mastra({ agents: { agent }, storage: new InMemoryStore(), logger: false });
    let result = await agent.generate('go', { ...(signal && { abortSignal: signal }) });
    const asked = result.finishReason === 'suspended' ? [result.suspendPayload] : [];
    if (result.finishReason === 'suspended') {
      const call = { runId: result.runId ?? '', toolCallId: result.suspendPayload.toolCallId };
      result = approve
        ? await agent.approveToolCallGenerate(call)
        : await agent.declineToolCallGenerate({ ...call, reason: 'Keep it.' });
    }
    const [part] = requests.at(-1)?.prompt.flatMap((each) => (each.role === 'tool' ? each.content : [])) ?? [];
    return {
      offered: (requests[0]?.tools ?? []).flatMap((each) =>
        each.type === 'function' ? [{ name: each.name, schema: each.inputSchema }] : [],
      ),
      text: part?.output.type === 'text' || part?.output.type === 'error-text' ? part.output.value : '',
      value: keptValue(result.toolResults[0]?.payload.result),
      failed: part?.output.type === 'error-text',
      end: result.finishReason === 'aborted' ? 'aborted' : result.text,
      asked,
    };
  },
});
