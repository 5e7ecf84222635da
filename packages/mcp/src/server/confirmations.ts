import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { type Confirm, type ConfirmationRequest, questionOf, type Tool } from '@agent-connectors/tools';
import {
  CLIENT_CAPABILITIES_META_KEY,
  type ClientCapabilities,
  createRequestStateCodec,
  type InputRequiredResult,
  inputRequired,
  inputResponse,
  type RequestStateCodec,
  type Server,
  type ServerContext,
} from '@modelcontextprotocol/server';

/** What a client brings back with a person's answer. Signed, so that an answer only permits what was shown. */
interface Asked {
  readonly id: string;
  readonly digest: string;
}

/** Asks people, through their clients, about the calls for which the policy wants their word. One for all connections of a process. */
export interface Confirmations {
  readonly codec: RequestStateCodec<Asked>;
  /**
   * Returns the question to a person, or else the `confirm` of the call: nothing where nobody has to be asked or can be asked. The toolbox then
   * refuses what needs a person's word. A model cannot confirm anything.
   */
  permissionFor(
    server: Server,
    tool: Tool,
    args: unknown,
    context: ServerContext,
  ): Promise<InputRequiredResult | { readonly confirm: Confirm | undefined }>;
}

/** A person has so long to answer. */
const ttlSeconds = 600;

export function createConfirmations(): Confirmations {
  const codec = createRequestStateCodec<Asked>({ key: randomBytes(32), ttlSeconds });
  const used = createUsed();
  return {
    codec,
    async permissionFor(server, tool, args, context) {
      const { mcpReq } = context;
      const { signal } = mcpReq;
      // Without the records, which have to be read from the vendor.
      const requests = await tool.needsApproval(args, { signal, targets: false });
      if (requests.length === 0 || !canAsk(server, context)) return { confirm: undefined };
      const digest = digestOf([tool.name, args, requests.map(identityOf)]);
      const answer = inputResponse(mcpReq.inputResponses, 'confirm');
      const asked = askedOf(mcpReq.requestState());
      if (answer.kind === 'elicit' && asked?.digest === digest && used.take(asked.id)) {
        const isConfirmed = answer.action === 'accept' && answer.content?.['confirm'] === true;
        const permitted = new Set(requests.map((request) => digestOf(identityOf(request))));
        return { confirm: (request) => isConfirmed && permitted.has(digestOf(identityOf(request))) };
      }
      const shown = await tool.needsApproval(args, { signal });
      return inputRequired({
        inputRequests: {
          confirm: inputRequired.elicit({
            message: questionOf(shown.length === requests.length ? shown : requests),
            requestedSchema: {
              type: 'object',
              properties: { confirm: { type: 'boolean', title: 'Yes, do it', default: false } },
              required: ['confirm'],
            },
          }),
        },
        requestState: await codec.mint({ id: randomUUID(), digest }),
      });
    },
  };
}

/** What a call does: the rest of a request is derived from it. */
const identityOf = ({ operation, params }: ConfirmationRequest) => ({ operation, params });

const digestOf = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(value) ?? '')
    .digest('base64url');

/** Reads what came back. Its signature is verified, so it is of this process. */
function askedOf(state: unknown): Asked | undefined {
  if (typeof state !== 'object' || state === null || !('id' in state) || !('digest' in state)) return undefined;
  const { id, digest } = state;
  return typeof id === 'string' && typeof digest === 'string' ? { id, digest } : undefined;
}

/** Whether a person can be asked. The revisions differ in where a client says so; `{}` means forms. */
function canAsk(server: Server, { mcpReq }: ServerContext): boolean {
  // The SDK validates the envelope, whose type does not name its keys.
  const envelope = mcpReq.envelope as { readonly [CLIENT_CAPABILITIES_META_KEY]?: ClientCapabilities } | undefined;
  const { elicitation } = envelope?.[CLIENT_CAPABILITIES_META_KEY] ?? server.getClientCapabilities() ?? {};
  return elicitation !== undefined && (elicitation.form !== undefined || elicitation.url === undefined);
}

/** Remembers answers as long as they are valid, so that each permits one call. */
function createUsed() {
  const until = new Map<string, number>();
  return {
    /** Returns whether the answer is new. */
    take(id: string): boolean {
      const now = Date.now();
      for (const [each, end] of until) if (end < now) until.delete(each);
      if (until.has(id)) return false;
      until.set(id, now + ttlSeconds * 1000);
      return true;
    },
  };
}
