import { decodeCursor, encodeCursor } from '../../engine/cursor.ts';
import { rejection } from './rejection.ts';

/** A sync token that is always expired, to produce `sync_token_expired` without waiting. */
export const EXPIRED_SYNC_TOKEN = 'sandbox-expired-sync-token';

const START_AGAIN = 'Request the first page again, without a cursor.';
const SYNC_IN_FULL = 'Discard it and do a full sync.';

/** Encodes cursors and sync tokens. Both hold a value of the change counter; a cursor also holds the last record. */
export function createPositions(resets: number) {
  return {
    cursor: (list: string, after: number, began: number) => encodeCursor({ cursor: list, resets, after, began }),
    /** Reads a cursor; cursors from before a reset of the sandbox are expired. */
    readCursor(list: string, encoded: string) {
      const { cursor, resets: made, after, began } = decodeCursor(encoded) ?? {};
      if (cursor !== list || typeof after !== 'number' || typeof began !== 'number') {
        throw rejection('invalid_next_cursor', `The cursor could not be decoded. ${START_AGAIN}`);
      }
      if (made !== resets) throw rejection('next_cursor_expired', `The cursor has expired. ${START_AGAIN}`);
      return { after, began };
    },
    syncToken: (list: string, version: number) => encodeCursor({ sync: list, resets, version }),
    readSyncToken(list: string, encoded: string): number {
      const { sync, resets: made, version } = decodeCursor(encoded) ?? {};
      if (encoded === EXPIRED_SYNC_TOKEN || (sync === list && made !== resets)) {
        throw rejection('sync_token_expired', `The syncToken has expired. ${SYNC_IN_FULL}`);
      }
      if (sync === list && typeof version === 'number') return version;
      throw rejection('sync_token_invalid', `The syncToken could not be decoded. ${SYNC_IN_FULL}`);
    },
  };
}
