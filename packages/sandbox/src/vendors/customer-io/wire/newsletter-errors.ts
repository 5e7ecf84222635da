import { json } from '../../../engine/wire-response.ts';
import { refuse } from './refusal.ts';

/** The error body of newsletters, which does not repeat the status. */
export function newsletterError(status: 400 | 422, detail: string): never {
  refuse(json({ errors: [{ detail }] }, status));
}

export function unprocessable(detail: string): never {
  return newsletterError(422, detail);
}
