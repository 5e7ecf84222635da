import { InvalidResponseError } from '../errors/invalid-response-error.ts';
import { checkFirst, openOutcome } from '../errors/subject.ts';
import type { TransportResponse } from '../transport/transport.ts';
import { kindOf, valueOrKindOf } from '../util/kind-of.ts';
import type { Call } from './call.ts';

/**
 * Returns the response of a transport if it is one. Throws `InvalidResponseError`.
 *
 * Only a download has a stream. A file that a transport returns as text becomes one, and any other stream is dropped.
 */
export function validateResponse(call: Call, given: unknown): TransportResponse {
  if (typeof given !== 'object' || given === null) throw invalid(call, `a response, received ${kindOf(given)}`);
  const response = given as Partial<TransportResponse>; // the fields are validated below
  const { status, headers, text, url } = response;
  let { stream } = response;
  if (!Number.isInteger(status) || status === undefined || status < 100 || status > 599)
    throw invalid(call, `an HTTP status in \`status\`, received ${valueOrKindOf(status)}`);
  if (!isHeaders(headers)) throw invalid(call, `Headers in \`headers\`, received ${kindOf(headers)}`);
  if (stream !== undefined && !(stream instanceof ReadableStream))
    throw invalid(call, `a ReadableStream in \`stream\`, received ${kindOf(stream)}`);
  if (typeof text !== 'string') {
    void stream?.cancel().catch(() => {});
    throw invalid(call, `text in \`text\`, received ${kindOf(text)}`);
  }
  const isFile = call.resolved.operation.kind === 'download' && status >= 200 && status < 300;
  if (isFile) stream ??= new Blob([text]).stream();
  else if (stream !== undefined) void stream.cancel().catch(() => {});
  return {
    status,
    headers,
    text,
    stream: isFile ? stream : undefined,
    url: typeof url === 'string' ? url : undefined,
  };
}

/** `fetch` implementations have classes of their own for headers. */
const isHeaders = (value: unknown): value is Headers =>
  typeof value === 'object' &&
  value !== null &&
  'get' in value &&
  typeof value.get === 'function' &&
  Symbol.iterator in value;

const invalid = (call: Call, expected: string) =>
  new InvalidResponseError({
    message: `The transport returned an invalid response to ${call.id}: expected ${expected}.`,
    hint: `${call.reads ? '' : `${checkFirst} `}Report it to the provider of the transport.`,
    outcome: openOutcome(call),
    ...call.place,
  });
