import { describe, expect, it } from 'vitest';
import { expectPost, meta, ok, testClient } from '../../test/wire.ts';
import { reports } from '../index.ts';

const ashby = testClient({ policy: { readOnly: true } });
const reportId = 'f9e52a51-a075-4116-a7b8-484deba69004';

const started = { requestId: 'rep_result:12345abc', status: 'in_progress', reportData: null, failureReason: null };
const complete = {
  requestId: 'rep_result:12345abc',
  status: 'complete',
  reportData: {
    data: [
      ['Timeframe', 'Department', 'Hired'],
      ['Q1 2026', 'Engineering', 45],
    ],
    columnNames: ['Timeframe', 'Department', 'Hired'],
    metadata: {
      updatedAt: '2026-01-15T10:30:00Z',
      title: 'Quarterly Hiring Report',
      reportGeneratedAt: '2026-01-15T14:25:33.123Z',
      cacheExpiresAt: '2026-01-15T15:25:33.123Z',
    },
  },
};

describe('reports', () => {
  it('starts one', async () => {
    expectPost('/report.generate', { reportId, includeHeadersInData: true }, ok(started));
    await expect(ashby.reports.generate({ reportId, includeHeadersInData: true })).resolves.toEqual({
      data: started,
      meta: meta(),
    });
  });

  it('polls a report', async () => {
    const params = { reportId, requestId: started.requestId, includeHeadersInData: true };
    expectPost('/report.generate', params, ok(complete));
    await expect(ashby.reports.poll(params)).resolves.toEqual({ data: complete, meta: meta() });
  });

  it('returns the reason of a failure', async () => {
    const failed = { ...started, status: 'failed', failureReason: 'QueryTimeout' };
    expectPost('/report.generate', { reportId, requestId: started.requestId }, ok(failed));
    await expect(ashby.reports.poll({ reportId, requestId: started.requestId })).resolves.toEqual({
      data: failed,
      meta: meta(),
    });
  });

  it('runs a report in one call', async () => {
    const params = { reportId, includeHeadersInData: false };
    expectPost('/report.synchronous', params, ok(complete));
    await expect(ashby.reports.generateSynchronously(params)).resolves.toEqual({ data: complete, meta: meta() });
  });

  it('limits starts and synchronous reports together, and polls not at all', () => {
    const { generate, generateSynchronously, poll } = reports.operations;
    expect(generate.rateLimit).toEqual({ requests: 15, intervalMs: 60_000, bucket: 'reports', concurrent: 3 });
    expect(generateSynchronously.rateLimit).toEqual(generate.rateLimit);
    expect(poll.rateLimit).toBeUndefined();
  });
});
