import { describe, expect, it, vi } from 'vitest';
import { clipboardPrograms, systemClipboard } from './clipboard.ts';
import { copiedCredential } from './copied-credential.ts';
import { browserProgram } from './open-browser.ts';

describe('the clipboard', () => {
  it.each([
    ['darwin', {}, ['pbpaste']],
    ['win32', {}, ['powershell.exe', 'pwsh.exe']],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['wl-paste', 'xclip', 'xsel', 'powershell.exe']],
    ['linux', {}, ['xclip', 'xsel', 'wl-paste', 'powershell.exe']],
  ] as const)('of %s with %j is read by %j', (platform, env, names) => {
    expect(clipboardPrograms({ platform, env }).map(([name]) => name)).toEqual(names);
  });

  it('is read by the first program that can', async () => {
    const tried: string[] = [];
    const read = systemClipboard({ platform: 'linux', env: {} }, async (command) => {
      tried.push(command);
      return command === 'xsel' ? { out: 'text', code: 0 } : undefined;
    });
    expect([await read(), tried]).toEqual(['text', ['xclip', 'xsel']]);
  });

  it('is empty where its program fails, and an error where there is no program', async () => {
    const io = { platform: 'linux', env: {} } as const;
    expect(await systemClipboard(io, async () => ({ out: '', code: 1 }))()).toBe('');
    await expect(systemClipboard(io, async () => undefined)()).rejects.toMatchObject({
      hint: expect.stringMatching(/xclip.*--with-token/),
    });
  });
});

describe('a credential on the clipboard', () => {
  /** Reads these contents, one after the other. */
  const copied = (contents: readonly string[], options: { wait?: boolean; signal?: AbortSignal } = {}) => {
    const left = [...contents];
    const pause = vi.fn(async () => {});
    const { wait = false, signal } = options;
    const result = copiedCredential({
      read: async () => (left.length > 1 ? left.shift() : left[0]) ?? '',
      pause,
      wait,
      signal,
    });
    return { result, pause };
  };

  it('is one word, without the white space around it', async () => {
    expect(await copied([' token-0123456789\n']).result).toBe('token-0123456789');
  });

  it.each([
    '',
    'short',
    'two words here',
    'two-lines-here\ntwo-lines-here',
    'https://app.example/settings/tokens',
    'x'.repeat(8193),
  ])('is not %j', async (text) => {
    const error = await copied([text]).result.catch((caught: Error) => caught);
    expect(error).toMatchObject({ hint: expect.stringContaining('--wait') });
    if (text !== '') expect(String(error)).not.toContain(text);
  });

  it('is waited for, and is not what was there at the start', async () => {
    const { result, pause } = copied(['old-token-0123456', 'old-token-0123456', 'some text', 'new-token-0123456'], {
      wait: true,
    });
    expect(await result).toBe('new-token-0123456');
    expect(pause.mock.calls).toEqual(Array.from({ length: 3 }, () => [1000, undefined]));
  });

  it('is waited for during 90 s', async () => {
    const { result, pause } = copied(['old-token-0123456'], { wait: true });
    await expect(result).rejects.toMatchObject({ code: 'timeout', message: expect.not.stringContaining('old-token') });
    expect(pause).toHaveBeenCalledTimes(90);
  });

  it('is not waited for after an interruption', async () => {
    await expect(copied([''], { wait: true, signal: AbortSignal.abort() }).result).rejects.toMatchObject({
      code: 'aborted',
    });
  });
});

it.each([
  ['darwin', ['open']],
  ['win32', ['rundll32.exe', 'url.dll,FileProtocolHandler']],
  ['linux', ['xdg-open']],
] as const)('the browser of %s gets the address as one argument', (platform, before) => {
  const url = 'https://auth.test/?a=1&b="2"%20';
  expect(browserProgram(platform, url)).toEqual([...before, url]);
});
