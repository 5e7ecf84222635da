import { InvalidOptionsError } from '@agent-connectors/core';
import { type PlatformOptions, platformFor } from '../platform/platform-options.ts';
import { nameRule, type SetUpStep } from './set-up-rules.ts';
import { findWorkspace, workspaceStep } from './set-up-steps.ts';

/** Which workspace to create. */
export interface WorkspaceOptions extends PlatformOptions {
  readonly workspaceName: string;
  /** The region of a new workspace, as a UUID. Default: Airbyte's, the United States. */
  readonly regionId?: string | undefined;
}

/**
 * Creates a workspace, or finds the one of this name: Airbyte creates a workspace with the first token that is scoped to it. Says
 * which of both it did.
 *
 * https://docs.airbyte.com/ai-agents/interfaces/api/workspaces
 */
export async function createWorkspace(options: WorkspaceOptions): Promise<SetUpStep> {
  const { workspaceName, regionId, ...rest } = options;
  if (!nameRule[1](workspaceName))
    throw new InvalidOptionsError({
      what: 'createWorkspace was called with invalid options',
      issues: [{ path: 'workspaceName', expected: nameRule[0], received: typeof workspaceName }],
    });
  const platform = platformFor(rest);
  return workspaceStep(
    { platform, workspaceName, regionId, dryRun: false },
    await findWorkspace(platform, workspaceName),
  );
}
