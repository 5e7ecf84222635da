import { Rejection } from '../../engine/rejection.ts';

// Customer.io's endpoints have five formats of error bodies. The details of a rejection are its body.

/** Creates a rejection in the format of most App endpoints, which repeats the status as text. */
export function appRejection(status: number, detail: string, more: Readonly<Record<string, unknown>> = {}): Rejection {
  return new Rejection(status, detail, { details: { errors: [{ detail, ...more, status: String(status) }] } });
}

export function badRequest(detail = 'bad request'): never {
  throw appRejection(400, detail);
}

export function notFound(detail = 'not found'): never {
  throw appRejection(404, detail);
}

export function conflict(detail: string): never {
  throw appRejection(409, detail);
}

/** Creates a rejection in the format of newsletters, which does not repeat the status. */
export function newsletterRejection(status: 400 | 422, detail: string): Rejection {
  return new Rejection(status, detail, { details: { errors: [{ detail }] } });
}

export function unprocessable(detail: string): never {
  throw newsletterRejection(422, detail);
}

/** Creates a rejection with one message, for `/v1/send/*`, updates of transactional messages, and Track's `merge_customers`. */
export function metaRejection(status: number, error: string): Rejection {
  return new Rejection(status, error, { details: { meta: { error } } });
}

export function rejectSend(status: number, error: string): never {
  throw metaRejection(status, error);
}

/** Creates a rejection in the format of Track v1, and of Pipelines in strict mode. */
export function trackRejection(...errors: string[]): Rejection {
  return new Rejection(400, errors.join(', '), { details: { meta: { errors } } });
}

export function rejectTrack(error: string): never {
  throw trackRejection(error);
}

/** Creates a rejection in the format of Track v2: the reason, the field and a sentence of each error. */
export function entityRejection(error: Readonly<Record<'reason' | 'field' | 'message', string>>): Rejection {
  return new Rejection(400, error.message, { details: { errors: [error] } });
}
