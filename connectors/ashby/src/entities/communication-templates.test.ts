import { expect, it } from 'vitest';
import { expectPost, meta, ok, testClient } from '../../test/wire.ts';

const ashby = testClient();
const id = 'e9ed20fd-d45f-4aad-8a00-a19bfba0083e';
const at = '2022-08-12T20:29:56.964Z';

it('lists communication templates', async () => {
  const template = {
    id,
    createdAt: at,
    updatedAt: at,
    title: 'Rejection + Consideration for Future Positions',
    intendedTypes: ['email', 'inMail'],
  };
  expectPost('/communicationTemplate.list', {}, ok([template]));
  await expect(ashby.communicationTemplates.list()).resolves.toEqual({
    data: [template],
    meta: meta({ hasMore: false }),
  });
});
