import Anthropic from '@anthropic-ai/sdk';
import { anthropicTools } from '../src/anthropic.ts';
import { testAdapter } from './adapter-suite.ts';

interface Body {
  readonly tools?: readonly { readonly name: string; readonly input_schema: unknown }[];
  readonly messages: readonly { readonly role: string; readonly content: unknown }[];
}
interface ToolResult {
  readonly type: string;
  readonly content: string;
  readonly is_error?: boolean;
}

/** A client whose model calls a tool in its first message and ends in its second. `bodies` is what the API received. */
function mockClient(name: string, input: unknown) {
  const bodies: Body[] = [];
  const reply = (content: object, stop_reason: string) =>
    Response.json({
      ...{ id: 'msg_1', type: 'message', role: 'assistant', model: 'mock', stop_sequence: null },
      ...{ usage: { input_tokens: 1, output_tokens: 1 }, stop_reason, content: [content] },
    });
  const client = new Anthropic({
    apiKey: 'none',
    maxRetries: 0,
    fetch: async (_, init) => {
      bodies.push(JSON.parse(String(init?.body)));
      return bodies.length === 1
        ? reply({ type: 'tool_use', id: 'call_1', name, input }, 'tool_use')
        : reply({ type: 'text', text: 'done' }, 'end_turn');
    },
  });
  return { client, bodies };
}

testAdapter('the Anthropic SDK', {
  toolboxAsks: true,
  mayNotAsk: true,
  flagsErrors: true,
  refused: { failed: true, text: /not_permitted/ },
  malformed: /invalid_params.*arguments: expected an object/,
  aborted: /Request was aborted/,
  async run({ toolbox, options, tool, args, signal }) {
    const { client, bodies } = mockClient(tool, args);
    const runner = client.beta.messages.toolRunner(
      {
        model: 'mock',
        max_tokens: 100,
        tools: await anthropicTools(toolbox, options),
        messages: [{ role: 'user', content: 'go' }],
      },
      { ...(signal && { signal }) },
    );
    const [end] = (await runner.runUntilDone()).content;
    const result = bodies.at(-1)?.messages.at(-1)?.content as readonly ToolResult[]; // what the runner sends after a call
    return {
      offered: (bodies[0]?.tools ?? []).map(({ name, input_schema: schema }) => ({ name, schema })),
      text: result[0]?.content ?? '',
      failed: result[0]?.is_error ?? false,
      end: end?.type === 'text' ? end.text : '',
      asked: [],
    };
  },
});
