import { Rejection } from '../../engine/rejection.ts';

/** Creates one of Ashby's coded errors, which have HTTP status 200. */
export function rejection(code: string, message: string): Rejection {
  return new Rejection(200, message, { code });
}

export function invalidInput(message: string): Rejection {
  return rejection('invalid_input', message);
}

/** Returns the requested record, or rejects the call with `<noun>_not_found`. */
export function found<T>(record: T | undefined, noun: string): T {
  if (record !== undefined) return record;
  const words = noun.replaceAll('_', ' ');
  const sentence = `${words.charAt(0).toUpperCase()}${words.slice(1)} not found. The key may lack access to it.`;
  throw rejection(`${noun}_not_found`, sentence);
}
