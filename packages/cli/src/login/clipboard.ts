import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { type RunProgram, runProgram } from './run-program.ts';

/** Returns the text on the clipboard; empty where there is none. */
export type ReadClipboard = () => Promise<string>;

type Program = readonly [command: string, ...args: string[]];

const powershell = (command: string): Program => [
  command,
  '-NoProfile',
  '-NonInteractive',
  '-Command',
  '[Console]::OutputEncoding = [Text.Encoding]::UTF8; Get-Clipboard -Raw',
];

/** The programs that read the clipboard of a platform, the likeliest first. */
export function clipboardPrograms({ platform, env }: Pick<Io, 'platform' | 'env'>): readonly Program[] {
  if (platform === 'darwin') return [['pbpaste']];
  if (platform === 'win32') return [powershell('powershell.exe'), powershell('pwsh.exe')];
  const wayland: Program = ['wl-paste', '--no-newline', '--type', 'text'];
  const x11: Program[] = [
    ['xclip', '-selection', 'clipboard', '-out'],
    ['xsel', '--clipboard', '--output'],
  ];
  // The last one is for Linux within Windows.
  return [...(env['WAYLAND_DISPLAY'] ? [wayland, ...x11] : [...x11, wayland]), powershell('powershell.exe')];
}

/** Creates a reader of the system's clipboard. It throws `UsageError` where no program can read it. */
export function systemClipboard(io: Pick<Io, 'platform' | 'env'>, run: RunProgram = runProgram): ReadClipboard {
  const programs = clipboardPrograms(io);
  return async () => {
    let isInstalled = false;
    for (const [command, ...args] of programs) {
      const result = await run(command, args);
      if (result?.code === 0) return result.out;
      // An empty clipboard is a failure for some. One without a display fails, too.
      if (result !== undefined) isInstalled = true;
    }
    if (isInstalled) return '';
    throw new UsageError(
      'No program can read the clipboard.',
      `Install ${io.platform === 'linux' ? 'wl-clipboard, xclip or xsel' : (programs[0]?.[0] ?? 'one')}, or pass the credential on standard input with --with-token.`,
    );
  };
}
