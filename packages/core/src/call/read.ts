import type { ConnectorError } from '../errors/connector-error.ts';
import { InvalidResponseError } from '../errors/invalid-response-error.ts';
import { readPath } from '../read-path.ts';
import type { Answer } from '../transport/transport.ts';
import { parseJson } from './parse-json.ts';
import { type ApiRuntime, type Found, idOf, type Runtime } from './runtime.ts';
import { vendorFailure } from './vendor-failure.ts';

/** A good answer with its body read. */
export interface Reading {
  readonly answer: Answer;
  /** The parsed body; `undefined` when there is none. */
  readonly body: unknown;
}

/** Step 6: reads an answer's body; throws the vendor's error where it is one. */
export function read(runtime: Runtime, found: Found, api: ApiRuntime, answer: Answer): Reading {
  if (answer.stream !== undefined) return { answer, body: undefined };
  const ok = answer.status >= 200 && answer.status < 300;
  const body = bodyOf(runtime, found, answer, ok);
  const said = api.api.error?.({ status: answer.status, headers: answer.headers, body });
  if (!ok || said !== undefined) throw vendorFailure(runtime, found, api, answer, said);
  return { answer, body };
}

/** The parsed body. Of a failed answer it may be anything; a good one must be JSON or empty. */
function bodyOf(runtime: Runtime, found: Found, answer: Answer, ok: boolean): unknown {
  const { text, status, headers } = answer;
  if (text.trim() === '') return undefined;
  try {
    return parseJson(text);
  } catch {
    if (!ok) return isHtml(headers, text) ? undefined : runtime.redactor.text(text.slice(0, 20_000)).slice(0, 500);
    throw notJson(runtime, found, answer, isHtml(headers, text) ? 'a web page' : 'something that is not JSON', status);
  }
}

const isHtml = (headers: Headers, text: string) =>
  /html/i.test(headers.get('content-type') ?? '') || /^\s*<(!doctype|html)/i.test(text);

function notJson(runtime: Runtime, found: Found, answer: Answer, what: string, status: number): ConnectorError {
  // Redacted before it is cut: a credential across the cut would leave its beginning readable.
  const begin = runtime.redactor.text(answer.text.slice(0, 20_000)).slice(0, 200).replaceAll(/\s+/g, ' ').trim();
  const isRead = found.operation.effect === 'read';
  return new InvalidResponseError({
    message: `${idOf(found)} got ${what} in place of the answer (HTTP ${status}). It begins: ${JSON.stringify(begin)}.`,
    hint: isRead
      ? 'Check the base URL, or try again later.'
      : 'It may have been done all the same: look before trying again.',
    status,
    outcome: isRead ? 'rejected' : 'unknown',
    retryable: isRead,
    ...found.place,
  });
}

/** Text at a dot path, for ids of requests and the like. */
export const textAt = (body: unknown, path: string | undefined): string | undefined => {
  const value = path === undefined ? undefined : readPath(body, path);
  return typeof value === 'string' && value !== '' ? value : undefined;
};
