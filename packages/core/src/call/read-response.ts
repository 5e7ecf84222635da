import type { VendorError } from '../define/api.ts';
import { Nothing } from '../define/schema.ts';
import { ConnectorError } from '../errors/connector-error.ts';
import { InvalidResponseError } from '../errors/invalid-response-error.ts';
import { checkFirst, openOutcome } from '../errors/subject.ts';
import { isRedirect, redirectTarget } from '../transport/follow-redirects.ts';
import { isInside } from '../transport/is-inside.ts';
import type { TransportResponse } from '../transport/transport.ts';
import { parseJson } from '../util/parse-json.ts';
import { readPath } from '../util/read-path.ts';
import type { Call } from './call.ts';
import { classifyResponse } from './classify-response.ts';
import { bug } from './failure.ts';
import { graphqlError, graphqlMessages, hasData, wasCarriedOut } from './graphql-response.ts';
import { matcherOf } from './matcher.ts';
import { vendorFailure } from './vendor-failure.ts';

/** A successful response, taken out of the vendor's envelope. */
export interface UnwrappedResponse {
  readonly response: TransportResponse;
  /** The parsed body; `undefined` when there is none. */
  readonly body: unknown;
  /** The documented record, or the items of a listing. */
  readonly data: unknown;
  /** The response is a 304 to a conditional request. */
  readonly notModified?: true;
  /** Errors beside the data of a GraphQL response. */
  readonly warnings?: readonly string[];
}

/** Step 6: reads the body of a response. Throws the vendor's error where it is one. */
export function readResponse(call: Call, response: TransportResponse): UnwrappedResponse {
  const { operation } = call.resolved;
  const ok = response.status >= 200 && response.status < 300;
  if (response.status === 304 && call.isConditional)
    return { response, body: undefined, data: operation.kind === 'list' ? [] : null, notModified: true };
  if (isRedirect(response)) throw notFollowed(call, response);
  if (response.stream !== undefined) {
    checkFile(call, response);
    return { response, body: undefined, data: undefined };
  }
  if (ok && operation.text !== undefined) return readText(call, response, operation.text);
  return readBody(call, response, bodyOf(call, response, ok));
}

/** Reads a parsed body. Throws the vendor's error where it is one. */
export function readBody(call: Call, response: TransportResponse, body: unknown): UnwrappedResponse {
  const { operation } = call.resolved;
  const ok = response.status >= 200 && response.status < 300;
  const { graphql } = operation;
  // The part of a GraphQL response that succeeded is a result: its errors are about the rest.
  const warnings = graphql !== undefined && ok && hasData(graphql, body) ? graphqlMessages(body) : [];
  const said = warnings.length > 0 ? undefined : (vendorError(call, response, body) ?? (graphql && graphqlError(body)));
  if (!ok || said !== undefined) {
    const isDone = graphql !== undefined && wasCarriedOut(graphql, body);
    throw vendorFailure(call, response, body, said, isDone ? openOutcome(call) : undefined);
  }
  const data = operation.kind === 'list' ? itemsOf(call, response, body) : recordOf(call, response, body);
  return { response, body, data, ...(warnings.length > 0 && { warnings }) };
}

/** Reads an answer that is text. JSON or a web page in its place may be an error with a good status. */
function readText(call: Call, response: TransportResponse, mediaType: string): UnwrappedResponse {
  const type = response.headers.get('content-type') ?? '';
  if (/json/i.test(type) && !type.startsWith(mediaType)) {
    const body = bodyOf(call, response, false);
    const said = vendorError(call, response, body);
    if (said !== undefined) throw vendorFailure(call, response, body, said);
  }
  if (isHtml(response) && !/html/i.test(mediaType)) throw unreadable(call, response, 'a web page in place of text');
  return { response, body: response.text, data: response.text };
}

/** Returns the error that the connector reads from a response. A bug in the connector becomes an `InternalError`. */
function vendorError(call: Call, { status, headers }: TransportResponse, body: unknown): VendorError | undefined {
  try {
    return call.api.api.error?.({ status, headers, operation: call.id, body });
  } catch (cause) {
    if (ConnectorError.isInstance(cause)) throw cause;
    throw bug(
      call,
      status < 300 ? openOutcome(call) : classifyResponse(call, { status, headers }).outcome,
      cause,
      status,
    );
  }
}

/** Throws for a response that is an error or a web page in place of a file. The transport has put such content into `text`. */
function checkFile(call: Call, response: TransportResponse): void {
  if (response.text === '') return;
  const drop = (error: Error) => {
    void response.stream?.cancel().catch(() => {});
    throw error;
  };
  if (isHtml(response)) drop(unreadable(call, response, 'a web page in place of the file'));
  let body: unknown;
  try {
    body = parseJson(response.text);
  } catch {
    return; // a file whose type is wrong
  }
  const said = vendorError(call, response, body);
  if (said !== undefined) drop(vendorFailure(call, response, body, said));
}

/** Returns the parsed body. A failed response may hold anything; a successful one must be JSON or empty. */
function bodyOf(call: Call, response: TransportResponse, ok: boolean): unknown {
  const { text } = response;
  if (text.trim() === '') return undefined;
  try {
    return parseJson(text);
  } catch {
    if (ok)
      throw unreadable(
        call,
        response,
        isHtml(response) ? 'a web page in place of JSON' : 'a response that is not JSON',
      );
    return isHtml(response) ? undefined : call.runtime.redactor.text(text.slice(0, 20_000)).slice(0, 500);
  }
}

const isHtml = ({ headers, text }: TransportResponse) =>
  /html/i.test(headers.get('content-type') ?? '') || /^\s*<(!doctype|html)/i.test(text);

/** Creates the error for a redirect that the transport did not follow. */
function notFollowed(call: Call, { status, headers, url }: TransportResponse): ConnectorError {
  const target = redirectTarget({ headers }, url ?? call.api.baseUrl);
  // Reads follow such a redirect. 302 and 303 may instead name the record that a write created.
  const moved = [301, 307, 308].includes(status) && !call.reads && isInside(new URL(call.api.baseUrl), target ?? null);
  if (moved && target !== undefined) {
    return new InvalidResponseError({
      message: `${call.id} was redirected to ${call.runtime.redactor.text(target.pathname)} (HTTP ${status}), which was not followed.`,
      hint: 'What the call names was renamed or moved. Read it, which follows the redirect, and repeat the call with its present name.',
      status,
      outcome: classifyResponse(call, { status, headers }).outcome,
      ...call.place,
    });
  }
  const where = target === undefined ? '' : ` to ${target.origin}`;
  return new InvalidResponseError({
    message: `The API returned a redirect${where} (HTTP ${status}), which was not followed.`,
    hint: 'Credentials are sent only to the configured address. Check the base URL and the region.',
    status,
    // Some servers respond with a redirect to a write that succeeded.
    outcome: classifyResponse(call, { status, headers }).outcome,
    ...call.place,
  });
}

/** Returns the items of a page. `null` under the documented name is an empty page; a body without that name is invalid. */
function itemsOf(call: Call, response: TransportResponse, body: unknown): unknown {
  const { operation, wire } = call.resolved;
  const path = operation.data ?? wire.pagination?.items ?? call.api.api.envelope?.data ?? '';
  const items = readPath(body, path);
  if (Array.isArray(items)) return items;
  if (items === null) return [];
  const mark = operation.kind === 'list' ? operation.absentWhenEmpty : undefined;
  if (items === undefined && mark !== undefined && readPath(body, mark) !== undefined) return [];
  throw unreadable(call, response, `a response without its list (${path === '' ? 'the body itself' : `'${path}'`})`);
}

/** Returns the record of a response; `null` where none is documented, or where the vendor sends none. */
function recordOf(call: Call, response: TransportResponse, body: unknown): unknown {
  const { operation } = call.resolved;
  if (operation.kind !== 'operation' || operation.output === Nothing) return null;
  const path = operation.data ?? call.api.api.envelope?.data ?? '';
  const data = readPath(body, path);
  if (data !== undefined) return data;
  if (operation.bareResult === true && matcherOf(operation.output)(body)) return body;
  // 204 has no body by definition; a record that is documented as optional may be missing.
  if (response.status === 204 || matcherOf(operation.output)(null) || matcherOf(operation.output)(undefined))
    return null;
  throw unreadable(call, response, `a response without its record${path === '' ? '' : ` ('${path}')`}`);
}

function unreadable(call: Call, response: TransportResponse, what: string): ConnectorError {
  const { text, status } = response;
  // Redacted before it is cut: otherwise the beginning of a credential could remain.
  const begin = call.runtime.redactor.text(text.slice(0, 20_000)).slice(0, 200).replaceAll(/\s+/g, ' ').trim();
  const shown = begin === '' ? 'It is empty.' : `It starts with ${JSON.stringify(begin)}.`;
  return new InvalidResponseError({
    message: `${call.id} received ${what} (HTTP ${status}). ${shown}`,
    hint: call.reads ? (isHtml(response) ? wrongPlace : 'Check the base URL, or retry later.') : checkFirst,
    status,
    outcome: openOutcome(call),
    retryable: call.repeatable,
    ...call.place,
  });
}

/** Hosts of web applications respond so to every path that they do not know, and proxies to one that needs a login. */
const wrongPlace = 'The path may not exist on this host. Check it and the base URL, or retry later.';

/** Returns the text at a dot path, such as the id of a request. */
export const textAt = (body: unknown, path: string | undefined): string | undefined => {
  const value = path === undefined ? undefined : readPath(body, path);
  return typeof value === 'string' && value !== '' ? value : undefined;
};
