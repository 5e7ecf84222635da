import { ConnectorError } from '@agent-connectors/core';

// Codes from Ashby's changelog of 2026-08-04, and the last token code from that of 2026-05-14:
// https://developers.ashbyhq.com/changelog/2026-08-04-actionable-pagination-error-messages
// https://developers.ashbyhq.com/changelog/2026-05-14-reject-deep-pagination-on-incremental-sync
const tokenCodes = ['sync_token_expired', 'sync_token_invalid', 'incremental_sync_too_large'];
const cursorCodes = ['next_cursor_expired', 'invalid_next_cursor'];

/** Whether the code, in any spelling, means that a sync token is no longer valid. */
export const isTokenCode = (code: string) => tokenCodes.includes(code) || code.includes('sync_token');

/** Whether the code, in any spelling, means that a cursor is no longer valid. */
export const isCursorCode = (code: string) => cursorCodes.includes(code) || code.includes('cursor');

/**
 * Returns whether Ashby rejected a sync token: it expired, it is invalid, or too much has changed for one incremental sync.
 * Discard the token and run a full sync.
 */
export function isExpiredSyncToken(error: unknown): error is ConnectorError {
  return hasCode(error, isTokenCode);
}

/**
 * Returns whether Ashby rejected a cursor because it expired or is invalid. Restart the listing without the cursor, with the
 * same sync token if you passed one.
 */
export function isExpiredCursor(error: unknown): error is ConnectorError {
  return hasCode(error, isCursorCode);
}

function hasCode(error: unknown, is: (code: string) => boolean): error is ConnectorError {
  if (!ConnectorError.isInstance(error) || error.connector !== 'ashby') return false;
  return error.vendorCode !== undefined && is(error.vendorCode);
}
