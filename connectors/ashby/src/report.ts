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

/** Which report to run. */
export interface RunReportInput {
  /** Id of the report. */
  readonly reportId: string;
  /** Whether the first row of `data` holds the headers; it does unless false. `columnNames` has them anyway. */
  readonly includeHeadersInData?: boolean | undefined;
}

export interface RunReportOptions {
  /** Milliseconds until the report must be complete. Default: 300,000. */
  readonly timeout?: number | undefined;
  /** Ends the wait. The report runs on in Ashby, which has no way to stop one. */
  readonly signal?: AbortSignal | undefined;
}

const reportRules: Readonly<Record<keyof Required<RunReportOptions>, OptionRule>> = {
  timeout: optionRules.milliseconds,
  signal: optionRules.signal,
};

const pollEveryMs = 1000;
const place = { connector: 'ashby', entity: 'reports', action: 'poll' };

/**
 * Runs a report and waits for its rows: starts it, then asks about once a second. Reports are in beta; an organization may
 * start 15 a minute and run 3 at once, polls not counted.
 *
 * Throws `ServerError` for a report that failed, its reason as `vendorCode`; `TimeoutError` with the `requestId` to go on
 * with; `AbortedError`.
 */
export async function runReport(
  ashby: Pick<Ashby, 'reports'>,
  input: RunReportInput,
  options: RunReportOptions = {},
): Promise<ReportData> {
  validateOptions('runReport', options, reportRules);
  const { timeout = 300_000, signal } = options;
  const deadline = Date.now() + timeout;
  const remaining = () => Math.max(1, deadline - Date.now());
  const { data: first } = await ashby.reports.generate({ ...input }, { signal, timeout: remaining() });
  const { requestId } = first;
  const run = await poll(first, {
    what: 'the report',
    hint: `The report runs on: ask reports.poll with requestId ${requestId}.`,
    place,
    intervalMs: pollEveryMs,
    timeoutMs: timeout,
    endsAt: deadline,
    signal,
    isDone(state) {
      if (state.status === 'failed') throw failed(state);
      if (state.status === 'complete') return true;
      if (requestId) return false;
      throw new InvalidResponseError({ ...place, message: 'The report runs, but came without requestId.' });
    },
    next: async () =>
      (await ashby.reports.poll({ ...input, requestId: requestId ?? '' }, { signal, timeout: remaining() })).data,
  });
  return dataOf(run);
}

function dataOf({ reportData }: ReportRun): ReportData {
  if (reportData) return reportData;
  throw new InvalidResponseError({ ...place, message: 'The report is complete, but came without data.' });
}

function failed({ failureReason }: ReportRun): ServerError {
  return new ServerError({
    ...place,
    message: `The report failed: ${failureReason ?? 'Ashby does not say why'}.`,
    hint: 'Narrow it in Ashby, or run it again later: Ashby keeps a failure for 15 minutes.',
    vendorCode: failureReason ?? undefined,
    outcome: 'rejected',
  });
}
