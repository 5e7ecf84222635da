import { AbortedError } from '@agent-connectors/core';
import type { ToolOutput } from '@agent-connectors/tools';
import {
  type CallToolRequest,
  type CallToolResult,
  type InputRequiredResult,
  isInputRequiredResult,
  ProtocolError,
  ProtocolErrorCode,
  type Server,
  type ServerContext,
} from '@modelcontextprotocol/server';
import type { Offer } from '../offer/offer.ts';
import type { Confirmations } from './confirmations.ts';
import { createProgressReporter } from './progress.ts';
import { withWaits } from './waits.ts';

/** Everything that the handlers of a connection share. */
export interface Serving {
  readonly offer: Offer;
  readonly confirmations: Confirmations;
  readonly server: Server;
}

/** Handles `tools/call`. What the caller can mend is an `isError` result; an aborted call throws, because nobody waits for its answer. */
export async function callTool(
  { offer, confirmations, server }: Serving,
  { params }: Pick<CallToolRequest, 'params'>,
  context: ServerContext,
): Promise<CallToolResult | InputRequiredResult> {
  const offered = (await offer.tools()).find(({ definition }) => definition.name === params.name);
  if (offered === undefined)
    throw new ProtocolError(ProtocolErrorCode.InvalidParams, `Unknown tool: ${params.name.slice(0, 100)}`);
  const { tool, definition } = offered;
  const { arguments: args = {} } = params;
  const { signal } = context.mcpReq;
  endStreamOnAbort(server, context);
  const progress = createProgressReporter(context);
  const permission = await confirmations.permissionFor(server, tool, args, context);
  if (isInputRequiredResult(permission)) return permission;
  const { confirm } = permission;
  const output = await withWaits(progress.waiting, () =>
    tool.run(args, { signal, onProgress: progress.read, ...(confirm && { confirm }) }),
  );
  return server.projectCallToolResult(resultOf(output), definition.outputSchema);
}

/** Returns the result of a call: as text for models, and as data for programs. */
function resultOf({ ok, value, text }: ToolOutput): CallToolResult {
  return { content: [{ type: 'text', text }], structuredContent: { ...value }, ...(!ok && { isError: true }) };
}

/** Turns an error that nobody expected into a result. The protocol would answer with its bare message. */
export async function answerAlways<T>(
  call: () => Promise<T | CallToolResult>,
  { mcpReq: { signal } }: ServerContext,
  note: (error: unknown) => void,
): Promise<T | CallToolResult> {
  try {
    return await call();
  } catch (error) {
    if (signal.aborted || AbortedError.isInstance(error) || error instanceof ProtocolError) throw error;
    note(error);
    const message = error instanceof Error ? error.message : String(error);
    return { content: [{ type: 'text', text: `The call failed: ${message}` }], isError: true };
  }
}

/** A cancelled request gets no answer. Over HTTP, its stream would stay open until the session ends. */
function endStreamOnAbort({ transport }: Server, { mcpReq }: ServerContext): void {
  mcpReq.signal.addEventListener(
    'abort',
    () => {
      if (transport !== undefined && 'closeSSEStream' in transport && typeof transport.closeSSEStream === 'function')
        transport.closeSSEStream(mcpReq.id);
    },
    { once: true },
  );
}
