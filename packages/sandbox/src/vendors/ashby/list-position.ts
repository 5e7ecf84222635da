import { decodeCursor, encodeCursor } from '../../engine/cursor.ts';
import type { Rejection } from '../../engine/rejection.ts';
import { rejection } from './rejection.ts';

/** A sync token that has always expired, to meet `sync_token_expired` without waiting. */
export const EXPIRED_SYNC_TOKEN = 'sandbox-expired-sync-token';

/** Where a page ends, and the reading of the change counter that its pass began with. */
export interface Cursor {
  readonly after: number;
  readonly began: number;
}

/** Encodes cursors and sync tokens; those from before a reset of the sandbox have expired. */
export interface Positions {
  cursor(list: string, cursor: Cursor): string;
  readCursor(list: string, encoded: string): Cursor;
  syncToken(list: string, version: number): string;
  readSyncToken(list: string, encoded: string): number;
}

function invalid(name: string, code: string, remedy: string): Rejection {
  return rejection(code, `The ${name} could not be decoded. ${remedy}`);
}

function expired(name: string, code: string, remedy: string): Rejection {
  return rejection(code, `The ${name} has expired. ${remedy}`);
}

const START_AGAIN = 'Request the first page again, without a cursor.';
const SYNC_IN_FULL = 'Discard it and do a full sync.';

export function createPositions(epoch: number): Positions {
  return {
    cursor: (list, { after, began }) => encodeCursor({ cursor: list, epoch, after, began }),
    readCursor(list, encoded) {
      const state = decodeCursor(encoded);
      if (state?.cursor !== list || typeof state.after !== 'number' || typeof state.began !== 'number') {
        throw invalid('cursor', 'invalid_next_cursor', START_AGAIN);
      }
      if (state.epoch !== epoch) throw expired('cursor', 'next_cursor_expired', START_AGAIN);
      return { after: state.after, began: state.began };
    },
    syncToken: (list, version) => encodeCursor({ sync: list, epoch, version }),
    readSyncToken(list, encoded) {
      const state = decodeCursor(encoded);
      const old = encoded === EXPIRED_SYNC_TOKEN || (state?.sync === list && state.epoch !== epoch);
      if (old) throw expired('syncToken', 'sync_token_expired', SYNC_IN_FULL);
      if (state?.sync !== list || typeof state.version !== 'number') {
        throw invalid('syncToken', 'sync_token_invalid', SYNC_IN_FULL);
      }
      return state.version;
    },
  };
}
