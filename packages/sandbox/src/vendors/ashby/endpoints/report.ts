import type { Ashby } from '../ashby.ts';
import { AshbyFailure, found } from '../ashby-failure.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { flag, nonEmptyText, uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import type { ReportRun } from '../records/report.ts';
import { MAX_CONCURRENT_REPORTS } from '../report-limit.ts';
import { type Report, reportOf } from '../reports.ts';

/** After this time a run that nobody has asked for counts as over. */
const LONGEST_RUN = 30_000;
const CACHED_FOR = 60 * 60 * 1000;

const input = { includeHeadersInData: flag };

export function reportEndpoints(ashby: Ashby): Endpoints {
  const { data, newId, now, timestamp, limits } = ashby;
  const report = (id: string): Report => found(reportOf(id), 'report');

  function start(reportId: string, done: boolean): ReportRun {
    const running = data.reportRuns.filter((run) => !run.done && now().getTime() - run.started < LONGEST_RUN);
    if (limits.areKept && running.length >= MAX_CONCURRENT_REPORTS) {
      const message = `Only ${MAX_CONCURRENT_REPORTS} report operations may run at once for the organization. Try again in 30 seconds.`;
      throw new AshbyFailure('concurrent_limit_exceeded', message, 429, ['Concurrent limit exceeded']);
    }
    const id = `rep_result:${newId().replaceAll('-', '').slice(0, 12)}`;
    return data.reportRuns.put({ id, reportId, started: now().getTime(), done });
  }

  const inProgress = ({ id }: ReportRun) => ({
    results: { requestId: id, status: 'in_progress', reportData: null, failureReason: null },
  });

  function complete({ id }: ReportRun, { title, columnNames, rows }: Report, includeHeaders: boolean) {
    if (rows === undefined) {
      return { results: { requestId: id, status: 'failed', reportData: null, failureReason: 'QueryTimeout' } };
    }
    const cells = rows(ashby);
    const metadata = {
      updatedAt: timestamp(),
      title,
      reportGeneratedAt: timestamp(),
      cacheExpiresAt: new Date(now().getTime() + CACHED_FOR).toISOString(),
    };
    const reportData = { data: includeHeaders ? [columnNames, ...cells] : cells, columnNames, metadata };
    return { results: { requestId: id, status: 'complete', reportData } };
  }

  return {
    // The first call starts, every further one with the `requestId` asks whether it is done; the first of these is told so.
    'report.generate': endpoint(
      'reportsRead',
      object({ reportId: uuid }, { ...input, requestId: nonEmptyText }),
      ({ reportId, requestId, includeHeadersInData = true }) => {
        const wanted = report(reportId);
        if (requestId === undefined) return inProgress(start(reportId, false));
        const run = data.reportRuns.get(requestId);
        const known = found(run?.reportId === reportId ? run : undefined, 'report_request');
        return complete(data.reportRuns.put({ ...known, done: true }), wanted, includeHeadersInData);
      },
    ),
    'report.synchronous': endpoint(
      'reportsRead',
      object({ reportId: uuid }, input),
      ({ reportId, includeHeadersInData = true }) => {
        const wanted = report(reportId);
        const run = start(reportId, true);
        return wanted.rows === undefined ? inProgress(run) : complete(run, wanted, includeHeadersInData);
      },
    ),
  };
}
