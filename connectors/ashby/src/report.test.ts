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

/** A client whose reports answer one after the other, the last one for good; and what was sent. */
function reportsThatAnswer(...answers: object[]) {
  const sent: unknown[] = [];
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    expect(request.url).toBe('https://api.ashbyhq.com/report.generate');
    sent.push(await request.json());
    const [results] = answers.length > 1 ? answers.splice(0, 1) : answers;
    return Response.json('success' in (results ?? {}) ? results : { success: true, results });
  };
  return { ashby: createAshby({ apiKey: 'ashby-test-key', env: {}, retries: 0, fetch }), sent };
}

/** What a promise became, awaited while the clock is moved by hand. */
const settled = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);

describe('runReport', () => {
  it('starts a report and asks once a second until it is complete', async () => {
    const { ashby, sent } = reportsThatAnswer(inProgress, inProgress, inProgress, complete);
    const running = runReport(ashby, { reportId, includeHeadersInData: true });
    await vi.advanceTimersByTimeAsync(2999);
    expect(sent).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(1);
    await expect(running).resolves.toEqual(reportData);
    const poll = { reportId, includeHeadersInData: true, requestId };
    expect(sent).toEqual([{ reportId, includeHeadersInData: true }, poll, poll, poll]);
  });

  it('does not wait for one that is complete at once', async () => {
    const { ashby, sent } = reportsThatAnswer(complete);
    await expect(runReport(ashby, { reportId })).resolves.toEqual(reportData);
    expect(sent).toEqual([{ reportId }]);
  });

  it('tells why one failed', async () => {
    const { ashby } = reportsThatAnswer(inProgress, { ...inProgress, status: 'failed', failureReason: 'QueryTimeout' });
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

  it('gives up after five minutes, or sooner when told, and says how to go on', async () => {
    for (const [timeout, polls] of [
      [undefined, 299],
      [4500, 4],
    ] as const) {
      const { ashby, sent } = reportsThatAnswer(inProgress);
      const error = settled(runReport(ashby, { reportId }, { timeout }));
      await vi.advanceTimersByTimeAsync(timeout ?? 300_000);
      expect(TimeoutError.isInstance(await error)).toBe(true);
      expect(await error).toMatchObject({ hint: expect.stringContaining(requestId), retryable: true });
      expect(sent).toHaveLength(1 + polls);
    }
  });

  it('ends with its signal: in a wait, and before anything is sent', async () => {
    const { ashby, sent } = reportsThatAnswer(inProgress);
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

  it('leaves the error of a poll what it is, and says that the report runs on', async () => {
    const refusal = { success: false, errorInfo: { code: 'missing_endpoint_permission', message: 'No reportsRead.' } };
    const { ashby } = reportsThatAnswer(inProgress, refusal);
    const error = settled(runReport(ashby, { reportId }));
    await vi.advanceTimersByTimeAsync(1000);
    expect(PermissionError.isInstance(await error)).toBe(true);
    expect(await error).toMatchObject({
      vendorCode: 'missing_endpoint_permission',
      hint: expect.stringMatching(/reportsRead\. .* still running\. .*rep_result:12345abc/),
    });
  });

  it('does not take an answer for complete that has no data', async () => {
    const { ashby } = reportsThatAnswer({ ...complete, reportData: null });
    await expect(runReport(ashby, { reportId })).rejects.toMatchObject({ code: 'invalid_response' });
  });
});
