import type { ConfirmationRequest } from '../execute/confirmation.ts';
import { modelText } from '../result/model-text.ts';
import type { Tool, ToolOutput } from './tool.ts';

/**
 * Returns whether a person has to be asked before a call. Frameworks ask this again after the answer, possibly in another process, so it reads
 * nothing and depends on the arguments alone.
 */
export async function isApprovalNeeded(tool: Tool, args: unknown): Promise<boolean> {
  const asks = async (given: unknown) => (await tool.needsApproval(given, { targets: false })).length > 0;
  // A framework may remove arguments of its own before it runs the tool. Then an invalid call, which needs no approval, becomes a valid one.
  return (await asks(args)) || (await asks(knownArguments(tool, args)));
}

function knownArguments({ inputSchema }: Tool, args: unknown): unknown {
  if (typeof args !== 'object' || args === null || Array.isArray(args)) return args;
  const known = (inputSchema['properties'] ?? {}) as object; // `properties` of a JSON Schema is an object
  return Object.fromEntries(Object.entries(args).filter(([name]) => Object.hasOwn(known, name)));
}

/**
 * Runs a tool in a framework that has asked a person wherever `isApprovalNeeded` told it to. Only the framework may call this: whoever runs a tool
 * by himself has to ask by himself.
 */
export const runApproved = (tool: Tool, args: unknown, signal: AbortSignal | undefined): Promise<ToolOutput> =>
  tool.run(args, { signal, confirm: () => true });

/** Returns what a person reads before a decision: what would be done, and to which records. */
export const approvalText = (requests: readonly ConfirmationRequest[]): string =>
  requests
    .flatMap(({ operation, summary, params, targets }) => [
      `${operation}: ${summary}`,
      `params: ${modelText(params)}`,
      ...targets.map(({ parameter, record }) => `${parameter}: ${modelText(record)}`),
    ])
    .join('\n');

/** Returns what a model sees of an output, for frameworks that keep the whole output for the application. */
export const shownToModel = (output: unknown): { type: 'text' | 'error-text'; value: string } =>
  isOutput(output)
    ? { type: output.ok ? 'text' : 'error-text', value: output.text }
    : { type: 'error-text', value: '' };

const isOutput = (value: unknown): value is Pick<ToolOutput, 'ok' | 'text'> =>
  typeof value === 'object' && value !== null && 'ok' in value && 'text' in value && typeof value.text === 'string';
