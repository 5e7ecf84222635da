import { raw, respond, type Step } from '../fault-server.ts';
import type { Expected } from './fault.ts';

/** The call succeeds. */
export const fine = (more: object = {}) => ({ requests: 1, waits: [], attempts: 1, data: { id: '1' }, ...more });
/** The call is attempted three times, with the client's own waits, and nothing was changed. */
export const thrice = (code: string, more: object = {}) => ({
  requests: 3,
  waits: [250, 500],
  code,
  outcome: 'rejected',
  retryable: true,
  ...more,
});
/** The call is attempted once, and nothing was changed. */
export const refused = (code: string, more: object = {}) => ({
  requests: 1,
  waits: [],
  code,
  outcome: 'rejected',
  retryable: false,
  ...more,
});
/** The call is attempted once, and its outcome is unknown. */
export const open = (code: string, more: object = {}) => ({ ...refused(code, more), outcome: 'unknown' });
/** The same for a read and a write. */
export const both = (expected: Expected) => ({ read: expected, write: expected });
/** The result of any lost connection. */
export const lost = { read: thrice('connection'), write: open('connection') };
/** The result of a response that cannot be read. */
export const broken = {
  read: thrice('invalid_response', { status: 200 }),
  write: open('invalid_response', { status: 200 }),
};

export const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toUTCString();
/** A 429 with these headers for every request. */
export const busy = (headers: Record<string, string | readonly string[]>) => [respond(429, headers)];
export const limited = (waits: readonly number[], more: object = {}) =>
  both({
    requests: waits.length + 1,
    waits,
    code: 'rate_limited',
    outcome: 'rejected',
    retryable: true,
    status: 429,
    ...more,
  });

export const length = (claimed: number, body: string) =>
  raw('HTTP/1.1 200 OK', 'content-type: application/json', `content-length: ${claimed}`, '', body);
export const goodText = '{"data":{"id":"1"}}';
export const nothing = {
  attempts: 1,
  data: null,
  warnings: ['the record: documented as Object, received null'],
};

export const noBody = {
  attempts: 1,
  data: null,
  warnings: ['The response has no body, though a record is documented.'],
};

/** The response of a token endpoint. */
export function token(value: string, more: object = {}): Step {
  return respond(200, {}, { access_token: value, token_type: 'bearer', expires_in: 3600, ...more });
}
