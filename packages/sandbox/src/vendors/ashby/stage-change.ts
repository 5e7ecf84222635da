import type { Ashby } from './ashby.ts';
import { type Application, type HistoryEvent, statusInStage } from './records/application.ts';
import type { InterviewStage } from './records/interview-plan.ts';

/** The application after it has entered a stage; leaving the archive also leaves its reason behind. */
export function inStage(
  { newId }: Ashby,
  application: Application,
  stage: InterviewStage,
  at: string,
  archiveReasonId?: string,
): Application {
  const { archiveReasonId: _oldReason, archivedAt: _oldTime, ...rest } = application;
  const left = application.history.map(
    (event): HistoryEvent => (event.leftStageAt === undefined ? { ...event, leftStageAt: at } : event),
  );
  const entered: HistoryEvent = {
    id: newId(),
    stageId: stage.id,
    title: stage.title,
    enteredStageAt: at,
    stageNumber: left.length,
  };
  return {
    ...rest,
    status: statusInStage(stage.type),
    stageId: stage.id,
    updatedAt: at,
    ...(archiveReasonId !== undefined && { archiveReasonId }),
    ...(stage.type === 'Archived' && { archivedAt: at }),
    history: [...left, entered],
  };
}
