import { ConnectorError } from '@agent-connectors/core';
import type { ConfirmationRequest } from '../execute/confirmation.ts';
import { messageOf } from '../result/error-json.ts';

/** Errors that the call itself ends with before anything is sent, however often it is made. */
const reported = ['aborted', 'invalid_options', 'invalid_params', 'not_permitted', 'unknown_operation'];

/**
 * Returns what a person is asked where an error prevents finding out whether somebody has to be asked. Nothing where the call reports the error
 * itself. Any other error may be over when the call is made, which must not be made unasked then.
 */
export function undecided(error: unknown, operation: string, params: unknown): readonly ConfirmationRequest[] {
  if (ConnectorError.isInstance(error) && reported.includes(error.code)) return [];
  return [
    {
      operation,
      summary: `What this call does is not known: ${messageOf(error)}`,
      // Shown to a person as they are.
      params: typeof params === 'object' && params !== null ? { ...params } : {},
      request: { method: '', url: '', headers: {}, effect: 'destructive', sends: true, spends: true },
      targets: [],
    },
  ];
}
