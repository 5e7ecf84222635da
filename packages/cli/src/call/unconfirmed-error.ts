import type { ErrorJson } from '@agent-connectors/core';

export interface UnconfirmedJson extends ErrorJson {
  /** What a person would be asked about. */
  readonly request?: unknown;
}

/** Reports that no person has confirmed a call. Nothing was sent. */
export class UnconfirmedError extends Error {
  /** What programs get to see. */
  readonly json: UnconfirmedJson;
  /** Whether a person was asked. They know what they were asked about. */
  readonly isRefused: boolean;

  constructor(json: UnconfirmedJson, { isRefused }: { readonly isRefused: boolean }) {
    super(json.message);
    this.json = json;
    this.isRefused = isRefused;
  }
}
