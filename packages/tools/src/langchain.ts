import { ToolMessage } from '@langchain/core/messages/tool';
import { DynamicStructuredTool, ToolInputParsingException, type ToolRunnableConfig } from '@langchain/core/tools';
import type { ConfirmationRequest } from './execute/confirmation.ts';
import { createTools, type ToolsOptions } from './surface/create-tools.ts';
import { approvalText } from './surface/framework.ts';
import type { Tool } from './surface/tool.ts';
import type { Toolbox } from './toolbox.ts';

export interface LangChainOptions extends ToolsOptions {
  /**
   * `interrupt` of `@langchain/langgraph`. With it, what the policy wants confirmed interrupts the graph, which needs a checkpointer. Without it, the
   * toolbox's `confirm` asks. Only for `createAgent`, which runs every call in a task of its own: `ToolNode` runs several calls in one task, which
   * LangGraph repeats from its beginning after each answer.
   */
  readonly interrupt?: ((value: unknown) => unknown) | undefined;
}

/**
 * Returns the tools of a toolbox for LangChain: for `createAgent`, and without `interrupt` for `bindTools` and LangGraph's `ToolNode`. An interrupt has the form of LangChain's
 * human-in-the-loop middleware, with what a person should know in `description`; resume with `{ decisions: [{ type: 'approve' }] }` or
 * `{ type: 'reject', message }`. The model sees the text of an output; its value is the message's `artifact`.
 */
export async function langchainTools(
  toolbox: Toolbox,
  { interrupt, ...options }: LangChainOptions = {},
): Promise<DynamicStructuredTool[]> {
  const tools = await createTools(toolbox, options);
  return tools.map((tool) => new ToolboxTool(tool, interrupt));
}

type Invoke = Parameters<DynamicStructuredTool['invoke']>;

class ToolboxTool extends DynamicStructuredTool {
  readonly #tool: Tool;
  readonly #interrupt: LangChainOptions['interrupt'];

  constructor(tool: Tool, interrupt: LangChainOptions['interrupt']) {
    const { name, description, inputSchema } = tool;
    super({
      name,
      description,
      schema: { ...inputSchema, type: 'object' },
      func: (args: unknown, _, config?: ToolRunnableConfig) => this.#answer(args, config?.toolCall?.id, config?.signal),
    });
    this.#tool = tool;
    this.#interrupt = interrupt;
  }

  /** The framework validates first, and shows the model a stack trace. The tool itself says what is wrong, and takes what a model means. */
  override async invoke(...[input, config]: Invoke): Promise<never> {
    try {
      return (await super.invoke(input, config)) as never; // as its own declaration: what it returns depends on the input
    } catch (error) {
      if (!(error instanceof ToolInputParsingException)) throw error;
      const call = isCall(input) ? input : { args: input, id: config?.toolCall?.id };
      return (await this.#answer(call.args, call.id, config?.signal)) as never; // as above
    }
  }

  /** Returns a message, or the text alone for a call without an ID. */
  async #answer(args: unknown, id: string | undefined, signal: AbortSignal | undefined): Promise<ToolMessage | string> {
    const decision = await this.#decide(args, signal);
    const { ok, value, text } = await this.#tool.run(args, {
      signal,
      ...(decision !== undefined && { confirm: (request) => decision.approved && decision.covers(request) }),
    });
    const content = decision?.message === undefined ? text : `${text}\nThe person says: ${decision.message}`;
    if (id === undefined) return content;
    const status = ok ? 'success' : 'error';
    return new ToolMessage({ content, artifact: value, status, tool_call_id: id, name: this.name });
  }

  /** Interrupts the graph for a call that needs a person's word. The graph runs the tool again with the decision. */
  async #decide(args: unknown, signal: AbortSignal | undefined): Promise<Decision | undefined> {
    const interrupt = this.#interrupt;
    const requests = interrupt === undefined ? [] : await this.#tool.needsApproval(args, { signal });
    if (interrupt === undefined || requests.length === 0) return undefined;
    const { name } = this;
    const decision = interrupt({
      actionRequests: [{ name, args, description: approvalText(requests) }],
      reviewConfigs: [{ actionName: name, allowedDecisions: ['approve', 'reject'] }],
    });
    const shown = requests.map(contentOf);
    return { ...readDecision(decision), covers: (request) => shown.includes(contentOf(request)) };
  }
}

interface Decision {
  readonly approved: boolean;
  /** What the person says to the model. */
  readonly message?: string;
  /** Returns whether the person was shown this call: one tool call may make several. */
  covers(request: ConfirmationRequest): boolean;
}

const contentOf = ({ operation, params }: ConfirmationRequest) => JSON.stringify([operation, params]);

/** Reads `{ decisions: [{ type, message }] }`. Only this form approves. */
function readDecision(given: unknown): Omit<Decision, 'covers'> {
  const decisions: unknown = typeof given === 'object' && given !== null && 'decisions' in given && given.decisions;
  const [decision, ...others]: unknown[] = Array.isArray(decisions) ? decisions : [];
  if (typeof decision !== 'object' || decision === null || !('type' in decision)) return { approved: false };
  const message = 'message' in decision && typeof decision.message === 'string' ? decision.message : undefined;
  return {
    approved: decision.type === 'approve' && others.length === 0,
    ...(message !== undefined && { message }),
  };
}

const isCall = (input: unknown): input is { readonly args: unknown; readonly id?: string } =>
  typeof input === 'object' && input !== null && 'type' in input && input.type === 'tool_call' && 'args' in input;
