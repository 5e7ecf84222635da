import { generateText, type ModelMessage, stepCountIs } from 'ai';
import { MockLanguageModelV4 } from 'ai/test';
import { aiSdkTools } from '../src/ai-sdk.ts';
import { type Harness, keptValue } from './adapter-suite.ts';

const usage = {
  inputTokens: { total: 1, noCache: 1, cacheRead: 0, cacheWrite: 0 },
  outputTokens: { total: 1, text: 1, reasoning: 0 },
};

/** What the model sees of a call. */
type Output = Extract<ToolContent, { readonly type: 'tool-result' }>['output'];
type ToolContent = Extract<Prompt[number], { readonly role: 'tool' }>['content'][number];
type Prompt = MockLanguageModelV4['doGenerateCalls'][number]['prompt'];

const textOf = (output: Output | undefined): string => {
  if (output?.type === 'execution-denied') return output.reason ?? '';
  return output?.type === 'text' || output?.type === 'error-text' ? output.value : '';
};

/** The Vercel AI SDK with its mock model: the version that the import `ai` resolves to. */
export const aiSdkHarness: Harness = {
  flagsErrors: true,
  keepsValue: true,
  refused: { failed: true, text: /^Keep it\.$/ },
  malformed: /Invalid input for tool execute_operation.*JSON parsing failed/,
  aborted: /AbortError/,
  async run({ toolbox, options, tool, args, signal, approve }) {
    const input = typeof args === 'string' ? args : JSON.stringify(args);
    const model = new MockLanguageModelV4({
      doGenerate: async ({ prompt }) =>
        prompt.at(-1)?.role === 'tool'
          ? {
              content: [{ type: 'text', text: 'done' }],
              ...{ finishReason: { unified: 'stop', raw: 'stop' }, usage, warnings: [] },
            }
          : {
              content: [{ type: 'tool-call', toolCallId: 'call_1', toolName: tool, input }],
              ...{ finishReason: { unified: 'tool-calls', raw: 'tool_calls' }, usage, warnings: [] },
            },
    });
    const settings = {
      ...{ model, tools: await aiSdkTools(toolbox, options), stopWhen: stepCountIs(3) },
      ...(signal && { abortSignal: signal }),
    };
    const messages: ModelMessage[] = [{ role: 'user', content: 'go' }];
    let result = await generateText({ ...settings, messages });
    const requests = result.content.filter((part) => part.type === 'tool-approval-request');
    if (requests.length > 0) {
      const content = requests.map(({ approvalId }) => ({
        ...({ type: 'tool-approval-response', approvalId, approved: approve === true } as const),
        ...(!approve && { reason: 'Keep it.' }),
      }));
      messages.push(...result.response.messages, { role: 'tool', content });
      result = await generateText({ ...settings, messages });
    }
    const prompt = model.doGenerateCalls.at(-1)?.prompt ?? [];
    const output = prompt
      .flatMap((each) => (each.role === 'tool' ? each.content : []))
      .flatMap((part) => (part.type === 'tool-result' ? [part.output] : []))[0];
    return {
      offered: (model.doGenerateCalls[0]?.tools ?? []).flatMap((each) =>
        each.type === 'function' ? [{ name: each.name, schema: each.inputSchema }] : [],
      ),
      text: textOf(output),
      value: keptValue(result.steps[0]?.toolResults[0]?.output),
      failed: output?.type === 'error-text' || output?.type === 'execution-denied',
      end: result.text,
      asked: requests.map(({ toolCall }) => toolCall),
    };
  },
};
