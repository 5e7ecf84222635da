import { expect, it } from 'vitest';
import type { Emulator } from './emulator.ts';
import { startServer } from './start-server.ts';

const emulator = (name: string, mounts: Emulator['mounts']): Emulator => ({
  name,
  title: name.toUpperCase(),
  mounts,
  variables: {},
  create: () => ({ apis: {} }),
});
const one = emulator('one', { ONE_BASE_URL: '/one', ONE_OTHER_BASE_URL: '/one' });

it.each([
  [[one, emulator('two', { TWO_BASE_URL: '/one' })], /ONE at \/one and of TWO at \/one overlap/],
  [[one, emulator('two', { TWO_BASE_URL: '/one/x' })], /ONE at \/one and of TWO at \/one\/x overlap/],
  [[emulator('two', { TWO_BASE_URL: '/one/x' }), one], /TWO at \/one\/x and of ONE at \/one overlap/],
  [[emulator('two', { A: '/two', B: '/two/b' })], /TWO at \/two and of TWO at \/two\/b overlap/],
  [[one, { ...emulator('one', { B: '/b' }), title: 'Other' }], /ONE and Other have the same name 'one'/],
])('startServer rejects emulators that clash (%#)', async (emulators, message) => {
  await expect(startServer({ emulators })).rejects.toThrow(message);
});

it('startServer accepts mounts that only begin with the same letters', async () => {
  const sandbox = await startServer({ emulators: [one, emulator('two', { TWO_BASE_URL: '/one-more' })] });
  await sandbox.close();
});
