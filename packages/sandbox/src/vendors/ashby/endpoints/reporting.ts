import { isOneOf, testOf } from '../../../engine/conditions.ts';
import { createRandom, seededSource } from '../../../engine/random.ts';
import { Rejection } from '../../../engine/rejection.ts';
import type { Ashby } from '../ashby.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { flag, isoTime, listOf, nonEmptyText, text, uuid } from '../fields.ts';
import { pagedList } from '../paging.ts';
import type { ReportRun } from '../records/organization.ts';
import { found } from '../rejection.ts';
import { MAX_CONCURRENT_REPORTS } from '../report-limit.ts';
import { type Report, reportOf } from '../reports.ts';

/** A run that is not polled for this long counts as finished. */
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
    // The first call starts the report. Calls with the `requestId` poll it, and the first of these reports that it is pending.
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

const TARGET_TYPES = ['Job', 'Offer', 'User', 'Department'];
const CATEGORIES = ['Jobs', 'Offers', 'Users', 'Organization'];
const MAX_FILTERS = 100;
const LONGEST_SPAN_MONTHS = 18;
const REQUESTS_KEPT = 30 * 24 * 60 * 60 * 1000;

function invalid(message: string): Rejection {
  return new Rejection(400, message, { code: 'invalid_input' });
}

function checkVocabulary(name: string, values: readonly string[] = [], known: readonly string[]): void {
  if (values.length > MAX_FILTERS) throw invalid(`${name}: At most ${MAX_FILTERS} values`);
  const unknown = values.find((value) => !known.includes(value));
  if (unknown !== undefined) throw invalid(`${name}: ${unknown} is not in the vocabulary`);
}

function checkSpan(startDate: string | undefined, endDate: string | undefined): void {
  if (startDate === undefined || endDate === undefined) return;
  if (endDate < startDate) throw invalid('endDate: Must not be before startDate');
  const latest = new Date(startDate);
  latest.setUTCMonth(latest.getUTCMonth() + LONGEST_SPAN_MONTHS);
  if (Date.parse(endDate) > latest.getTime()) throw invalid(`endDate: The span exceeds ${LONGEST_SPAN_MONTHS} months`);
}

type Entry = ReturnType<typeof entriesOf>[number];

/** Returns the log, newest first, generated from when records were created and last changed. */
function entriesOf({ data, now }: Ashby) {
  const actors = data.users.filter(({ globalRole }) => globalRole === 'Organization Admin');
  const entry = (type: string, id: string, timestamp: string, description: string, ...changedFields: string[]) => {
    const random = createRandom(seededSource(0, `audit ${id} ${timestamp}`));
    const actor = random.pick(actors);
    const isRecent = now().getTime() - Date.parse(timestamp) < REQUESTS_KEPT;
    return {
      id: random.uuid(),
      timestamp,
      category: CATEGORIES[TARGET_TYPES.indexOf(type)] ?? '',
      description,
      actor: { id: actor.id, type: 'User', name: `${actor.firstName} ${actor.lastName}` },
      target: { id, type },
      changedFields,
      parentAction: null,
      request: isRecent ? { ipAddress: `198.51.100.${random.int(1, 254)}` } : null,
    };
  };
  const jobs = data.jobs.all().flatMap(({ id, title, createdAt, updatedAt, status }) => {
    const creation = entry('Job', id, createdAt, `Created job ${title}`);
    if (updatedAt === createdAt) return [creation];
    return [creation, entry('Job', id, updatedAt, `Set job ${title} to ${status}`, 'status')];
  });
  const offers = data.offers.all().map(({ id, createdAt }) => entry('Offer', id, createdAt, 'Created offer'));
  const users = data.users
    .all()
    .map(({ id, updatedAt, email }) => entry('User', id, updatedAt, `Updated user ${email}`, 'globalRole'));
  const departments = data.departments
    .all()
    .map(({ id, updatedAt, name }) => entry('Department', id, updatedAt, `Updated department ${name}`, 'name'));
  return [...jobs, ...offers, ...users, ...departments].sort((a, b) => (a.timestamp < b.timestamp ? 1 : -1));
}

const filters = {
  startDate: isoTime,
  endDate: isoTime,
  actorIds: listOf(uuid),
  targetIds: listOf(uuid),
  targetTypes: listOf(text),
  categories: listOf(text),
};

export function auditLogEndpoints(ashby: Ashby): Endpoints {
  return {
    'auditLog.list': pagedList(ashby, {}, filters, (params) => {
      checkVocabulary('targetTypes', params.targetTypes, TARGET_TYPES);
      checkVocabulary('categories', params.categories, CATEGORIES);
      checkSpan(params.startDate, params.endDate);
      const matches = testOf<Entry, typeof params>(
        {
          startDate: (start) => (entry) => entry.timestamp >= start,
          endDate: (end) => (entry) => entry.timestamp <= end,
          actorIds: isOneOf(({ actor }) => actor.id),
          targetIds: isOneOf(({ target }) => target.id),
          targetTypes: isOneOf(({ target }) => target.type),
          categories: isOneOf('category'),
        },
        params,
      );
      return entriesOf(ashby).filter(matches);
    }),
  };
}
