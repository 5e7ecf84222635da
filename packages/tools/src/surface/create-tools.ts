import { InvalidOptionsError } from '@agent-connectors/core';
import { isObject, type OptionRule, optionIssues } from '../option-issues.ts';
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

const modes: readonly string[] = ['discover', 'operations'] satisfies readonly ToolMode[];
const rules: { readonly [Name in keyof Required<ToolsOptions>]: OptionRule } = {
  mode: ["'discover' or 'operations'", (value) => typeof value === 'string' && modes.includes(value)],
};

/**
 * Creates the tools of a toolbox, for a framework that has no adapter here. The adapters use them too.
 *
 * Throws `InvalidOptionsError`, also for a selector of the toolbox that selects nothing.
 */
export async function createTools(toolbox: Toolbox, options: ToolsOptions = {}): Promise<Tool[]> {
  const issues = isToolbox(toolbox)
    ? optionIssues(options, rules)
    : [{ path: 'toolbox', expected: 'a toolbox', received: kindOf(toolbox), hint: 'call createToolbox([client])' }];
  if (issues.length > 0) throw new InvalidOptionsError({ what: 'The tools were created with invalid options', issues });
  await toolbox.ready();
  return options.mode === 'operations' ? operationTools(toolbox) : discoverTools(toolbox);
}

const isToolbox = (value: unknown): boolean =>
  isObject(value) && 'ready' in value && typeof value.ready === 'function' && 'executeAll' in value;

const kindOf = (value: unknown) =>
  Array.isArray(value) ? 'a list' : isObject(value) ? 'another object' : typeof value;
