import {
  ProtocolError,
  ProtocolErrorCode,
  ResourceNotFoundError,
  Server,
  type Tool as ToolJson,
} from '@modelcontextprotocol/server';
import { referenceTemplate } from '../offer/documents.ts';
import { type Offer, toolsTtlMs } from '../offer/offer.ts';
import { answerAlways, callTool, type Serving } from './call-tool.ts';
import { complete } from './complete.ts';
import type { Confirmations } from './confirmations.ts';

export interface CreateServerOptions {
  readonly offer: Offer;
  readonly confirmations: Confirmations;
  /** Receives errors that no client gets to see. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** The toolbox validates by itself. This also keeps the SDK from creating a validator. */
const noValidator = {
  getValidator: () => (data: unknown) => ({ valid: true as const, data: data as never, errorMessage: undefined }), // never used
};

/**
 * Creates the server of one connection, session or request. The SDK's `Server` is used in place of `McpServer`, because the toolbox brings plain
 * JSON Schema and its own validation.
 */
export function createServer({ offer, confirmations, onError = () => {} }: CreateServerOptions): Server {
  const { identity, capabilities, instructions, documents } = offer;
  const server = new Server(
    { ...identity },
    {
      capabilities: { ...capabilities },
      instructions,
      requestState: { verify: confirmations.codec.verify },
      jsonSchemaValidator: noValidator,
      cacheHints: { 'tools/list': { ttlMs: toolsTtlMs, cacheScope: 'private' } },
    },
  );
  server.onerror = onError;
  const serving: Serving = { offer, confirmations, server };
  // The SDK's types are mutable. It does not change them.
  server.setRequestHandler('tools/list', async () => ({
    tools: (await offer.tools()).map(({ definition }) => definition as ToolJson),
  }));
  server.setRequestHandler('tools/call', (request, context) =>
    answerAlways(() => callTool(serving, request, context), context, onError),
  );
  server.setRequestHandler('resources/list', () => ({ resources: [...(documents?.list() ?? [])] }));
  server.setRequestHandler('resources/templates/list', () => ({
    resourceTemplates: documents === undefined ? [] : [referenceTemplate],
  }));
  server.setRequestHandler('resources/read', ({ params: { uri } }) => {
    const text = documents?.read(uri);
    if (text === undefined) throw new ResourceNotFoundError(uri);
    return { contents: [{ uri, mimeType: 'text/markdown', text }] };
  });
  server.setRequestHandler('prompts/list', async () => ({
    prompts: (await offer.prompts()).map(({ text: _, ...info }) => info),
  }));
  server.setRequestHandler('prompts/get', async ({ params: { name } }) => {
    const prompt = (await offer.prompts()).find((each) => each.name === name);
    if (prompt === undefined)
      throw new ProtocolError(ProtocolErrorCode.InvalidParams, `Unknown prompt: ${name.slice(0, 100)}`);
    const { description, text } = prompt;
    return { description, messages: [{ role: 'user', content: { type: 'text', text } }] };
  });
  server.setRequestHandler('completion/complete', (request) => complete(offer, request));
  return server;
}
