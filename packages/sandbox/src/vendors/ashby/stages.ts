import type * as v from 'valibot';
import type { Ashby } from './ashby.ts';
import { integer, isoTime, object, uuid } from './fields.ts';
import { type Application, type HistoryEvent, statusInStage } from './records/application.ts';
import type { InterviewStage } from './records/interview.ts';
import { invalidInput, rejection } from './rejection.ts';

/** Returns the stages of a plan in order. */
export function stagesOfPlan({ data }: Ashby, planId: string): InterviewStage[] {
  return data.interviewStages
    .filter(({ interviewPlanId }) => interviewPlanId === planId)
    .sort((a, b) => a.orderInInterviewPlan - b.orderInInterviewPlan);
}

/** Returns the stage with this id, which must belong to the plan. */
export function stageInPlan({ data }: Ashby, planId: string, stageId: string): InterviewStage {
  const stage = data.interviewStages.get(stageId);
  if (stage?.interviewPlanId === planId) return stage;
  throw rejection('interview_stage_not_found', 'Interview stage not found in the interview plan');
}

/** Returns the application after it enters a stage; leaving the archive removes the archive reason. */
export function inStage(
  { newId, timestamp }: Ashby,
  application: Application,
  { id: stageId, title, type }: InterviewStage,
  archiveReasonId?: string,
) {
  const now = timestamp();
  const left = application.history.map((event) => ({ ...event, leftStageAt: event.leftStageAt ?? now }));
  const entered = { id: newId(), stageId, title, enteredStageAt: now, stageNumber: left.length };
  return {
    ...application,
    status: statusInStage(type),
    stageId,
    archiveReasonId,
    archivedAt: type === 'Archived' ? now : undefined,
    history: [...left, entered],
  };
}

const stay = { stageId: uuid, stageNumber: integer, enteredStageAt: isoTime };

/** A period in a stage as `application.create` accepts it. */
export const pastStage = object(stay, { archiveReasonId: uuid });

/** The same, with the optional id of the period that it changes. */
export const changedStage = object(stay, { archiveReasonId: uuid, applicationHistoryId: uuid });

/** Reads a whole history in the order of its stage numbers. Each period lasts until the next one. */
export function readHistory(
  ashby: Ashby,
  planId: string,
  given: readonly v.InferOutput<typeof changedStage>[],
  earlier: readonly HistoryEvent[] = [],
) {
  const sorted = [...given].sort((a, b) => a.stageNumber - b.stageNumber);
  return sorted.map(({ stageId, enteredStageAt, archiveReasonId, applicationHistoryId }, stageNumber) => {
    const path = `applicationHistory[${stageNumber}]`;
    const stage = stageInPlan(ashby, planId, stageId);
    const known = earlier.find(({ id }) => id === applicationHistoryId);
    if (applicationHistoryId !== undefined && known === undefined) {
      throw invalidInput(`${path}.applicationHistoryId: Not in the application's history`);
    }
    if (stage.type === 'Archived' && archiveReasonId === undefined && known === undefined) {
      throw invalidInput(`${path}.archiveReasonId: Required for an archive stage`);
    }
    const leftStageAt = sorted[stageNumber + 1]?.enteredStageAt;
    const event: HistoryEvent = {
      id: known?.id ?? ashby.newId(),
      stageId,
      title: stage.title,
      enteredStageAt,
      ...(leftStageAt !== undefined && { leftStageAt }),
      stageNumber,
      ...(known?.actorId !== undefined && { actorId: known.actorId }),
    };
    return { stage, archiveReasonId: ashby.idOf('archiveReasons', archiveReasonId), event };
  });
}
