import { Rejection } from '../../engine/rejection.ts';

/** Creates a 400. The vendor's codes for it are unknown, so it has none. */
export function invalid(message: string): Rejection {
  return new Rejection(400, message);
}

/** Creates the 404 for an object; the noun is capitalized as in `Contact not found!`. */
export function missing(noun: string): Rejection {
  return new Rejection(404, `${noun} not found!`, { code: 'not_found' });
}

/** Creates a 400 that names the existing object, for a duplicate. */
export function duplicate(message: string, existsId: string): Rejection {
  return new Rejection(400, message, { details: { exists_id: existsId } });
}
