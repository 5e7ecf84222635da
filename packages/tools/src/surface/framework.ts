import type { ConfirmationRequest } from '../execute/confirmation.ts';
import { modelText } from '../result/model-text.ts';
import type { Tool, ToolOutput } from './tool.ts';

/**
 * Returns whether a person has to be asked before a call. Frameworks ask this again after the answer, possibly in another process, so it reads
 * nothing and depends on the arguments alone.
 */
export const isApprovalNeeded = async (tool: Tool, args: unknown): Promise<boolean> =>
  (await tool.needsApproval(args, { targets: false })).length > 0;

/** Runs a tool in a framework that has asked a person wherever `isApprovalNeeded` told it to. */
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
