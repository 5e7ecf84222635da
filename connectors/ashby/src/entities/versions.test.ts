import { describe, expect, it } from 'vitest';
import { expectPost, meta, ok, testClient } from '../../test/wire.ts';

const ashby = testClient();

describe('versions', () => {
  it.each([[[{ version: '2026-01-01', status: 'active' }]], [{ versions: [] }]])(
    'returns the response unchanged: %j',
    async (results) => {
      expectPost('/version.list', {}, ok(results));
      await expect(ashby.versions.list()).resolves.toEqual({ data: results, meta: meta() });
    },
  );
});
