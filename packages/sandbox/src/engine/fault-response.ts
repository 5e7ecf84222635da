import type { EmulatedApi, SandboxRequest } from './emulator.ts';
import type { Fault } from './fault.ts';
import { html, serialize, type WireResponse } from './wire-response.ts';

type InsteadOfResponse = Extract<Fault, { kind: 'status' | 'html' | 'raw' }>;

/** Returns the response that a fault sends instead of the vendor's. */
export function faultResponse(fault: InsteadOfResponse, api: EmulatedApi, request: SandboxRequest): WireResponse {
  if (fault.kind === 'html') return serialize(html(fault.status, String(fault.status)));
  if (fault.kind === 'raw') {
    const body = typeof fault.body === 'string' ? Buffer.from(fault.body) : (fault.body ?? new Uint8Array());
    return { status: fault.status, headers: fault.headers ?? {}, body };
  }
  const response = withRetryAfter(statusResponse(fault, api, request), fault.retryAfter);
  return { ...response, headers: { ...response.headers, ...fault.headers } };
}

function statusResponse(
  fault: Extract<Fault, { kind: 'status' }>,
  api: EmulatedApi,
  request: SandboxRequest,
): WireResponse {
  const status = fault.status;
  if (fault.body !== undefined) return serialize({ status, json: fault.body });
  if (status === 429) {
    const seconds = Number(fault.retryAfter ?? Number.NaN);
    return serialize(api.tooManyRequests(request, Number.isFinite(seconds) ? Math.ceil(seconds) : 1));
  }
  if (status >= 500) return serialize(api.serverError(request, status));
  return serialize({ status });
}

/** Sets the value of the header that the vendor uses, or of `Retry-After` if it uses none. */
function withRetryAfter(response: WireResponse, retryAfter: string | null | undefined): WireResponse {
  if (retryAfter === undefined) return response;
  const isRetryHeader = (name: string) => /^(x-)?retry-after$/i.test(name);
  const headers = Object.fromEntries(Object.entries(response.headers).filter(([name]) => !isRetryHeader(name)));
  if (retryAfter !== null) headers[Object.keys(response.headers).find(isRetryHeader) ?? 'Retry-After'] = retryAfter;
  return { ...response, headers };
}
