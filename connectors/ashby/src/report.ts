import {
  AbortedError,
  addHint,
  checkOptions,
  InvalidResponseError,
  type OptionRule,
  optionRules,
  ServerError,
  TimeoutError,
  wait,
} from '@agent-connectors/core';
import type { Ashby } from './client.ts';
import type { ReportData, ReportRun } from './entities/report-record.ts';

/** The report to run. */
export interface RunReportInput {
  /** ID of the report. */
  readonly reportId: string;
  /** Whether the first row of `data` holds the column headers. Default: true. `columnNames` always holds them. */
  readonly includeHeadersInData?: boolean | undefined;
}

export interface RunReportOptions {
  /** Maximum time until the report is complete, in milliseconds. Default: 300,000. */
  readonly timeout?: number | undefined;
  /** Aborts the wait. The report continues in Ashby; the API cannot stop it. */
  readonly signal?: AbortSignal | undefined;
}

const reportRules: Readonly<Record<keyof Required<RunReportOptions>, OptionRule>> = {
  timeout: optionRules.milliseconds,
  signal: optionRules.signal,
};

const pollEveryMs = 1000;
const place = { connector: 'ashby', entity: 'reports', action: 'poll' };

/**
 * Runs a report and returns its rows. Starts the report, then polls about once per second until it is complete. Reports are
 * in beta. An organization can start 15 reports per minute and run 3 at a time; polls do not count.
 *
 * Throws `ServerError` if the report fails, with Ashby's reason as `vendorCode`; `TimeoutError`, whose hint holds the
 * `requestId` to continue with; or `AbortedError`.
 */
export async function runReport(
  ashby: Pick<Ashby, 'reports'>,
  input: RunReportInput,
  options: RunReportOptions = {},
): Promise<ReportData> {
  checkOptions('runReport', options, reportRules);
  const { timeout = 300_000, signal } = options;
  const deadline = Date.now() + timeout;
  const remaining = () => Math.max(1, deadline - Date.now());
  let { data: run } = await ashby.reports.generate({ ...input }, { signal, timeout: remaining() });
  const { requestId } = run;
  for (;;) {
    if (run.status === 'complete') return dataOf(run);
    if (run.status === 'failed') throw failed(run);
    if (!requestId)
      throw new InvalidResponseError({
        ...place,
        message: 'The report is running, but the response has no requestId.',
      });
    const hint = `The report is still running. Call reports.poll with requestId ${requestId}.`;
    if (Date.now() + pollEveryMs >= deadline) {
      const message = `The report did not complete within ${timeout} ms.`;
      throw new TimeoutError({ ...place, message, hint, outcome: 'rejected', retryable: true });
    }
    await wait(pollEveryMs, signal).catch(() => {
      const message = 'The signal aborted the wait for the report.';
      throw new AbortedError({ ...place, message, hint, outcome: 'rejected' });
    });
    ({ data: run } = await ashby.reports
      .poll({ ...input, requestId }, { signal, timeout: remaining() })
      .catch((error: unknown) => {
        throw addHint(error, hint);
      }));
  }
}

function dataOf({ reportData }: ReportRun): ReportData {
  if (reportData) return reportData;
  throw new InvalidResponseError({ ...place, message: 'The report is complete, but the response has no data.' });
}

function failed({ failureReason }: ReportRun): ServerError {
  return new ServerError({
    ...place,
    message: `The report failed: ${failureReason ?? 'Ashby gives no reason'}.`,
    hint: 'Narrow the report in Ashby, or run it again later. Ashby caches a failure for 15 minutes.',
    vendorCode: failureReason ?? undefined,
    outcome: 'rejected',
  });
}
