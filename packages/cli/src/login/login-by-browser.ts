import { AbortedError, type Connector, type Entities, type IssuedTokens, TimeoutError } from '@agent-connectors/core';
import { beginLogin, type LoginOptions } from '@agent-connectors/core/oauth';
import { listenForCallback } from './listen-for-callback.ts';

/** How a user logs in. */
export interface BrowserLogin extends Omit<LoginOptions, 'redirectUri'> {
  readonly connector: Connector<Entities>;
  /** Opens an address in the user's browser. */
  openBrowser(url: string): void | Promise<void>;
  /** The port to listen on, for vendors that compare it. Default: any free one (RFC 8252 7.3). */
  readonly port?: number | undefined;
  /** Milliseconds that the user has. Default: 300,000. */
  readonly timeout?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Logs a user in by the browser: opens the vendor's consent page, waits on 127.0.0.1 for its redirect (RFC 8252 7.3), and
 * resolves to the tokens. It prints nothing, and the page that the user sees at the end contains no token.
 *
 * Throws `AuthenticationError` where the user or the vendor declines, `TimeoutError` or `AbortedError` where there is no redirect, and
 * the errors of `beginLogin`.
 */
export async function loginByBrowser(options: BrowserLogin): Promise<IssuedTokens> {
  const { connector, openBrowser, port = 0, timeout = 300_000, signal } = options;
  const timer = AbortSignal.timeout(timeout);
  const ended = AbortSignal.any([timer, ...(signal ? [signal] : [])]);
  const place = { connector: connector.name };
  const stop = () =>
    timer.aborted && signal?.aborted !== true
      ? new TimeoutError({
          message: `There was no redirect from the browser within ${timeout} ms.`,
          hint: 'Begin the login again, and confirm it in the browser.',
          outcome: 'not_sent',
          ...place,
        })
      : new AbortedError({ message: 'The login was aborted.', outcome: 'not_sent', ...place });
  if (ended.aborted) throw stop();
  const listener = await listenForCallback(port);
  const aborted = new Promise<never>((_, reject) => {
    ended.addEventListener('abort', () => reject(stop()), { once: true });
  });
  aborted.catch(() => {}); // it may come when nobody waits any more
  try {
    const login = await beginLogin(connector, { ...options, redirectUri: listener.redirectUri });
    const callback = listener.next(login.isCallback);
    await Promise.race([openBrowser(login.url), aborted]);
    const { address, respond } = await Promise.race([callback, aborted]);
    try {
      const tokens = await Promise.race([login.finish(address), aborted]);
      await respond(true);
      return tokens;
    } catch (error) {
      await respond(false);
      throw error;
    }
  } finally {
    listener.close();
  }
}
