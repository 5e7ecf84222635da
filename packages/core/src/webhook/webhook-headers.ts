import { malformed } from './malformed.ts';
import type { WebhookHeaders } from './webhook-request.ts';

/**
 * Returns a function that reads headers by name in any case. Of a repeated header in an object with lists, it reads the
 * first.
 */
export function headerReader(headers: WebhookHeaders): (name: string) => string | undefined {
  // Callers of JavaScript may pass anything.
  if (typeof headers !== 'object' || headers === null) {
    throw malformed(
      'The webhook has no headers.',
      'Pass the request, or `{ headers, body }` with all of its headers: the signature is one of them.',
    );
  }
  return (name) => {
    const found = 'get' in headers && typeof headers.get === 'function' ? headers.get(name) : undefined;
    return firstOf(found ?? entryOf(headers, name));
  };
}

/** A map finds a name only in the case that it was written in. */
function entryOf(headers: object, name: string): unknown {
  const entries: Iterable<unknown> = isIterable(headers) ? headers : Object.entries(headers);
  for (const entry of entries) {
    if (Array.isArray(entry) && String(entry[0]).toLowerCase() === name.toLowerCase()) return entry[1];
  }
  return undefined;
}

const isIterable = (value: object): value is Iterable<unknown> => Symbol.iterator in value;

function firstOf(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : undefined;
}
