import { describe, expect, it } from 'vitest';
import { source } from '../../test/records.ts';
import { expectPost, lastMeta, lastPage, testClient } from '../../test/wire.ts';

const ashby = testClient();

const link = {
  id: 'f9e52a51-a075-4116-a7b8-484deba69120',
  code: 'fx9iL4QtWr',
  enabled: true,
  sourceId: source.id,
  link: 'https://jobs.ashbyhq.com/example?utm_source=fx9iL4QtWr',
};

describe('source tracking links', () => {
  it('lists', async () => {
    expectPost('/sourceTrackingLink.list', { includeDisabled: true, cursor: 'G8' }, lastPage([link]));
    await expect(ashby.sourceTrackingLinks.list({ includeDisabled: true, cursor: 'G8' })).resolves.toEqual({
      data: [link],
      meta: lastMeta(),
    });
  });
});
