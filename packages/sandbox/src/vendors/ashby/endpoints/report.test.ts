import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSandbox } from '../../../index.ts';
import { type AshbyTestClient, basic, NOW, startAshby } from '../ashby-test-client.ts';
import { credentials } from '../credentials.ts';
import { emulator } from '../index.ts';
import { ASHBY_REPORT_IDS } from '../reports.ts';

let ashby: AshbyTestClient;
beforeAll(async () => {
  ashby = await startAshby();
});
afterAll(() => ashby.sandbox.close());

const reportId = ASHBY_REPORT_IDS.hiresByQuarter;

test('a report is pending when it starts and complete when it is polled', async () => {
  const started = await ashby.results('report.generate', { reportId });
  expect(started).toEqual({
    requestId: expect.stringMatching(/^rep_result:/),
    status: 'in_progress',
    reportData: null,
    failureReason: null,
  });
  const { requestId } = started;
  const done = await ashby.results('report.generate', { reportId, requestId });
  expect(done).toMatchObject({ requestId, status: 'complete', reportData: { metadata: { updatedAt: NOW } } });
  expect(done.reportData.data[0]).toEqual(['Timeframe', 'Department', 'Hired']);
  expect(done.reportData.data[1]).toEqual([
    expect.stringMatching(/^Q[1-4] 20/),
    expect.any(String),
    expect.any(Number),
  ]);
});

test('the synchronous endpoint responds at once, without headers on request', async () => {
  for (const id of [ASHBY_REPORT_IDS.pipelineByJob, ASHBY_REPORT_IDS.applicationsBySource]) {
    const { reportData } = await ashby.results('report.synchronous', { reportId: id, includeHeadersInData: false });
    expect(reportData.data[0]).not.toEqual(reportData.columnNames);
    expect(reportData.data[0]).toHaveLength(reportData.columnNames.length);
  }
});

test('a report that takes too long fails or stays in progress', async () => {
  const slow = { reportId: ASHBY_REPORT_IDS.tooSlow };
  const { requestId } = await ashby.results('report.generate', slow);
  const failed = await ashby.results('report.generate', { ...slow, requestId });
  expect(failed).toMatchObject({ status: 'failed', reportData: null, failureReason: 'QueryTimeout' });
  expect((await ashby.results('report.synchronous', slow)).status).toBe('in_progress');
});

test('reports and requests must be known', async () => {
  const unknown = '00000000-0000-4000-8000-000000000000';
  expect(await ashby.errorCode('report.synchronous', { reportId: unknown })).toBe('report_not_found');
  expect(await ashby.errorCode('report.generate', { reportId, requestId: 'x' })).toBe('report_request_not_found');
});

test('with limits, three reports run at once and fifteen start in a minute', async () => {
  const sandbox = await startSandbox({ emulators: [emulator], seed: 1, now: () => new Date(NOW), rateLimits: true });
  const call = async (endpoint: string, body: unknown) => {
    const headers = { authorization: basic(credentials.apiKey), 'content-type': 'application/json' };
    const response = await fetch(`${sandbox.url}/ashby/${endpoint}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  };
  try {
    const starts = [];
    for (let count = 0; count < 3; count += 1) starts.push(await call('report.generate', { reportId }));
    const rejected = await call('report.generate', { reportId });
    expect(rejected).toMatchObject({ status: 429, body: { errorInfo: { code: 'concurrent_limit_exceeded' } } });
    const { requestId } = starts[0]?.body.results ?? {};
    await call('report.generate', { reportId, requestId });
    for (let count = 0; count < 11; count += 1) {
      expect((await call('report.synchronous', { reportId })).status).toBe(200);
    }
    const exceeded = await call('report.synchronous', { reportId });
    expect(exceeded).toMatchObject({ status: 429, body: { errorInfo: { code: 'rate_limit_exceeded' } } });
  } finally {
    await sandbox.close();
  }
});
