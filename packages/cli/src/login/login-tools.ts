import { setTimeout } from 'node:timers/promises';
import type { Fetch } from '@agent-connectors/core';
import { type OpenKeychain, systemKeychain } from '../credentials/profiles/keychain.ts';
import type { Io } from '../io.ts';
import { type ReadClipboard, systemClipboard } from './clipboard.ts';
import { openBrowser } from './open-browser.ts';

/** What commands about credentials use of the system, besides `Io`. Tests pass others. */
export interface LoginTools {
  readonly clipboard: ReadClipboard;
  readonly pause: (milliseconds: number, signal: AbortSignal | undefined) => Promise<unknown>;
  readonly openBrowser: (url: string) => void | Promise<void>;
  readonly keychain: OpenKeychain;
  readonly fetch?: Fetch;
}

export const systemTools = (io: Io): LoginTools => ({
  clipboard: systemClipboard(io),
  pause: (milliseconds, signal) => setTimeout(milliseconds, undefined, signal && { signal }),
  openBrowser: (url) => openBrowser(url, io),
  keychain: systemKeychain,
});
