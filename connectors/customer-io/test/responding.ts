import { type CustomerIo, type CustomerIoOptions, createCustomerIo } from '../src/index.ts';
import { keys } from './keys.ts';

/** A received request, with its body as it was sent. */
export interface Seen {
  readonly url: string;
  readonly text: string;
  readonly body: { readonly batch: readonly Record<string, unknown>[] } & Readonly<Record<string, unknown>>;
  readonly signal: AbortSignal;
}

/** A client whose requests a function responds to, and the requests that it sent. */
export function responding(
  respond: (seen: Seen, number: number) => Response | Promise<Response>,
  options: CustomerIoOptions = {},
): { readonly customerIo: CustomerIo; readonly sent: Seen[] } {
  const sent: Seen[] = [];
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    const text = await request.text();
    const seen = {
      url: request.url,
      text,
      body: text === '' ? { batch: [] } : JSON.parse(text),
      signal: request.signal,
    };
    sent.push(seen);
    return respond(seen, sent.length);
  };
  return { customerIo: createCustomerIo({ ...keys, env: {}, fetch, ...options }), sent };
}

/** A promise and the functions that settle it. */
export function gate<T = void>() {
  return Promise.withResolvers<T>();
}

/** Lets everything run that is ready to run. */
export const settle = () => new Promise((resolve) => setImmediate(resolve));
