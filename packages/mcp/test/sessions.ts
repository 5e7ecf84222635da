import { Client as Client2, StreamableHTTPClientTransport as Http2 } from '@modelcontextprotocol/client';
import { StdioClientTransport as Stdio2 } from '@modelcontextprotocol/client/stdio';
import { Client as Client1 } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport as Stdio1 } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport as Http1 } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport as Transport1 } from '@modelcontextprotocol/sdk/shared/transport.js';
import { ElicitRequestSchema } from '@modelcontextprotocol/sdk/types.js';

/** What a person does when a client asks. `none`: the client cannot ask. */
export type Person = 'accept' | 'decline' | 'none';

/** What a client gets of a call. */
export interface Called {
  readonly isError?: boolean | undefined;
  readonly structuredContent?: unknown;
  readonly content: readonly { readonly type: string; readonly text?: string }[];
}

export interface CallOptions {
  readonly signal?: AbortSignal;
  readonly onprogress?: (progress: { progress: number; message?: string | undefined }) => void;
}

/** A client of either SDK, connected to a server. */
export interface Session {
  /** The questions that the person was asked. */
  readonly asked: readonly string[];
  call(name: string, args: Record<string, unknown>, options?: CallOptions): Promise<Called>;
  /** The rest is the same in both SDKs. */
  readonly client: Pick<
    Client2,
    | 'listTools'
    | 'listResources'
    | 'listResourceTemplates'
    | 'readResource'
    | 'listPrompts'
    | 'getPrompt'
    | 'complete'
    | 'getInstructions'
  >;
  close(): Promise<void>;
}

/** Where the server is: a process, or an address with its token. */
export type Place =
  | { readonly command: string; readonly args: string[]; readonly env: Record<string, string> }
  | { readonly url: string; readonly token?: string };

/** `v1`: the SDK before the packages were split. `legacy` and `auto`: the current one, with the revisions before 2026-07-28, or that one. */
export type Kind = 'v1' | 'legacy' | 'auto';

const headersOf = (token: string | undefined) =>
  token === undefined ? {} : { requestInit: { headers: { authorization: `Bearer ${token}` } } };

/** Connects a client. */
export async function connect(kind: Kind, place: Place, person: Person = 'none'): Promise<Session> {
  const asked: string[] = [];
  const answer = ({ params }: { params: { message: string } }) => {
    asked.push(params.message);
    return person === 'accept'
      ? { action: 'accept' as const, content: { confirm: true } }
      : { action: 'decline' as const };
  };
  const info = { name: 'test', version: '1.0.0' };
  const capabilities = person === 'none' ? {} : { elicitation: { form: {} } };
  if (kind === 'v1') {
    const client = new Client1(info, { capabilities });
    if (person !== 'none') client.setRequestHandler(ElicitRequestSchema, answer);
    const transport =
      'url' in place ? new Http1(new URL(place.url), headersOf(place.token)) : new Stdio1({ ...place, stderr: 'pipe' });
    // The SDK's own types do not fit together with exactOptionalPropertyTypes.
    await client.connect(transport as Transport1);
    return {
      asked,
      call: async (name, args, options) =>
        (await client.callTool({ name, arguments: args }, undefined, options)) as Called, // no task, so it is a result
      client: client as unknown as Session['client'], // the same methods, with other types
      close: () => client.close(),
    };
  }
  const client = new Client2(info, { capabilities, versionNegotiation: { mode: kind } });
  if (person !== 'none') client.setRequestHandler('elicitation/create', answer);
  await client.connect(
    'url' in place ? new Http2(new URL(place.url), headersOf(place.token)) : new Stdio2({ ...place, stderr: 'pipe' }),
  );
  return {
    asked,
    call: async (name, args, options) => (await client.callTool({ name, arguments: args }, options)) as Called, // a result, as above
    client,
    close: () => client.close(),
  };
}
