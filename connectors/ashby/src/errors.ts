import { type ErrorKind, type ErrorResponse, fieldsOf, type VendorError } from '@agent-connectors/core';
import { isCursorCode, isTokenCode } from './expired.ts';

/** What a code means beyond its name. */
interface Meaning {
  readonly kind: ErrorKind;
  readonly hint?: string | undefined;
  readonly retryAfterMs?: number | undefined;
}

/**
 * Reads Ashby's errors. Most come with HTTP 200 and `success: false`; `errorInfo` says what is wrong, and `errors`, its
 * older form, holds codes or sentences. A bad key gets 401 or 403 with plain text.
 */
export function ashbyError({ status, headers, body }: ErrorResponse): VendorError | undefined {
  const { success, errorInfo, errors } = fieldsOf(body);
  if (status < 400 && success !== false) return undefined;
  const info = fieldsOf(errorInfo);
  const older = Array.isArray(errors) ? errors.filter((error) => typeof error === 'string') : [];
  const code = textOf(info['code']) ?? codeOf(older[0]);
  const message = textOf(info['message']) ?? textOf(older.join(' ')) ?? textOf(body) ?? '';
  const { kind, hint, retryAfterMs } = meaningOf(code, message) ?? meaningOfStatus(status) ?? {};
  return {
    message: message === code ? '' : message,
    code,
    requestId: textOf(info['requestId']),
    kind,
    hint,
    // Core obeys the header where there is one; the documents only name times for these codes.
    ...(retryAfterMs !== undefined && !headers.has('retry-after') && { retryAfterMs }),
  };
}

function meaningOf(code: string | undefined, message: string): Meaning | undefined {
  if (code === undefined) return undefined;
  if (code === 'missing_endpoint_permission') return { kind: 'permission', hint: scopeHint(message) };
  if (code === 'rate_limit_exceeded') return { kind: 'rate_limited', retryAfterMs: 60_000 };
  if (code === 'concurrent_limit_exceeded') return { kind: 'rate_limited', retryAfterMs: 30_000 };
  if (code === 'generic_internal_error') return { kind: 'server' };
  if (code === 'incremental_sync_too_large') {
    return {
      kind: 'invalid_request',
      hint: 'More changed than one incremental walk may have pages: list everything once without syncToken, then keep the token of the last page.',
    };
  }
  if (isTokenCode(code)) {
    return {
      kind: 'invalid_request',
      hint: 'The token is of no use any more: list everything once without syncToken, then keep the token of the last page.',
    };
  }
  if (isCursorCode(code)) {
    return {
      kind: 'invalid_request',
      hint: 'Start over without cursor, keeping syncToken if there was one; a cursor is good only for the listing that gave it, and not for long.',
    };
  }
  if (code.endsWith('_not_found')) {
    return {
      kind: 'not_found',
      hint: 'Check the id. Ashby says the same of records that the key may not see or edit, such as those of confidential jobs.',
    };
  }
  return undefined;
}

/** What a status means where no code says more. Most of Ashby's 4xx travel as 200. */
function meaningOfStatus(status: number): Meaning | undefined {
  if (status < 400) return { kind: 'invalid_request' };
  if (status === 401) return { kind: 'authentication', hint: 'Ashby saw no key, or half of one: check ASHBY_API_KEY.' };
  if (status === 403)
    return { kind: 'authentication', hint: 'The key is wrong or was deactivated: check ASHBY_API_KEY.' };
  return undefined;
}

/** The permission that the message names, written `candidatesRead` or `candidates:read`. */
function scopeHint(message: string): string | undefined {
  const scope = /\b[a-z][A-Za-z]*(?:Read|Write|Delete|:(?:read|write|delete))\b/.exec(message)?.[0];
  return scope && `The key lacks the permission ${scope}: an admin adds it under Admin, Integrations, API Keys.`;
}

/** The older list mixes codes with sentences, of which one is known to stand for a code. */
function codeOf(error: string | undefined): string | undefined {
  if (error === undefined) return undefined;
  if (/^rate limit exceeded/i.test(error)) return 'rate_limit_exceeded';
  return /^[a-z]\w*$/i.test(error) ? error : undefined;
}

const textOf = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined);

// Any object may be read by key; everything else has none of these fields.
