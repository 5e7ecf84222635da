import type { Ashby } from '../ashby.ts';
import type { Application, HistoryEvent } from '../records/application.ts';
import { optionalFile, primaryContacts } from './candidate.ts';
import { fieldEntries } from './custom-field-entries.ts';
import { openingView } from './opening.ts';
import { optionalUser, teamView } from './people.ts';

function candidateSummary({ data }: Ashby, candidateId: string) {
  const candidate = data.candidates.get(candidateId);
  return candidate && { id: candidate.id, name: candidate.name, ...primaryContacts(candidate) };
}

function jobSummary({ data }: Ashby, jobId: string) {
  const job = data.jobs.get(jobId);
  return job && { id: job.id, title: job.title, locationId: job.locationId, departmentId: job.departmentId };
}

/** One stay in a stage; the first one can be moved in time but not deleted. */
export function historyView({ id, stageId, title, enteredStageAt, leftStageAt, stageNumber, actorId }: HistoryEvent) {
  const allowedActions = stageNumber === 0 ? ['set_entered_at'] : ['delete', 'set_entered_at'];
  return { id, stageId, title, enteredStageAt, leftStageAt, stageNumber, allowedActions, actorId };
}

export interface ApplicationViewOptions {
  readonly openings?: boolean;
}

/** An application as lists and writes answer it. */
export function applicationView(
  ashby: Ashby,
  application: Application,
  { openings = false }: ApplicationViewOptions = {},
) {
  const { data } = ashby;
  const { archiveReasonId, sourceId } = application;
  const reason = archiveReasonId === undefined ? undefined : data.archiveReasons.get(archiveReasonId);
  return {
    id: application.id,
    createdAt: application.createdAt,
    updatedAt: application.updatedAt,
    status: application.status,
    customFields: fieldEntries(ashby, application.customFields),
    candidate: candidateSummary(ashby, application.candidateId),
    currentInterviewStage: data.interviewStages.get(application.stageId),
    source: sourceId === undefined ? undefined : data.sources.get(sourceId),
    archiveReason: reason && { ...reason, customFields: [] },
    archivedAt: application.archivedAt,
    job: jobSummary(ashby, application.jobId),
    creditedToUser: optionalUser(ashby, application.creditedToUserId),
    hiringTeam: teamView(ashby, application.hiringTeam),
    appliedViaJobPostingId: application.appliedViaJobPostingId,
    submitterClientIp: application.submitterClientIp,
    submitterUserAgent: application.submitterUserAgent,
    ...(openings && {
      openings: application.openingIds.flatMap((id) => {
        const opening = data.openings.get(id);
        return opening ? [openingView(ashby, opening)] : [];
      }),
    }),
  };
}

/** An application as `application.info` answers it: with its history and its resume. */
export function applicationDetail(ashby: Ashby, application: Application, options: ApplicationViewOptions) {
  return {
    ...applicationView(ashby, application, options),
    applicationHistory: application.history.map(historyView),
    resumeFileHandle: optionalFile(ashby, application.resumeFileId),
  };
}
