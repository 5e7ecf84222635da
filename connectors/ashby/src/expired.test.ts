import { InvalidRequestError } from '@agent-connectors/core';
import { describe, expect, it } from 'vitest';
import { expectPost, testClient } from '../test/wire.ts';
import { isExpiredCursor, isExpiredSyncToken } from './index.ts';

const ashby = testClient();

async function errorOf(code: string): Promise<unknown> {
  const errorInfo = { code, message: 'It has expired.', requestId: '01J9Z' };
  expectPost('/candidate.list', { syncToken: 'old', cursor: 'G9' }, { success: false, errorInfo });
  return ashby.candidates.list({ syncToken: 'old', cursor: 'G9' }).catch((error: unknown) => error);
}

describe('an error of a listing', () => {
  it.each(['sync_token_expired', 'sync_token_invalid', 'incremental_sync_too_large'])(
    'is recognized as an invalid sync token: %s',
    async (code) => {
      const error = await errorOf(code);
      expect(isExpiredSyncToken(error)).toBe(true);
      expect(isExpiredCursor(error)).toBe(false);
    },
  );

  it.each(['next_cursor_expired', 'invalid_next_cursor'])('is recognized as an invalid cursor: %s', async (code) => {
    const error = await errorOf(code);
    expect(isExpiredCursor(error)).toBe(true);
    expect(isExpiredSyncToken(error)).toBe(false);
  });

  it('is recognized as neither', async () => {
    for (const error of [
      await errorOf('invalid_input'),
      new InvalidRequestError({ message: '', vendorCode: 'sync_token_expired', connector: 'another' }),
      new Error('sync_token_expired'),
      undefined,
    ]) {
      expect([isExpiredSyncToken(error), isExpiredCursor(error)]).toEqual([false, false]);
    }
  });
});
