import { Rejection } from '../../../engine/rejection.ts';
import type { Ashby } from '../ashby.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { flag, nonEmptyText, uuid } from '../fields.ts';
import type { ReportRun } from '../records/report.ts';
import { found } from '../rejection.ts';
import { MAX_CONCURRENT_REPORTS } from '../report-limit.ts';
import { type Report, reportOf } from '../reports.ts';

/** After this time a run that nobody has asked for counts as over. */
const LONGEST_RUN = 30_000;
const CACHED_FOR = 60 * 60 * 1000;

export function reportEndpoints(ashby: Ashby): Endpoints {
  const { data, newId, now, timestamp, limits, save } = ashby;
  const report = (id: string): Report => found(reportOf(id), 'report');

  function start(reportId: string, done: boolean): ReportRun {
    const running = data.reportRuns.filter((run) => !run.done && now().getTime() - run.started < LONGEST_RUN);
    if (limits.areKept && running.length >= MAX_CONCURRENT_REPORTS) {
      const limit = `Only ${MAX_CONCURRENT_REPORTS} report operations may run at once for the organization.`;
      const details = { errors: ['Concurrent limit exceeded'] };
      throw new Rejection(429, `${limit} Try again in 30 seconds.`, { code: 'concurrent_limit_exceeded', details });
    }
    const id = `rep_result:${newId().replaceAll('-', '').slice(0, 12)}`;
    return save('reportRuns', { id, reportId, started: now().getTime(), done });
  }

  const unfinished = ({ id: requestId }: ReportRun, status: string, failureReason: string | null) => ({
    requestId,
    status,
    reportData: null,
    failureReason,
  });

  function complete(run: ReportRun, { title, columnNames, rows }: Report, includeHeaders: boolean) {
    if (rows === undefined) return unfinished(run, 'failed', 'QueryTimeout');
    const cells = rows(ashby);
    const metadata = {
      updatedAt: timestamp(),
      title,
      reportGeneratedAt: timestamp(),
      cacheExpiresAt: new Date(now().getTime() + CACHED_FOR).toISOString(),
    };
    const reportData = { data: includeHeaders ? [columnNames, ...cells] : cells, columnNames, metadata };
    return { requestId: run.id, status: 'complete', reportData };
  }

  return {
    // The first call starts, every further one with the `requestId` asks whether it is done; the first of these is told so.
    'report.generate': endpoint(
      { reportId: uuid },
      { includeHeadersInData: flag, requestId: nonEmptyText },
      ({ reportId, requestId, includeHeadersInData = true }) => {
        const wanted = report(reportId);
        if (requestId === undefined) return unfinished(start(reportId, false), 'in_progress', null);
        const run = data.reportRuns.get(requestId);
        const known = found(run?.reportId === reportId ? run : undefined, 'report_request');
        return complete(save('reportRuns', { ...known, done: true }), wanted, includeHeadersInData);
      },
    ),
    'report.synchronous': endpoint(
      { reportId: uuid },
      { includeHeadersInData: flag },
      ({ reportId, includeHeadersInData = true }) => {
        const wanted = report(reportId);
        const run = start(reportId, true);
        return wanted.rows === undefined
          ? unfinished(run, 'in_progress', null)
          : complete(run, wanted, includeHeadersInData);
      },
    ),
  };
}
