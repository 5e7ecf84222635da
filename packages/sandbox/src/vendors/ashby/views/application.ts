import type { Ashby } from '../ashby.ts';
import type { Application, HistoryEvent } from '../records/application.ts';
import { optionalFile, primaryContacts } from './candidate.ts';
import { openingView } from './job.ts';
import { fieldEntries, optionalUser, teamView } from './people.ts';

interface ViewOptions {
  readonly openings?: boolean;
}

function candidateSummary({ data }: Ashby, candidateId: string) {
  const candidate = data.candidates.get(candidateId);
  return candidate && { id: candidate.id, name: candidate.name, ...primaryContacts(candidate) };
}

function jobSummary({ data }: Ashby, jobId: string) {
  const job = data.jobs.get(jobId);
  return job && { id: job.id, title: job.title, locationId: job.locationId, departmentId: job.departmentId };
}

/** Returns one period in a stage. The first period can change its times but cannot be deleted. */
export function historyView(event: HistoryEvent) {
  return { ...event, allowedActions: event.stageNumber === 0 ? ['set_entered_at'] : ['delete', 'set_entered_at'] };
}

/** Returns an application as lists and writes show it. */
export function applicationView(ashby: Ashby, application: Application, { openings = false }: ViewOptions = {}) {
  const { data } = ashby;
  const { candidateId, jobId, stageId, sourceId, creditedToUserId, archiveReasonId, openingIds, ...rest } = application;
  const { history: _inDetail, resumeFileId: _inDetailToo, ...plain } = rest;
  const reason = data.archiveReasons.get(archiveReasonId);
  return {
    ...plain,
    customFields: fieldEntries(ashby, plain.customFields),
    hiringTeam: teamView(ashby, plain.hiringTeam),
    candidate: candidateSummary(ashby, candidateId),
    job: jobSummary(ashby, jobId),
    currentInterviewStage: data.interviewStages.get(stageId),
    source: data.sources.get(sourceId),
    creditedToUser: optionalUser(ashby, creditedToUserId),
    archiveReason: reason && { ...reason, customFields: [] },
    ...(openings && {
      openings: openingIds.flatMap((id) => data.openings.get(id) ?? []).map((one) => openingView(ashby, one)),
    }),
  };
}

/** Returns an application as `application.info` shows it: with its history and its resume. */
export function applicationDetail(ashby: Ashby, application: Application, options: ViewOptions = {}) {
  return {
    ...applicationView(ashby, application, options),
    applicationHistory: application.history.map(historyView),
    resumeFileHandle: optionalFile(ashby, application.resumeFileId),
  };
}

/** Returns who referred an application, and when. */
export function referralsOf(ashby: Ashby, { sourceId, creditedToUserId, createdAt: referredAt }: Application) {
  const isReferral = ashby.data.sources.get(sourceId)?.sourceType.title === 'Referral';
  const user = isReferral ? optionalUser(ashby, creditedToUserId) : undefined;
  return user === undefined ? [] : [{ user, referredAt }];
}
