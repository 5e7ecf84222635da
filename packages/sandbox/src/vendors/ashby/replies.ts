import type { SandboxResponse } from '../../engine/emulator.ts';

/** What a successful call answers, beside `success`. */
export interface Outcome {
  readonly results?: unknown;
  readonly moreDataAvailable?: boolean;
  readonly nextCursor?: string;
  readonly syncToken?: string;
  readonly warnings?: readonly string[];
}

export interface Failure {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly requestId: string;
  /** The deprecated list; the code unless the vendor puts a sentence there. */
  readonly errors?: readonly string[];
}

export const ACTIVE_VERSION = '2026-01-01';

const VERSION_HEADERS = { 'Ashby-Version': ACTIVE_VERSION, 'Ashby-Version-Status': 'active' };

export function successReply(outcome: Outcome): SandboxResponse {
  return { status: 200, headers: VERSION_HEADERS, json: { success: true, ...outcome } };
}

export function failureReply({ status, code, message, requestId, errors = [code] }: Failure): SandboxResponse {
  return {
    status,
    headers: VERSION_HEADERS,
    json: { success: false, errors, errorInfo: { code, message, requestId } },
  };
}

/** Answers in plain words instead of the envelope, as Ashby does before a call reaches an endpoint. */
export function textReply(status: number, text: string): SandboxResponse {
  return {
    status,
    headers: VERSION_HEADERS,
    bytes: { contentType: 'text/plain; charset=utf-8', content: new TextEncoder().encode(text) },
  };
}
