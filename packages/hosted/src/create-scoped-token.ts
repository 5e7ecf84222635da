import { InvalidOptionsError } from '@agent-connectors/core';
import { type PlatformOptions, platformFor } from './platform/platform-options.ts';
import { nameRule } from './set-up/set-up-rules.ts';

/** A token for one workspace. */
export interface ScopedToken {
  /** A secret: whoever has it may use the connectors of the workspace. */
  readonly token: string;
  readonly workspaceName: string;
  /** Unix time in milliseconds. */
  readonly expiresAt: number;
}

/** Airbyte documents that a scoped token is valid for so long; its response does not say. */
const lifetimeMs = 20 * 60_000;

/**
 * Creates a token that is valid for one workspace and 20 minutes, for a process that acts for one of your customers: pass it to `connect` as
 * `accessToken`. Airbyte creates a workspace whose name is new, in the region `regionId`.
 *
 * https://docs.airbyte.com/ai-agents/interfaces/api/authentication
 */
export async function createScopedToken(
  options: PlatformOptions & { readonly workspaceName: string; readonly regionId?: string | undefined },
): Promise<ScopedToken> {
  const { workspaceName, regionId, ...ofPlatform } = options;
  if (!nameRule[1](workspaceName))
    throw new InvalidOptionsError({
      what: 'createScopedToken was called with invalid options',
      issues: [{ path: 'workspaceName', expected: nameRule[0], received: typeof workspaceName }],
    });
  const requestedAt = Date.now();
  const { data } = await platformFor(ofPlatform).scopedTokens.create({
    workspace_name: workspaceName,
    ...(regionId !== undefined && { region_id: regionId }),
  });
  return { token: data.token, workspaceName, expiresAt: requestedAt + lifetimeMs };
}
