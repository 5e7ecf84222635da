import { json } from '../../../engine/wire-response.ts';
import { refuse } from './refusal.ts';

/** The error body of Track v1 and of Pipelines in strict mode. */
export function metaErrors(...errors: string[]): never {
  refuse(json({ meta: { errors } }, 400));
}

/** The error body of `merge_customers`, which holds one message instead of a list. */
export function metaError(error: string): never {
  refuse(json({ meta: { error } }, 400));
}
