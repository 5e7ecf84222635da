import {
  InvalidResponseError,
  type OptionRule,
  optionRules,
  poll,
  ServerError,
  validateOptions,
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
  /** Called with the run when it has started and after each poll, until it is complete. Keep its `requestId` to continue later. */
  readonly onProgress?: ((run: ReportRun) => void) | undefined;
}

const reportRules: Readonly<Record<keyof Required<RunReportOptions>, OptionRule>> = {
  timeout: optionRules.milliseconds,
  signal: optionRules.signal,
  onProgress: optionRules.function,
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
  validateOptions('runReport', options, reportRules);
  const { timeout = 300_000, signal, onProgress } = options;
  const deadline = Date.now() + timeout;
  const remaining = () => Math.max(1, deadline - Date.now());
  const { data: first } = await ashby.reports.generate({ ...input }, { signal, timeout: remaining() });
  const { requestId } = first;
  const run = await poll(first, {
    what: 'the report',
    hint: `The report is still running. Call reports.poll with requestId ${requestId}.`,
    place,
    intervalMs: pollEveryMs,
    timeoutMs: timeout,
    endsAt: deadline,
    signal,
    onProgress,
    isDone(state) {
      if (state.status === 'failed') throw failed(state);
      if (state.status === 'complete') return true;
      if (requestId) return false;
      throw new InvalidResponseError({
        ...place,
        message: 'The report is running, but the response has no requestId.',
      });
    },
    next: async () =>
      (await ashby.reports.poll({ ...input, requestId: requestId ?? '' }, { signal, timeout: remaining() })).data,
  });
  return dataOf(run);
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
