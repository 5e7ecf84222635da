import { type OptionRule, optionRules } from '../errors/validate-options.ts';
import type { Fetch } from '../util/fetch.ts';
import { isOriginList } from './client-options.ts';

/** Options of a transfer by a link. What is left out is the client's, where one is given. */
export interface TransferOptions {
  /** The client whose call led to the link: its signal, `fetch`, timeouts, retries and trusted origins hold. */
  readonly client?: object | undefined;
  readonly signal?: AbortSignal | null | undefined;
  /** Milliseconds until the answer begins, and then for the next bytes of its stream to come. Default: 30,000. */
  readonly timeout?: number | undefined;
  /** Milliseconds until the last byte. Default: as long as the stream's reader takes. */
  readonly totalTimeout?: number | undefined;
  /** Milliseconds that a `Retry-After` may ask to wait. Default: 130,000. */
  readonly maxWait?: number | undefined;
  /** How often a transfer is tried again where that is safe. Default: 2. */
  readonly retries?: number | undefined;
  /** A larger file breaks the stream with `InvalidResponseError`. Default: no limit. */
  readonly maxBytes?: number | undefined;
  /** Another implementation of `fetch`. Addresses are then checked by their names alone, and not when they are resolved. */
  readonly fetch?: Fetch | undefined;
  /** Origins, such as `http://127.0.0.1:9000`, that may be used although they are private or not https. */
  readonly trustedOrigins?: readonly string[] | undefined;
}

/** What the options of a transfer may be. */
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
