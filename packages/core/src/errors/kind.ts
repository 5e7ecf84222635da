/** What kind of error it is; the `code` of every error. */
export type ErrorKind =
  | 'unknown_operation'
  | 'invalid_params'
  | 'invalid_options'
  | 'not_permitted'
  | 'missing_credentials'
  | 'authentication'
  | 'permission'
  | 'not_found'
  | 'conflict'
  | 'invalid_request'
  | 'rate_limited'
  | 'server'
  | 'connection'
  | 'timeout'
  | 'aborted'
  | 'invalid_response'
  | 'internal'
  | 'pagination'
  | 'invalid_webhook';

/**
 * What became of the call's effect.
 *
 * - `not_sent`: nothing left this machine.
 * - `rejected`: the vendor refused, or it was a read: nothing changed.
 * - `unknown`: a write was sent and its answer is missing or a 5xx. Look before trying again.
 */
export type Outcome = 'not_sent' | 'rejected' | 'unknown';
