import { AbortedError, PermissionError, ServerError, TimeoutError } from '@agent-connectors/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAshby, runReport } from './index.ts';

const reportId = 'f9e52a51-a075-4116-a7b8-484deba69004';
const requestId = 'rep_result:12345abc';
const inProgress = { requestId, status: 'in_progress', reportData: null, failureReason: null };
const reportData = {
  data: [
    ['Quarter', 'Hired'],
    ['Q1 2026', 45],
  ],
  columnNames: ['Quarter', 'Hired'],
  metadata: { title: 'Hires', updatedAt: '2026-01-15T10:30:00Z' },
};
const complete = { requestId, status: 'complete', reportData };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

/** Returns a client that receives the responses in order, repeating the last one, and the requests that it sends. */
function clientWithReports(...responses: object[]) {
  const sent: unknown[] = [];
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    expect(request.url).toBe('https://api.ashbyhq.com/report.generate');
    sent.push(await request.json());
    const [results] = responses.length > 1 ? responses.splice(0, 1) : responses;
    return Response.json('success' in (results ?? {}) ? results : { success: true, results });
  };
  return { ashby: createAshby({ apiKey: 'ashby-test-key', env: {}, retries: 0, fetch }), sent };
}

/** Returns the outcome of a promise that settles while the test advances the fake clock. */
const settled = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);

describe('runReport', () => {
  it('starts a report and polls once per second until it is complete', async () => {
    const { ashby, sent } = clientWithReports(inProgress, inProgress, inProgress, complete);
    const running = runReport(ashby, { reportId, includeHeadersInData: true });
    await vi.advanceTimersByTimeAsync(2999);
    expect(sent).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(1);
    await expect(running).resolves.toEqual(reportData);
    const poll = { reportId, includeHeadersInData: true, requestId };
    expect(sent).toEqual([{ reportId, includeHeadersInData: true }, poll, poll, poll]);
  });

  it('reports each run until it is complete', async () => {
    const { ashby } = clientWithReports(inProgress, inProgress, complete);
    const ids: unknown[] = [];
    const running = runReport(ashby, { reportId }, { onProgress: (run) => ids.push(run.requestId) });
    await vi.advanceTimersByTimeAsync(2000);
    await running;
    expect(ids).toEqual([requestId, requestId]);
  });

  it('does not wait if the report is complete immediately', async () => {
    const { ashby, sent } = clientWithReports(complete);
    await expect(runReport(ashby, { reportId })).resolves.toEqual(reportData);
    expect(sent).toEqual([{ reportId }]);
  });

  it('throws the reason when a report fails', async () => {
    const { ashby } = clientWithReports(inProgress, { ...inProgress, status: 'failed', failureReason: 'QueryTimeout' });
    const error = settled(runReport(ashby, { reportId }));
    await vi.advanceTimersByTimeAsync(1000);
    expect(ServerError.isInstance(await error)).toBe(true);
    expect(await error).toMatchObject({
      message: expect.stringContaining('QueryTimeout'),
      vendorCode: 'QueryTimeout',
      outcome: 'rejected',
      retryable: false,
      entity: 'reports',
    });
  });

  it('times out after five minutes or the given timeout, with a hint on how to continue', async () => {
    for (const [timeout, polls] of [
      [undefined, 299],
      [4500, 4],
    ] as const) {
      const { ashby, sent } = clientWithReports(inProgress);
      const error = settled(runReport(ashby, { reportId }, { timeout }));
      await vi.advanceTimersByTimeAsync(timeout ?? 300_000);
      expect(TimeoutError.isInstance(await error)).toBe(true);
      expect(await error).toMatchObject({ hint: expect.stringContaining(requestId), retryable: true });
      expect(sent).toHaveLength(1 + polls);
    }
  });

  it('aborts with its signal: during a wait, and before a request is sent', async () => {
    const { ashby, sent } = clientWithReports(inProgress);
    const controller = new AbortController();
    const error = settled(runReport(ashby, { reportId }, { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(1500);
    controller.abort();
    expect(AbortedError.isInstance(await error)).toBe(true);
    expect(await error).toMatchObject({ hint: expect.stringContaining(requestId), outcome: 'rejected' });
    const before = sent.length;
    const again = await settled(runReport(ashby, { reportId }, { signal: controller.signal }));
    expect(AbortedError.isInstance(again)).toBe(true);
    expect(sent).toHaveLength(before);
  });

  it('keeps the error of a poll, with a hint that the report is still running', async () => {
    const rejection = {
      success: false,
      errorInfo: { code: 'missing_endpoint_permission', message: 'No reportsRead.' },
    };
    const { ashby } = clientWithReports(inProgress, rejection);
    const error = settled(runReport(ashby, { reportId }));
    await vi.advanceTimersByTimeAsync(1000);
    expect(PermissionError.isInstance(await error)).toBe(true);
    expect(await error).toMatchObject({
      vendorCode: 'missing_endpoint_permission',
      hint: expect.stringMatching(/reportsRead\. .* still running\. .*rep_result:12345abc/),
    });
  });

  it('rejects a complete report without data', async () => {
    const { ashby } = clientWithReports({ ...complete, reportData: null });
    await expect(runReport(ashby, { reportId })).rejects.toMatchObject({ code: 'invalid_response' });
  });
});
