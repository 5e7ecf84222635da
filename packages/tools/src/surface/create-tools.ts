import { InvalidOptionsError, suggestion } from '@agent-connectors/core';
import type { Toolbox } from '../toolbox.ts';
import { discoverTools } from './discover.ts';
import { operationTools } from './operation-tools.ts';
import type { Tool } from './tool.ts';

/**
 * How operations become tools: `discover` has three tools for any number of operations, `operations` one for each. A model chooses well
 * among a few dozen tools: use `include` with `operations`.
 */
export type ToolMode = 'discover' | 'operations';

export interface ToolsOptions {
  /** Default: `discover`. */
  readonly mode?: ToolMode | undefined;
}

/** Creates the tools of a toolbox, for a framework that has no adapter here. The adapters use them too. */
export async function createTools(toolbox: Toolbox, { mode = 'discover' }: ToolsOptions = {}): Promise<Tool[]> {
  if (mode === 'discover') return discoverTools(toolbox);
  if (mode === 'operations') return operationTools(toolbox);
  throw new InvalidOptionsError({
    what: 'The tools were created with invalid options',
    issues: [
      {
        path: 'mode',
        expected: "'discover' or 'operations'",
        received: `'${String(mode)}'`,
        hint: suggestion(String(mode), ['discover', 'operations']),
      },
    ],
  });
}
