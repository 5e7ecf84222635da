import { asObject } from '../../engine/body.ts';
import type { SandboxRequest, SandboxResponse, VendorLimit } from '../../engine/emulator.ts';
import { Rejection } from '../../engine/rejection.ts';
import { failure } from './responses.ts';

/** The maximum of concurrent reports of an organization, of both kinds together. */
export const MAX_CONCURRENT_REPORTS = 3;

const REPORTS: VendorLimit = { bucket: 'reports', requests: 15, windowMs: 60_000 };

/** Implements the one published limit, which is on starting reports. Polling a started report is free. */
export function reportLimit({ path, body }: SandboxRequest): VendorLimit | undefined {
  if (path === '/report.synchronous') return REPORTS;
  if (path === '/report.generate' && asObject(body)?.requestId === undefined) return REPORTS;
  return undefined;
}

/** Creates the response above the limit. It has no `Retry-After`: the message says how long to wait. */
export function tooManyRequests({ path }: SandboxRequest, seconds: number, requestId: string): SandboxResponse {
  const what = path.startsWith('/report.')
    ? `Only ${REPORTS.requests} report requests per minute are allowed for the organization.`
    : 'Too many requests.';
  const message = `${what} Try again in ${seconds} seconds.`;
  const code = 'rate_limit_exceeded';
  return failure(new Rejection(429, message, { code, details: { errors: ['Rate limit exceeded'] } }), requestId);
}
