import { AbortedError, ServerError, TimeoutError } from '@agent-connectors/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCustomerIo, type RunExportInput, type RunExportOptions, runExport } from './index.ts';

const link = 'https://exports.example.com/110.csv?signature=s3cret';
const pending = { id: 110, status: 'pending', failed: false, total: 0 };
const done = { ...pending, status: 'done', total: 2 };
const csv = 'email,plan\na@example.com,pro\n';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

interface Vendor {
  /** The responses to each poll of the export. The last one repeats. */
  readonly records?: readonly object[];
  /** The responses of the download link, in order. */
  readonly files?: readonly (() => Response)[];
}

/** A vendor whose export takes a while, and the requests that it received. */
function vendor({ records = [pending, done], files = [() => new Response(csv)] }: Vendor = {}) {
  const asked: string[] = [];
  const responses = { record: [...records], file: [...files] };
  const next = <T>(list: T[]) => (list.length > 1 ? list.shift() : list[0]);
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    const { origin, pathname } = new URL(request.url);
    if (origin === 'https://exports.example.com') {
      asked.push(`file ${request.headers.get('authorization') ?? 'without credential'}`);
      return next(responses.file)?.() ?? new Response();
    }
    const body = await request.text();
    asked.push(`${request.method} ${pathname}${body === '' ? '' : ` ${body}`}`);
    if (pathname.endsWith('/download')) return Response.json({ url: link });
    return Response.json({ export: request.method === 'POST' ? pending : next(responses.record) });
  };
  const customerIo = createCustomerIo({ appApiKey: 'app-key', env: {}, retries: 0, fetch });
  const run = (input: RunExportInput, options: RunExportOptions = {}) =>
    runExport(customerIo, input, { fetch, ...options });
  return { asked, run };
}

/** The result of a promise, awaited while the fake clock advances. */
const settled = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);
const filters = { segment: { id: 7 } };

describe('runExport', () => {
  it('starts an export, polls until it is done, and opens its file without a credential', async () => {
    const { asked, run } = vendor({ records: [pending, pending, done] });
    const running = run({ filters });
    await vi.advanceTimersByTimeAsync(5999);
    expect(asked).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(1);
    const { record, file } = await running;
    expect(record).toEqual(done);
    expect(await file.text()).toBe(csv);
    expect(asked).toEqual([
      'POST /v1/exports/customers {"filters":{"segment":{"id":7}}}',
      'GET /v1/exports/110',
      'GET /v1/exports/110',
      'GET /v1/exports/110',
      'GET /v1/exports/110/download',
      'file without credential',
    ]);
  });

  it('reports each state until the export is done', async () => {
    const { run } = vendor({ records: [pending, { ...pending, total: 1 }, done] });
    const totals: unknown[] = [];
    const running = run({ filters }, { onProgress: ({ total }) => totals.push(total) });
    await vi.advanceTimersByTimeAsync(6000);
    await (await running).file.text();
    expect(totals).toEqual([0, 0, 1]);
  });

  it('exports messages as well, and polls at the given interval', async () => {
    const { asked, run } = vendor();
    const running = run({ newsletter_id: 7, metric: 'bounced' }, { pollMs: 100 });
    await vi.advanceTimersByTimeAsync(200);
    expect((await running).record.total).toBe(2);
    expect(asked[0]).toBe('POST /v1/exports/deliveries {"newsletter_id":7,"metric":"bounced"}');
  });

  it('continues with an export that was started before', async () => {
    const { asked, run } = vendor({ records: [done] });
    await run({ export_id: 110 });
    expect(asked).toEqual(['GET /v1/exports/110', 'GET /v1/exports/110/download', 'file without credential']);
  });

  it('requests an expired link once more, and only once', async () => {
    const expired = () => new Response('Link expired', { status: 403 });
    const first = vendor({ records: [done], files: [expired, () => new Response(csv)] });
    expect(await (await first.run({ export_id: 110 })).file.text()).toBe(csv);
    expect(first.asked.filter((what) => what.endsWith('/download'))).toHaveLength(2);
    const second = vendor({ records: [done], files: [expired] });
    const error = await settled(second.run({ export_id: 110 }));
    expect(error).toMatchObject({ code: 'permission', hint: expect.stringContaining('export_id 110') });
    expect(JSON.stringify(error)).not.toContain('s3cret');
    expect(second.asked.filter((what) => what.startsWith('file'))).toHaveLength(2);
  });

  it.each([{ status: 'failed' }, { failed: true }])('reports a failed export: %j', async (how) => {
    const { run } = vendor({ records: [{ ...pending, ...how }] });
    const error = settled(run({ filters }));
    await vi.advanceTimersByTimeAsync(2000);
    expect(ServerError.isInstance(await error)).toBe(true);
    expect(await error).toMatchObject({ message: expect.stringContaining('Export 110 failed'), outcome: 'rejected' });
  });

  it('times out with a hint on how to continue', async () => {
    const { asked, run } = vendor({ records: [pending] });
    const error = settled(run({ filters }, { timeout: 9000 }));
    await vi.advanceTimersByTimeAsync(9000);
    expect(TimeoutError.isInstance(await error)).toBe(true);
    expect(await error).toMatchObject({ hint: expect.stringContaining('export_id 110'), retryable: true });
    expect(asked).toHaveLength(5);
  });

  it('is aborted by its signal: in a wait, and before anything is sent', async () => {
    const { asked, run } = vendor({ records: [pending] });
    const controller = new AbortController();
    const error = settled(run({ filters }, { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(3000);
    controller.abort();
    expect(AbortedError.isInstance(await error)).toBe(true);
    expect(await error).toMatchObject({ hint: expect.stringContaining('export_id 110'), outcome: 'rejected' });
    const before = asked.length;
    expect(await settled(run({ filters }, { signal: controller.signal }))).toMatchObject({ code: 'aborted' });
    expect(asked).toHaveLength(before);
  });

  it('is aborted by its signal while the file is opened', async () => {
    const controller = new AbortController();
    const { run } = vendor({
      records: [done],
      files: [
        () => {
          controller.abort();
          throw new Error('ended');
        },
      ],
    });
    expect(await settled(run({ export_id: 110 }, { signal: controller.signal }))).toMatchObject({
      code: 'aborted',
      hint: expect.stringContaining('export_id 110'),
    });
  });

  it('rejects an input with no source or too many, before anything is sent', async () => {
    const { asked, run } = vendor();
    for (const input of [{}, { newsletter_id: 1, campaign_id: 2 }, { filters: {} }])
      expect(await settled(run(input))).toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
    expect(asked).toEqual([]);
  });
});
