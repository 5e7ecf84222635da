import type { JsonSchema } from '@agent-connectors/core/describe';
import type { ApprovalOptions, Confirm, ConfirmationRequest } from '../execute/confirmation.ts';
import type { Progress } from '../execute/execute-options.ts';

/** What a client may show of a tool, as in the Model Context Protocol. Hints, and no protection: the policy protects. */
export interface ToolAnnotations {
  readonly title: string;
  readonly readOnlyHint: boolean;
  readonly destructiveHint: boolean;
  readonly idempotentHint: boolean;
  readonly openWorldHint: boolean;
}

export interface ToolRunOptions {
  readonly signal?: AbortSignal | undefined;
  /** Asks a person; replaces the toolbox's `confirm`. */
  readonly confirm?: Confirm | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** What a tool answers: always JSON, and always something that a model can go on with. */
export interface ToolOutput {
  /** `false` where the call failed: `value` is then `{ error }`. */
  readonly ok: boolean;
  readonly value: Readonly<Record<string, unknown>>;
  /** The value as compact text for the model. */
  readonly text: string;
}

/** A tool that belongs to no framework. */
export interface Tool {
  /** At most 60 characters of `a-z`, `0-9`, `_` and `-`. */
  readonly name: string;
  readonly description: string;
  /** Plain JSON Schema, an object at the top, without references. The tool validates by itself. */
  readonly inputSchema: JsonSchema;
  readonly annotations: ToolAnnotations;
  /**
   * Returns what a person has to be asked about before a call with these arguments: nothing for most. Never throws; invalid arguments need
   * no approval, because the call reports them. Where it cannot be found out what a call does, a person is asked. `targets: false` reads no records.
   */
  needsApproval(args: unknown, options?: ApprovalOptions): Promise<readonly ConfirmationRequest[]>;
  /** Never throws, except for an abort. */
  run(args: unknown, options?: ToolRunOptions): Promise<ToolOutput>;
}
