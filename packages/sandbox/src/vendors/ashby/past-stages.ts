import type { Ashby } from './ashby.ts';
import { invalidInput } from './ashby-failure.ts';
import { integer, isoTime, uuid } from './input-checks.ts';
import { object } from './input-object.ts';
import type { HistoryEvent } from './records/application.ts';
import type { ArchiveReason } from './records/hiring-process.ts';
import type { InterviewStage } from './records/interview-plan.ts';
import { recordsOf } from './records-of.ts';
import { stageInPlan } from './stages-of-plan.ts';

const required = { stageId: uuid, stageNumber: integer, enteredStageAt: isoTime };

/** A stay in a stage as `application.create` takes it. */
export const pastStage = object(required, { archiveReasonId: uuid });

/** The same, which may name the stay that it changes. */
export const changedStage = object(required, { archiveReasonId: uuid, applicationHistoryId: uuid });

export interface PastStage {
  readonly stage: InterviewStage;
  readonly reason: ArchiveReason | undefined;
  readonly event: HistoryEvent;
}

/** Reads a whole history: in the order of its stage numbers, each stay lasting until the next one. */
export function readHistory(
  ashby: Ashby,
  planId: string,
  given: readonly ReturnType<typeof changedStage>[],
  earlier: readonly HistoryEvent[] = [],
): PastStage[] {
  const records = recordsOf(ashby);
  const sorted = [...given].sort((a, b) => a.stageNumber - b.stageNumber);
  return sorted.map(({ stageId, enteredStageAt, archiveReasonId, applicationHistoryId }, stageNumber) => {
    const stage = stageInPlan(ashby, planId, stageId);
    const known = earlier.find(({ id }) => id === applicationHistoryId);
    if (applicationHistoryId !== undefined && known === undefined) {
      throw invalidInput(`applicationHistory[${stageNumber}].applicationHistoryId: Not in the application's history`);
    }
    if (stage.type === 'Archived' && archiveReasonId === undefined && known === undefined) {
      throw invalidInput(`applicationHistory[${stageNumber}].archiveReasonId: Required for an archive stage`);
    }
    const leftStageAt = sorted[stageNumber + 1]?.enteredStageAt;
    return {
      stage,
      reason: archiveReasonId === undefined ? undefined : records.archiveReason(archiveReasonId),
      event: {
        id: known?.id ?? ashby.newId(),
        stageId,
        title: stage.title,
        enteredStageAt,
        ...(leftStageAt !== undefined && { leftStageAt }),
        stageNumber,
        ...(known?.actorId !== undefined && { actorId: known.actorId }),
      },
    };
  });
}
