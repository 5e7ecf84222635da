import { type ErrorKind, type ErrorResponse, fieldsOf, type VendorError } from '@agent-connectors/core';
import { isCursorCode, isTokenCode } from './expired.ts';

/** How an error code or status is handled. */
interface Meaning {
  readonly kind: ErrorKind;
  readonly hint?: string | undefined;
  readonly retryAfterMs?: number | undefined;
}

/**
 * Reads Ashby's errors. Most have HTTP status 200 and `success: false`. `errorInfo` describes the error; `errors` is its
 * deprecated form and holds codes or sentences. For an invalid key, Ashby returns 401 or 403 with plain text.
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
    // Core uses the Retry-After header if there is one. Ashby documents only fixed times for these codes.
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
      hint: 'Too much has changed for one incremental sync. Run a full sync without syncToken, then store the syncToken of its last page.',
    };
  }
  if (isTokenCode(code)) {
    return {
      kind: 'invalid_request',
      hint: 'The sync token is no longer valid. Run a full sync without syncToken, then store the syncToken of its last page.',
    };
  }
  if (isCursorCode(code)) {
    return {
      kind: 'invalid_request',
      hint: 'Restart the listing without cursor, keeping syncToken if you passed one. A cursor is valid only for the listing that returned it, and only for a limited time.',
    };
  }
  if (code.endsWith('_not_found')) {
    return {
      kind: 'not_found',
      hint: 'Check the ID. Ashby returns the same error for records that the API key may not see or edit, such as those of confidential jobs.',
    };
  }
  return undefined;
}

/** Handles errors whose code is missing or unknown. Ashby returns most client errors with status 200. */
function meaningOfStatus(status: number): Meaning | undefined {
  if (status < 400) return { kind: 'invalid_request' };
  if (status === 401)
    return { kind: 'authentication', hint: 'Ashby received no API key, or an incomplete one. Check ASHBY_API_KEY.' };
  if (status === 403)
    return { kind: 'authentication', hint: 'The API key is invalid or deactivated. Check ASHBY_API_KEY.' };
  return undefined;
}

/** Returns a hint with the permission that the message names, such as `candidatesRead` or `candidates:read`. */
function scopeHint(message: string): string | undefined {
  const scope = /\b[a-z][A-Za-z]*(?:Read|Write|Delete|:(?:read|write|delete))\b/.exec(message)?.[0];
  return (
    scope &&
    `The API key lacks the permission ${scope}. An admin can add it in Ashby under Admin, Integrations, API Keys.`
  );
}

/** Returns the code of an entry of `errors`, which holds codes and sentences. One sentence is known to mean a code. */
function codeOf(error: string | undefined): string | undefined {
  if (error === undefined) return undefined;
  if (/^rate limit exceeded/i.test(error)) return 'rate_limit_exceeded';
  return /^[a-z]\w*$/i.test(error) ? error : undefined;
}

const textOf = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined);
