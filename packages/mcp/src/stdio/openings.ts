import type { Offer } from '../offer/offer.ts';
import type { ToolDefinition } from '../offer/tool-definition.ts';

/** A message of the protocol. Anyone may have sent it. */
export type Message = Readonly<Record<string, unknown>>;

/** Answers the messages with which clients begin, equal to those of the SDK, without it. */
export interface Openings {
  /** Returns the answer; `replay` where the SDK has to see the message too. Returns `undefined` for every message that is none of these. */
  answer(message: Message): { readonly result?: object; readonly replay: boolean } | undefined;
}

const legacyRevisions = ['2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05', '2024-10-07'];
const revision = '2026-07-28';
const meta = 'io.modelcontextprotocol/';

/** Creates the answers of a connection. `ttlMs` is how long clients may keep the list of tools. */
export function createOpenings(
  { identity, capabilities, instructions }: Pick<Offer, 'identity' | 'capabilities' | 'instructions'>,
  tools: readonly ToolDefinition[],
  ttlMs: number,
): Openings {
  let isInitialized = false;
  const complete = (result: object, ttl: number) => ({
    ...result,
    resultType: 'complete',
    ttlMs: ttl,
    cacheScope: 'private',
    _meta: { [`${meta}serverInfo`]: identity },
  });
  return {
    answer(message) {
      const { method, params } = message;
      const hasId = typeof message['id'] === 'string' || typeof message['id'] === 'number';
      if (message['jsonrpc'] !== '2.0') return undefined;
      const given = isObject(params) ? params : {};
      if (!isInitialized && hasId && method === 'initialize' && isOpening(given)) {
        isInitialized = true;
        const [latest] = legacyRevisions;
        const wanted = String(given['protocolVersion']);
        const protocolVersion = legacyRevisions.includes(wanted) ? wanted : latest;
        return { result: { protocolVersion, capabilities, serverInfo: identity, instructions }, replay: true };
      }
      if (isInitialized && !hasId && method === 'notifications/initialized') return { replay: true };
      if (!hasId || given['cursor'] !== undefined || (params !== undefined && !isObject(params))) return undefined;
      if (isInitialized)
        return method === 'tools/list' && isPlain(given['_meta']) ? { result: { tools }, replay: false } : undefined;
      if (!isModern(given['_meta'])) return undefined;
      if (method === 'tools/list') return { result: complete({ tools }, ttlMs), replay: false };
      if (method !== 'server/discover') return undefined;
      return { result: complete({ supportedVersions: [revision], capabilities, instructions }, 0), replay: false };
    },
  };
}

const isObject = (value: unknown): value is Message =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isImplementation = (value: unknown) =>
  isObject(value) && typeof value['name'] === 'string' && typeof value['version'] === 'string';

/** Whether the SDK accepts an `initialize` for certain. */
const isOpening = ({ protocolVersion, capabilities, clientInfo, _meta }: Message) =>
  typeof protocolVersion === 'string' &&
  isObject(capabilities) &&
  Object.values(capabilities).every(isObject) &&
  isImplementation(clientInfo) &&
  isPlain(_meta);

/** Whether there is nothing in it that the SDK would look at. */
const isPlain = (value: unknown) =>
  value === undefined || (isObject(value) && !Object.keys(value).some((key) => key.startsWith(meta)));

/** Whether a message carries the envelope of the revision 2026-07-28. */
function isModern(envelope: unknown): boolean {
  if (!isObject(envelope) || envelope[`${meta}protocolVersion`] !== revision) return false;
  const capabilities = envelope[`${meta}clientCapabilities`];
  const client = envelope[`${meta}clientInfo`];
  return (
    isObject(capabilities) &&
    Object.values(capabilities).every(isObject) &&
    (client === undefined || isImplementation(client))
  );
}
