/** The kinds of errors: the `code` of each. */
export type ErrorKind =
  | 'unknown_operation'
  | 'invalid_params'
  | 'invalid_options'
  | 'not_permitted'
  | 'confirmation_required'
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
 * Whether a call may have taken effect.
 *
 * - `not_sent`: nothing was sent.
 * - `rejected`: the vendor rejected the call, or it was a read. Nothing changed.
 * - `unknown`: a write was sent, and its response is missing or a 5xx. Check before you retry.
 */
export type Outcome = 'not_sent' | 'rejected' | 'unknown';
