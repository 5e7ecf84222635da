import { Rejection } from '../../engine/rejection.ts';

/** A 400. Which codes the vendor gives with it is not known, so it has none. */
export function invalid(message: string): Rejection {
  return new Rejection(400, message);
}

/** The 404 for an object; the noun is written as in `Contact not found!`. */
export function missing(noun: string): Rejection {
  return new Rejection(404, `${noun} not found!`, { code: 'not_found' });
}

/** A 400 that names the object that exists already, where something was to be created twice. */
export function duplicate(message: string, existsId: string): Rejection {
  return new Rejection(400, message, { details: { exists_id: existsId } });
}
