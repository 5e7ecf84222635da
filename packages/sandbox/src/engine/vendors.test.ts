import { expect, it } from 'vitest';
import { emulator } from './__fixtures__/plain-vendor.ts';
import type { EmulatorContext } from './emulator.ts';
import { createVendors } from './vendors.ts';

const now = () => new Date('2026-11-20T12:00:00Z');

it('creates an emulator again after its creation failed', async () => {
  let attempts = 0;
  const create = async (context: EmulatorContext) => {
    attempts += 1;
    if (attempts === 1) throw new Error('no data yet');
    return emulator.create(context);
  };
  const vendors = createVendors({ emulators: [{ ...emulator, create }], seed: 1, now });
  const failed = await Promise.allSettled([vendors.get('/plain'), vendors.get('/plain')]);
  expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  const api = await vendors.get('/plain');
  expect(await vendors.get('/plain')).toBe(api);
  expect(attempts).toBe(2);
});
