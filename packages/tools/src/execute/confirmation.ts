import type { RequestPreview } from '@agent-connectors/core';

/** A record that a call is about. */
export interface Target {
  /** The parameter that names it. */
  readonly parameter: string;
  /** The operation that read it. */
  readonly operation: string;
  /** Its main fields, as the vendor returned them: text that strangers may have written. */
  readonly record: unknown;
}

/** A call that needs a person's word. */
export interface ConfirmationRequest {
  /** `connector.entity.action` */
  readonly operation: string;
  readonly summary: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** What would be sent, credentials removed, and its consequences. */
  readonly request: RequestPreview;
  /** The records that the call is about, read before asking; none where they could not be read. */
  readonly targets: readonly Target[];
}

/** Asks a person about a call. Only `true` permits it. */
export type Confirm = (
  request: ConfirmationRequest,
  options: { readonly signal: AbortSignal | undefined },
) => boolean | Promise<boolean>;

export interface ApprovalOptions {
  readonly signal?: AbortSignal | undefined;
  /** Whether to read the records that a call is about, to show them to a person. Default: true. */
  readonly targets?: boolean | undefined;
}
