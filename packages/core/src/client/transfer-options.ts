import { type OptionRule, optionRules } from '../errors/validate-options.ts';
import type { Fetch } from '../util/fetch.ts';
import { isOriginList } from './client-options.ts';

/** Options of a transfer by a link. Defaults come from `client`, where one is passed. */
export interface TransferOptions {
  /** The client that returned the link: its signal, `fetch`, timeouts, retries and trusted origins apply. */
  readonly client?: object | undefined;
  readonly signal?: AbortSignal | null | undefined;
  /** Milliseconds until the response begins, and then for each further chunk of its stream. Default: 30,000. */
  readonly timeout?: number | undefined;
  /** Milliseconds until the last byte. Default: as long as the stream's reader takes. */
  readonly totalTimeout?: number | undefined;
  /** Milliseconds to wait at most for a `Retry-After`. Default: 130,000. */
  readonly maxWait?: number | undefined;
  /** How often a transfer is retried where that is safe. Default: 2. */
  readonly retries?: number | undefined;
  /** The largest file, in bytes. The stream of a larger one fails with `InvalidResponseError`. Default: no limit. */
  readonly maxBytes?: number | undefined;
  /** Another implementation of `fetch`. Addresses are then checked only by name, not when they are resolved. */
  readonly fetch?: Fetch | undefined;
  /** Origins, such as `http://127.0.0.1:9000`, that may be used although they are private or not https. */
  readonly trustedOrigins?: readonly string[] | undefined;
}

/** The rules for the options of a transfer. */
export const transferRules: Readonly<Record<keyof Required<TransferOptions>, OptionRule>> = {
  client: optionRules.object,
  signal: optionRules.signal,
  timeout: optionRules.milliseconds,
  totalTimeout: optionRules.milliseconds,
  maxWait: optionRules.wait,
  retries: optionRules.count,
  maxBytes: optionRules.bytes,
  fetch: optionRules.function,
  trustedOrigins: ['a list of origins such as https://files.example.com', isOriginList],
};
