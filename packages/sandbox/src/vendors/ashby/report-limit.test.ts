import { expect, test } from 'vitest';
import type { SandboxRequest } from '../../engine/emulator.ts';
import { reportLimit, tooManyRequests } from './report-limit.ts';

function request(path: string, body: unknown): SandboxRequest {
  return {
    method: 'POST',
    path,
    params: {},
    query: new URLSearchParams(),
    headers: {},
    rawBody: new Uint8Array(),
    body,
  };
}

test('starting reports is limited to 15 requests a minute; polling and other requests are not', () => {
  const start = reportLimit(request('/report.generate', { reportId: 'x' }));
  expect(start).toMatchObject({ requests: 15, windowMs: 60_000 });
  expect(reportLimit(request('/report.synchronous', {}))?.bucket).toBe(start?.bucket);
  expect(reportLimit(request('/report.generate', { reportId: 'x', requestId: 'y' }))).toBeUndefined();
  expect(reportLimit(request('/candidate.list', {}))).toBeUndefined();
});

test('a request above the limit gets 429 in the envelope, without Retry-After', () => {
  const reply = tooManyRequests(request('/report.synchronous', {}), 42, 'id');
  expect(reply).toMatchObject({
    status: 429,
    json: {
      success: false,
      errors: ['Rate limit exceeded'],
      errorInfo: { code: 'rate_limit_exceeded', message: expect.stringContaining('42 seconds'), requestId: 'id' },
    },
  });
  expect(Object.keys(reply.headers ?? {}).map((name) => name.toLowerCase())).not.toContain('retry-after');
});
