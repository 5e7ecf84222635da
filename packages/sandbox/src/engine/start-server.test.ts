import { expect, it, vi } from 'vitest';
import { emulator } from './__fixtures__/plain-vendor.ts';
import { startServer } from './start-server.ts';

it.each([
  [
    'throws',
    () => {
      throw new Error('disk full');
    },
  ],
  ['rejects', () => Promise.reject(new Error('disk full'))],
])('warns if accessLog %s, and continues to serve', async (_how, accessLog) => {
  const warn = vi.spyOn(process, 'emitWarning').mockReturnValue();
  const sandbox = await startServer({ emulators: [emulator], accessLog });
  try {
    const call = () => fetch(`${sandbox.url}/plain/deals`, { headers: { authorization: 'Bearer plain-token' } });
    expect((await call()).status).toBe(200);
    expect((await call()).status).toBe(200);
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('disk full'));
  } finally {
    warn.mockRestore();
    await sandbox.close();
  }
});
