import { ConnectorError } from '@agent-connectors/core';

// Ashby's codes, named in its changelog of 2026-08-04 and, the last, of 2026-05-14:
// https://developers.ashbyhq.com/changelog/2026-08-04-actionable-pagination-error-messages
// https://developers.ashbyhq.com/changelog/2026-05-14-reject-deep-pagination-on-incremental-sync
const tokenCodes = ['sync_token_expired', 'sync_token_invalid', 'incremental_sync_too_large'];
const cursorCodes = ['next_cursor_expired', 'invalid_next_cursor'];

/** Whether a code says that a sync token is of no use any more, older spellings included. */
export const isTokenCode = (code: string) => tokenCodes.includes(code) || code.includes('sync_token');

/** Whether a code says that a cursor is of no use any more, older spellings included. */
export const isCursorCode = (code: string) => cursorCodes.includes(code) || code.includes('cursor');

/**
 * Whether an error says that a sync token is of no use any more: it expired, it cannot be read, or more changed since than
 * one incremental walk may have pages. Drop the token and list everything once without it.
 */
export function isExpiredSyncToken(error: unknown): error is ConnectorError {
  return hasCode(error, isTokenCode);
}

/**
 * Whether an error says that a cursor is of no use any more, as those of a walk that rested too long. Begin the walk over
 * without it, from the same sync token where there is one.
 */
export function isExpiredCursor(error: unknown): error is ConnectorError {
  return hasCode(error, isCursorCode);
}

function hasCode(error: unknown, is: (code: string) => boolean): error is ConnectorError {
  if (!ConnectorError.isInstance(error) || error.connector !== 'ashby') return false;
  return error.vendorCode !== undefined && is(error.vendorCode);
}
