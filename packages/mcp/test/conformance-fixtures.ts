// What the conformance scenarios expect of a server besides its own tools, resources and prompts: they call tools by fixed names. Registered on
// top of the real server, so that its transport and handlers are certified as a whole.
import {
  acceptedContent,
  type CallToolResult,
  CLIENT_CAPABILITIES_META_KEY,
  type ClientCapabilities,
  type GetPromptResult,
  type InputRequiredResult,
  type InputResponseView,
  inputRequired,
  inputResponse,
  MissingRequiredClientCapabilityError,
  ResourceNotFoundError,
  type Server,
  type ServerContext,
} from '@modelcontextprotocol/server';
import { referenceTemplate } from '../src/offer/documents.ts';
import type { Offer } from '../src/offer/offer.ts';
import { callTool } from '../src/server/call-tool.ts';
import type { Confirmations } from '../src/server/confirmations.ts';

type Args = Readonly<Record<string, unknown>>;
type Answer = CallToolResult | InputRequiredResult;
type Run = (args: Args, context: ServerContext, server: Server) => Answer | Promise<Answer>;
type Requests = NonNullable<InputRequiredResult['inputRequests']>;
interface Fixture {
  readonly name: string;
  readonly run: Run;
  readonly inputSchema: { readonly type: 'object'; readonly properties?: Record<string, object> };
}

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';
const wav = 'UklGRiYAAABXQVZFZm10IBAAAAABAAEAQB8AAAB9AAACABAAZGF0YQIAAAA=';
const text = (value: string): CallToolResult => ({ content: [{ type: 'text', text: value }] });
const object = (properties: Record<string, object> = {}) => ({ type: 'object' as const, properties });
const tool = (name: string, run: Run, inputSchema: Fixture['inputSchema'] = object()): Fixture => ({
  name,
  run,
  inputSchema,
});
const nextTick = () => new Promise((resolve) => setTimeout(resolve, 30));

const capabilitiesOf = ({ mcpReq }: ServerContext, server: Server): ClientCapabilities => {
  const envelope = mcpReq.envelope as { [CLIENT_CAPABILITIES_META_KEY]?: ClientCapabilities } | undefined; // its keys have no types
  return envelope?.[CLIENT_CAPABILITIES_META_KEY] ?? server.getClientCapabilities() ?? {};
};
const elicit = (message: string, properties: Record<string, object>, required: string[] = []) =>
  // The schemas are as the scenarios want them.
  inputRequired.elicit({ message, requestedSchema: { type: 'object', properties, required } as never });
const sample = (prompt: string, maxTokens = 100) =>
  inputRequired.createMessage({ messages: [{ role: 'user', content: { type: 'text', text: prompt } }], maxTokens });
const name = { name: { type: 'string' } };

/** Asks for what is missing, then finishes. */
const ask =
  (
    requests: (args: Args) => Requests,
    finish: (answers: Readonly<Record<string, InputResponseView>>) => CallToolResult,
    mint?: () => Promise<string>,
  ): Run =>
  async (args, { mcpReq }) => {
    const wanted = requests(args);
    const answers = Object.fromEntries(
      Object.keys(wanted).map((key) => [key, inputResponse(mcpReq.inputResponses, key)]),
    );
    const isMissing = Object.values(answers).some(({ kind }) => kind === 'missing');
    if (isMissing || (mint !== undefined && mcpReq.requestState() === undefined))
      return inputRequired({ inputRequests: wanted, ...(mint && { requestState: await mint() }) });
    return finish(answers);
  };

const said = (answer: InputResponseView | undefined) =>
  answer?.kind === 'elicit' ? `action=${answer.action}, content=${JSON.stringify(answer.content)}` : '';

const enums = {
  untitledSingle: { type: 'string', enum: ['option1', 'option2', 'option3'] },
  titledSingle: { type: 'string', oneOf: [1, 2, 3].map((n) => ({ const: `value${n}`, title: `Option ${n}` })) },
  legacyEnum: {
    type: 'string',
    enum: ['opt1', 'opt2', 'opt3'],
    enumNames: ['Option One', 'Option Two', 'Option Three'],
  },
  untitledMulti: { type: 'array', items: { type: 'string', enum: ['option1', 'option2', 'option3'] } },
  titledMulti: {
    type: 'array',
    items: { anyOf: [1, 2, 3].map((n) => ({ const: `value${n}`, title: `Choice ${n}` })) },
  },
};
const defaults = {
  name: { type: 'string', default: 'John Doe' },
  age: { type: 'integer', default: 30 },
  score: { type: 'number', default: 95.5 },
  status: { type: 'string', enum: ['active', 'inactive', 'pending'], default: 'active' },
  verified: { type: 'boolean', default: true },
};

function fixtures(mint: (value: object) => Promise<string>): Fixture[] {
  const confirm = () => ({ confirm: elicit('Please confirm', { ok: { type: 'boolean' } }, ['ok']) });
  return [
    tool('test_simple_text', () => text('This is a simple text response for testing.')),
    tool('test_image_content', () => ({ content: [{ type: 'image', data: png, mimeType: 'image/png' }] })),
    tool('test_audio_content', () => ({ content: [{ type: 'audio', data: wav, mimeType: 'audio/wav' }] })),
    tool('test_embedded_resource', () => ({
      content: [
        {
          type: 'resource',
          resource: {
            uri: 'test://embedded-resource',
            mimeType: 'text/plain',
            text: 'This is an embedded resource content.',
          },
        },
      ],
    })),
    tool('test_multiple_content_types', () => ({
      content: [
        { type: 'text', text: 'Multiple content types test:' },
        { type: 'image', data: png, mimeType: 'image/png' },
        {
          type: 'resource',
          resource: {
            uri: 'test://mixed-content-resource',
            mimeType: 'application/json',
            text: '{"test":"data","value":123}',
          },
        },
      ],
    })),
    tool('test_tool_with_logging', async (_, { mcpReq }) => {
      for (const message of ['Tool execution started', 'Tool processing data', 'Tool execution completed']) {
        await mcpReq.log('info', message);
        await nextTick();
      }
      return text('logged');
    }),
    tool('test_logging_tool', async (_, { mcpReq }) => {
      await mcpReq.log('info', 'hello');
      return text('logged');
    }),
    tool('test_error_handling', () => ({
      ...text('This tool intentionally returns an error for testing'),
      isError: true,
    })),
    tool('test_tool_with_progress', async (_, { mcpReq }) => {
      const progressToken = mcpReq._meta?.progressToken;
      for (const progress of [0, 50, 100]) {
        if (progressToken !== undefined)
          await mcpReq.notify({ method: 'notifications/progress', params: { progressToken, progress, total: 100 } });
        await nextTick();
      }
      return text(String(progressToken));
    }),
    tool(
      'test_sampling',
      ask(
        ({ prompt }) => ({ answer: sample(String(prompt)) }),
        ({ answer }) => text(`LLM response: ${JSON.stringify(answer)}`),
      ),
      object({ prompt: { type: 'string' } }),
    ),
    tool(
      'test_elicitation',
      ask(
        ({ message }) => ({
          answer: elicit(
            String(message),
            {
              username: { type: 'string', description: "User's response" },
              email: { type: 'string', description: "User's email address" },
            },
            ['username', 'email'],
          ),
        }),
        ({ answer }) => text(`User response: ${said(answer)}`),
      ),
      object({ message: { type: 'string' } }),
    ),
    tool(
      'test_elicitation_sep1034_defaults',
      ask(
        () => ({ answer: elicit('Defaults', defaults) }),
        ({ answer }) => text(`Elicitation completed: ${said(answer)}`),
      ),
    ),
    tool(
      'test_elicitation_sep1330_enums',
      ask(
        () => ({ answer: elicit('Enums', enums) }),
        ({ answer }) => text(`Elicitation completed: ${said(answer)}`),
      ),
    ),
    tool(
      'test_streaming_elicitation',
      ask(
        () => ({ answer: elicit('Hi', name, ['name']) }),
        ({ answer }) => text(said(answer)),
      ),
    ),
    tool('test_missing_capability', (_, context, server) => {
      if (capabilitiesOf(context, server).sampling === undefined)
        throw new MissingRequiredClientCapabilityError({ requiredCapabilities: { sampling: {} } });
      return text('ok');
    }),
    tool(
      'test_input_required_result_elicitation',
      ask(
        () => ({ user_name: elicit('What is your name?', name, ['name']) }),
        ({ user_name: answer }) => text(`Hello: ${said(answer)}`),
      ),
    ),
    tool(
      'test_input_required_result_sampling',
      ask(
        () => ({ capital_question: sample('What is the capital of France?') }),
        ({ capital_question: answer }) => text(JSON.stringify(answer)),
      ),
    ),
    tool(
      'test_input_required_result_list_roots',
      ask(
        () => ({ client_roots: inputRequired.listRoots() }),
        ({ client_roots: answer }) => text(JSON.stringify(answer)),
      ),
    ),
    tool(
      'test_input_required_result_request_state',
      ask(
        confirm,
        () => text('state-ok'),
        () => mint({ s: 1 }),
      ),
    ),
    tool(
      'test_input_required_result_tampered_state',
      ask(
        confirm,
        () => text('state-ok'),
        () => mint({ s: 2 }),
      ),
    ),
    tool(
      'test_input_required_result_multiple_inputs',
      ask(
        () => ({
          user_name: elicit('What is your name?', name, ['name']),
          greeting: sample('Generate a greeting', 50),
          client_roots: inputRequired.listRoots(),
        }),
        () => text('done'),
        () => mint({ s: 3 }),
      ),
    ),
    tool('test_input_required_result_multi_round', async (_, { mcpReq }) => {
      const state = mcpReq.requestState<{ round: number } | undefined>();
      if (state === undefined)
        return inputRequired({
          inputRequests: { step1: elicit('Step 1: What is your name?', name, ['name']) },
          requestState: await mint({ round: 1 }),
        });
      if (state.round > 1) return text('done');
      return inputRequired({
        inputRequests: {
          step2: elicit('Step 2: What is your favorite color?', { color: { type: 'string' } }, ['color']),
        },
        requestState: await mint({ round: 2 }),
      });
    }),
    tool('test_input_required_result_capabilities', (_, context, server) => {
      const { elicitation, sampling, roots } = capabilitiesOf(context, server);
      const inputRequests: Requests = {
        ...(elicitation && { user_name: elicit('Name?', name, ['name']) }),
        ...(sampling && { greeting: sample('Hi', 50) }),
        ...(roots && { client_roots: inputRequired.listRoots() }),
      };
      return Object.keys(inputRequests).length > 0 && context.mcpReq.inputResponses === undefined
        ? inputRequired({ inputRequests })
        : text('done');
    }),
  ];
}

type Content = GetPromptResult['messages'][number]['content'];
const messages = (...contents: Content[]): GetPromptResult => ({
  messages: contents.map((content) => ({ role: 'user', content })),
});
const words = (value: string): Content => ({ type: 'text', text: value });

type GetPrompt = (
  args: Readonly<Record<string, string>>,
  context: ServerContext,
) => GetPromptResult | InputRequiredResult;
const prompts: readonly { name: string; arguments?: { name: string; required: boolean }[]; get: GetPrompt }[] = [
  { name: 'test_simple_prompt', get: () => messages(words('This is a simple prompt for testing.')) },
  {
    name: 'test_prompt_with_arguments',
    arguments: ['arg1', 'arg2'].map((each) => ({ name: each, required: true })),
    get: ({ arg1, arg2 }) => messages(words(`Prompt with arguments: arg1='${arg1}', arg2='${arg2}'`)),
  },
  {
    name: 'test_prompt_with_embedded_resource',
    arguments: [{ name: 'resourceUri', required: true }],
    get: ({ resourceUri = '' }) =>
      messages(
        {
          type: 'resource',
          resource: { uri: resourceUri, mimeType: 'text/plain', text: 'Embedded resource content for testing.' },
        },
        words('Please process the embedded resource above.'),
      ),
  },
  {
    name: 'test_prompt_with_image',
    get: () => messages({ type: 'image', data: png, mimeType: 'image/png' }, words('Please analyze the image above.')),
  },
  {
    name: 'test_input_required_result_prompt',
    get: (_, { mcpReq }) => {
      const content = acceptedContent<{ context: string }>(mcpReq.inputResponses, 'user_context');
      return content === undefined
        ? inputRequired({
            inputRequests: {
              user_context: elicit('What context should the prompt use?', { context: { type: 'string' } }, ['context']),
            },
          })
        : messages(words(`Context: ${content.context}`));
    },
  },
];

const resources = [
  { uri: 'test://static-text', name: 'text', mimeType: 'text/plain' },
  { uri: 'test://static-binary', name: 'binary', mimeType: 'image/png' },
  { uri: 'test://watched-resource', name: 'watched', mimeType: 'text/plain' },
];

function read(uri: string) {
  const [, id] = /^test:\/\/template\/([^/]+)\/data$/.exec(uri) ?? [];
  if (id !== undefined)
    return {
      uri,
      mimeType: 'application/json',
      text: JSON.stringify({ id, templateTest: true, data: `Data for ID: ${id}` }),
    };
  if (uri === 'test://static-binary') return { uri, mimeType: 'image/png', blob: png };
  if (!resources.some((resource) => resource.uri === uri)) return undefined;
  return { uri, mimeType: 'text/plain', text: 'This is the content of the static text resource.' };
}

/** Adds the fixtures to a server that is not connected yet. Everything else is handled as before. */
export function addFixtures(server: Server, offer: Offer, confirmations: Confirmations): Server {
  // The codec signs anything; the type says what the server itself has signed.
  const tools = fixtures((value) => confirmations.codec.mint(value as never));
  const serving = { offer, confirmations, server };
  server.registerCapabilities({ logging: {}, resources: { subscribe: true } });
  server.setRequestHandler('tools/list', async () => ({
    tools: [
      ...(await offer.tools()).map(({ definition }) => definition as never), // as in the server
      ...tools.map(({ name: id, inputSchema }) => ({ name: id, description: id, inputSchema: inputSchema as never })), // a schema
    ],
  }));
  server.setRequestHandler('tools/call', async (request, context) => {
    const fixture = tools.find((each) => each.name === request.params.name);
    return fixture === undefined
      ? callTool(serving, request, context)
      : fixture.run(request.params.arguments ?? {}, context, server);
  });
  server.setRequestHandler('resources/list', () => ({ resources: [...(offer.documents?.list() ?? []), ...resources] }));
  server.setRequestHandler('resources/templates/list', () => ({
    resourceTemplates: [
      referenceTemplate,
      { uriTemplate: 'test://template/{id}/data', name: 'template', mimeType: 'application/json' },
    ],
  }));
  server.setRequestHandler('resources/read', ({ params: { uri } }) => {
    const text = offer.documents?.read(uri);
    const contents = text === undefined ? read(uri) : { uri, mimeType: 'text/markdown', text };
    if (contents === undefined) throw new ResourceNotFoundError(uri);
    return { contents: [contents] };
  });
  server.setRequestHandler('resources/subscribe', () => ({}));
  server.setRequestHandler('resources/unsubscribe', () => ({}));
  server.setRequestHandler('prompts/list', () => ({
    prompts: prompts.map(({ get: _, ...info }) => ({ ...info, description: info.name })),
  }));
  server.setRequestHandler('prompts/get', ({ params: { name: id, arguments: args = {} } }, context) => {
    const prompt = prompts.find((each) => each.name === id);
    if (prompt === undefined) throw new Error(`No prompt ${id}`);
    return prompt.get(args, context);
  });
  return server;
}
