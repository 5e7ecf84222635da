import { expect, it } from 'vitest';
import { expectPost, meta, plainPage, testClient } from '../../test/wire.ts';

const ashby = testClient();
const id = 'e9ed20fd-d45f-4aad-8a00-a19bfba0083e';

it('lists brands', async () => {
  const brand = { id, name: 'Example', hostedJobsPageSlug: 'example' };
  expectPost('/brand.list', { limit: 25, cursor: 'G8' }, plainPage([brand]));
  await expect(ashby.brands.list({ limit: 25, cursor: 'G8' })).resolves.toEqual({
    data: [brand],
    meta: meta({ hasMore: false }),
  });
});
