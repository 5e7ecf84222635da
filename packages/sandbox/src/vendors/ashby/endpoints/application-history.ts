import type { Ashby } from '../ashby.ts';
import { invalidInput } from '../ashby-failure.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { listOf, uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import { changedStage, readHistory } from '../past-stages.ts';
import { statusInStage } from '../records/application.ts';
import { recordsOf } from '../records-of.ts';
import { applicationDetail } from '../views/application.ts';

export function applicationHistoryEndpoints(ashby: Ashby): Endpoints {
  const { data, timestamp } = ashby;
  const records = recordsOf(ashby);
  return {
    // The array is the whole history: what is not in it is deleted.
    'application.updateHistory': endpoint(
      'candidatesWrite',
      object({ applicationId: uuid, applicationHistory: listOf(changedStage, 1) }, {}),
      ({ applicationId, applicationHistory }) => {
        const application = records.application(applicationId);
        const planId = records.interviewStage(application.stageId).interviewPlanId;
        const past = readHistory(ashby, planId, applicationHistory, application.history);
        const current = past.at(-1);
        if (past[0]?.event.id !== application.history[0]?.id || current === undefined) {
          throw invalidInput('applicationHistory: The first event cannot be deleted');
        }
        const { archiveReasonId: earlierReason, archivedAt: _earlierTime, ...rest } = application;
        const isArchived = current.stage.type === 'Archived';
        const reasonId = current.reason?.id ?? earlierReason;
        const stored = data.applications.put({
          ...rest,
          status: statusInStage(current.stage.type),
          stageId: current.stage.id,
          updatedAt: timestamp(),
          ...(isArchived && { archivedAt: current.event.enteredStageAt }),
          ...(isArchived && reasonId !== undefined && { archiveReasonId: reasonId }),
          history: past.map(({ event }) => event),
        });
        const { resumeFileHandle: _onlyInInfo, ...results } = applicationDetail(ashby, stored, {});
        return { results };
      },
    ),
    'application.delete': endpoint('candidatesDelete', object({ applicationId: uuid }, {}), ({ applicationId }) => {
      const { id, candidateId } = records.application(applicationId);
      const belongs = (record: { readonly applicationId: string }) => record.applicationId === id;
      for (const offer of data.offers.filter(belongs)) data.offers.delete(offer.id);
      for (const schedule of data.interviewSchedules.filter(belongs)) data.interviewSchedules.delete(schedule.id);
      for (const event of data.interviewEvents.filter(belongs)) data.interviewEvents.delete(event.id);
      for (const feedback of data.feedback.filter(belongs)) data.feedback.delete(feedback.id);
      data.applications.delete(id);
      const candidate = data.candidates.get(candidateId);
      if (candidate !== undefined) {
        const applicationIds = candidate.applicationIds.filter((other) => other !== id);
        data.candidates.put({ ...candidate, applicationIds, updatedAt: timestamp() });
      }
      return { results: { applicationId: id } };
    }),
  };
}
