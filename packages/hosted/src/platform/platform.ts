import {
  type AirbyteOptions,
  connectors,
  defineAirbyte,
  scopedTokens,
  sourceTemplates,
  workspaces,
} from '@agent-connectors/airbyte';
import { type Client, createClient, type TokenCache } from '@agent-connectors/core';
import { executions } from './executions.ts';

const entities = { connectors, executions, scopedTokens, sourceTemplates, workspaces };

/** A client of Airbyte's Agent API with what executing takes. */
export type Platform = Client<typeof entities>;

/** Creates a client of the platform. Clients with the same credentials share a token. Throws `InvalidOptionsError`. */
export const createPlatform = (options: AirbyteOptions): Platform =>
  createClient(defineAirbyte(entities), { tokenCache: memoryCache, ...options });

/** More tenants than one process acts for at a time. */
const maxTokens = 1000;
const tokens = new Map<string, Parameters<TokenCache['save']>[1]>();

/** Keeps the tokens of this process. The keys are hashes of all that a token was requested with. */
const memoryCache: TokenCache = {
  load: (key) => tokens.get(key),
  save(key, issued) {
    const [oldest] = tokens.keys();
    if (oldest !== undefined && tokens.size >= maxTokens) tokens.delete(oldest);
    tokens.set(key, issued);
  },
};
