// Loaded by `node --import` before a code block. Responds in place of the vendors of models, so that blocks with agents run offline. The model calls
// a tool once and then says what it got. The sandbox is the only host that can be reached.

interface Reply {
  readonly matches: RegExp;
  call(name: string, args: object): object;
  say(text: string): object;
}

const usage = { input_tokens: 1, output_tokens: 1, total_tokens: 2 };
const counts = { inputTokens: { total: 1 }, outputTokens: { total: 1 } };

const message = { ...{ type: 'message', role: 'assistant', model: 'mock', stop_sequence: null }, usage };
const response = { ...{ object: 'response', created_at: 1, model: 'mock', status: 'completed' }, usage };
const completion = { object: 'chat.completion', created: 1, model: 'mock' };

const replies: readonly Reply[] = [
  {
    matches: /^https:\/\/ai-gateway\.vercel\.sh\/v\d\/ai\/language-model$/,
    call: (toolName, args) => ({
      content: [{ type: 'tool-call', toolCallId: 'call_1', toolName, input: JSON.stringify(args) }],
      ...{ finishReason: { unified: 'tool-calls', raw: 'tool_calls' }, usage: counts, warnings: [] },
    }),
    say: (text) => ({
      content: [{ type: 'text', text }],
      ...{ finishReason: { unified: 'stop', raw: 'stop' }, usage: counts, warnings: [] },
    }),
  },
  {
    matches: /^https:\/\/api\.anthropic\.com\/v1\/messages\b/,
    call: (name, input) => ({
      ...message,
      ...{ stop_reason: 'tool_use', content: [{ type: 'tool_use', id: 'call_1', name, input }] },
    }),
    say: (text) => ({ ...message, stop_reason: 'end_turn', content: [{ type: 'text', text }] }),
  },
  {
    matches: /^https:\/\/api\.openai\.com\/v1\/responses$/,
    call: (name, args) => {
      const call = { id: 'fc_1', call_id: 'call_1', name, arguments: JSON.stringify(args), status: 'completed' };
      return { ...response, output: [{ type: 'function_call', ...call }] };
    },
    say: (text) => {
      const content = [{ type: 'output_text', text, annotations: [] }];
      return {
        ...response,
        output: [{ id: 'msg_1', type: 'message', role: 'assistant', status: 'completed', content }],
      };
    },
  },
  {
    matches: /^https:\/\/api\.openai\.com\/v1\/chat\/completions$/,
    call: (name, args) => {
      const call = { id: 'call_1', type: 'function', function: { name, arguments: JSON.stringify(args) } };
      const choice = { role: 'assistant', content: null, tool_calls: [call] };
      return { ...completion, choices: [{ index: 0, finish_reason: 'tool_calls', message: choice }] };
    },
    say: (content) => ({
      ...completion,
      choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
    }),
  },
];

let responses = 0;
/** Frameworks take messages with the same ID for the same message. */
const respond = (body: object) => Response.json({ id: `mock_${++responses}`, ...body });

const { fetch } = globalThis;
globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  const { hostname } = new URL(request.url);
  if (hostname === '127.0.0.1') return fetch(request);
  // The runner of the OpenAI Agents SDK reports what it does.
  if (request.url.startsWith('https://api.openai.com/v1/traces')) return Response.json({});
  const reply = replies.find(({ matches }) => matches.test(request.url));
  if (reply === undefined) throw new TypeError(`Code blocks run offline: ${request.url}`);
  const sent = await request.text();
  if (/"type":"(tool-result|tool_result|function_call_output)"|"role":"tool"/.test(sent))
    return respond(reply.say('Done.'));
  const [operation, params] = sent.includes('Delete issue 3040')
    ? ['pylon.issues.delete', { id: 3040 }]
    : ['pylon.issues.search', { limit: 1 }];
  return respond(reply.call('execute_operation', { operation, params }));
};

export {};
