import {
  AbortedError,
  type Connector,
  type Entities,
  type IssuedTokens,
  type OptionRule,
  optionRules,
  TimeoutError,
  validateOptions,
} from '@agent-connectors/core';
import { beginLogin, type LoginOptions, loginRules } from '@agent-connectors/core/oauth';
import { listenForCallback } from './listen-for-callback.ts';

/** How a user logs in. */
export interface BrowserLogin extends Omit<LoginOptions, 'redirectUri'> {
  readonly connector: Connector<Entities>;
  /** Opens an address in the user's browser. Whether it resolves at once, when the browser ends or never makes no difference. */
  openBrowser(url: string): void | Promise<void>;
  /** The port to listen on, for vendors that compare it. Default: any free one (RFC 8252 7.3). */
  readonly port?: number | undefined;
  /** Milliseconds that the user has. Default: 300,000. */
  readonly timeout?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The listener of the login has the address that the vendor redirects to. */
const { redirectUri: _, ...shared } = loginRules;

const rules: Readonly<Record<keyof Required<BrowserLogin>, OptionRule>> = {
  ...shared,
  connector: optionRules.object,
  openBrowser: optionRules.function,
  port: ['a port', (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) < 65_536],
  timeout: ['milliseconds greater than 0', (value) => Number.isFinite(value) && Number(value) > 0],
  signal: optionRules.signal,
};

/** The longest delay a timer can hold; a longer one would fire at once. */
const maxTimerMs = 2 ** 31 - 1;

/**
 * Logs a user in by the browser: opens the vendor's consent page, waits on 127.0.0.1 for its redirect (RFC 8252 7.3), and
 * resolves to the tokens. It prints nothing, and the page that the user sees at the end contains no token.
 *
 * Throws `AuthenticationError` where the user or the vendor declines, `TimeoutError` or `AbortedError` where the redirect or the
 * tokens do not come in time, `ConnectionError` where it cannot listen on the port, `InvalidOptionsError` for invalid options, and the
 * errors of `beginLogin`.
 */
export async function loginByBrowser(options: BrowserLogin): Promise<IssuedTokens> {
  validateOptions('loginByBrowser', options ?? null, rules);
  const { connector, openBrowser, port = 0, timeout = 300_000, signal, ...login } = options;
  const timer = AbortSignal.timeout(Math.min(Math.ceil(timeout), maxTimerMs));
  const ended = AbortSignal.any([timer, ...(signal ? [signal] : [])]);
  const place = { connector: connector.name };
  let missing = 'There was no redirect from the browser';
  const stop = () =>
    timer.aborted && signal?.aborted !== true
      ? new TimeoutError({
          message: `${missing} within ${timeout} ms.`,
          hint: 'Begin the login again.',
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
    const { url, isCallback, finish } = await beginLogin(connector, { ...login, redirectUri: listener.redirectUri });
    const { address, respond } = await Promise.race([listener.next(isCallback), opening(openBrowser, url), aborted]);
    missing = 'The vendor issued no tokens';
    // Without its page, a login has succeeded or failed all the same.
    const show = (succeeded: boolean) => Promise.race([respond(succeeded), aborted]).catch(() => {});
    try {
      const tokens = await Promise.race([finish(address), aborted]);
      await show(true);
      return tokens;
    } catch (error) {
      await show(false);
      throw error;
    }
  } finally {
    listener.close();
  }
}

/** Rejects where the browser does not open; otherwise the redirect says how it went. */
async function opening(openBrowser: BrowserLogin['openBrowser'], url: string): Promise<never> {
  await openBrowser(url);
  return new Promise(() => {});
}
