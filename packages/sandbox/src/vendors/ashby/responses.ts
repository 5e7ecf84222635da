import type { SandboxResponse } from '../../engine/emulator.ts';
import type { Rejection } from '../../engine/rejection.ts';

/** The fields of a successful response besides `success`. */
export interface Outcome {
  readonly results?: unknown;
  readonly moreDataAvailable?: boolean;
  readonly nextCursor?: string;
  readonly syncToken?: string;
}

export const ACTIVE_VERSION = '2026-01-01';

const headers = { 'Ashby-Version': ACTIVE_VERSION, 'Ashby-Version-Status': 'active' };

export function success(outcome: Outcome): SandboxResponse {
  return { status: 200, headers, json: { success: true, ...outcome } };
}

/** Renders a rejection. The deprecated list `errors` holds the code, or a sentence if the vendor uses one. */
export function failure({ status, code, message, details }: Rejection, requestId: string): SandboxResponse {
  const json = { success: false, errors: details.errors ?? [code], errorInfo: { code, message, requestId } };
  return { status, headers, json };
}

/** Responds with plain text instead of the envelope, as Ashby does before a call reaches an endpoint. */
export function plainText(status: number, text: string): SandboxResponse {
  const content = new TextEncoder().encode(text);
  return { status, headers, bytes: { contentType: 'text/plain; charset=utf-8', content } };
}
