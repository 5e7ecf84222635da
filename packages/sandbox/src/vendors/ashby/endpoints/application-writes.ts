import type { Ashby } from '../ashby.ts';
import { type Endpoint, type Endpoints, endpoint } from '../endpoint.ts';
import { entityOf } from '../entity.ts';
import { type Fields, flag, isoTime, listOf, object, uuid, type Values } from '../fields.ts';
import type { Loose } from '../organization-data.ts';
import { type Application, statusInStage } from '../records/application.ts';
import { found, invalidInput, rejection } from '../rejection.ts';
import { changedStage, inStage, readHistory, stageInPlan } from '../stages.ts';
import { applicationDetail, applicationView } from '../views/application.ts';

export function applicationWriteEndpoints(ashby: Ashby): Endpoints {
  const { data, find, idOf, save } = ashby;
  const application = entityOf(ashby, 'applications', (one) => applicationView(ashby, one));
  const planOf = ({ stageId }: Application) => find('interviewStages', stageId).interviewPlanId;

  /** Creates an endpoint that turns one application into another. */
  const replace = <R extends Fields, O extends Fields>(
    required: R,
    optional: O,
    change: (params: Values<R, O>, before: Application) => Loose<Application>,
  ): Endpoint =>
    endpoint({ applicationId: uuid, ...required }, optional, (params) =>
      applicationView(ashby, save('applications', change(params, find('applications', params.applicationId)))),
    );

  function checkTemplate(templateId: string): void {
    const { isArchived, intendedTypes } = find('communicationTemplates', templateId);
    if (!isArchived && intendedTypes.includes('email')) return;
    const why = isArchived ? 'is archived' : 'is not intended for e-mail';
    throw rejection('communication_template_not_allowed', `The communication template ${why}`);
  }

  const changeStage = replace(
    { interviewStageId: uuid },
    { archiveReasonId: uuid, archiveEmail: object({ communicationTemplateId: uuid }, { sendAt: isoTime }) },
    ({ interviewStageId, archiveReasonId, archiveEmail }, before) => {
      const stage = stageInPlan(ashby, planOf(before), interviewStageId);
      if (stage.type !== 'Archived' && (archiveReasonId !== undefined || archiveEmail !== undefined)) {
        throw invalidInput('Archive fields are not allowed for non-archive stages');
      }
      if (stage.type === 'Archived' && archiveReasonId === undefined) {
        throw invalidInput('Archive reason ID is required for archive stages');
      }
      idOf('archiveReasons', archiveReasonId);
      if (archiveEmail !== undefined) checkTemplate(archiveEmail.communicationTemplateId);
      return inStage(ashby, before, stage, archiveReasonId);
    },
  );
  const changeSource = application.update({ applicationId: uuid, sourceId: uuid }, {}, ({ sourceId }) => ({
    sourceId: idOf('sources', sourceId),
  }));

  return {
    'application.update': application.update(
      { applicationId: uuid },
      { sourceId: uuid, creditedToUserId: uuid, createdAt: isoTime, sendNotifications: flag },
      ({ sourceId, creditedToUserId, createdAt }) => ({
        sourceId: idOf('sources', sourceId),
        creditedToUserId: idOf('users', creditedToUserId),
        createdAt,
      }),
    ),
    'application.changeStage': changeStage,
    'application.changeSource': changeSource,
    // The names from before the endpoints were renamed still work.
    'application.change_stage': changeStage,
    'application.change_source': changeSource,
    'application.transfer': replace(
      { jobId: uuid, interviewPlanId: uuid, interviewStageId: uuid },
      { startAutomaticActivities: flag },
      ({ jobId, interviewPlanId, interviewStageId }, before) => {
        const { hiringTeam, interviewPlanIds } = find('jobs', jobId);
        const plan = interviewPlanIds.includes(interviewPlanId) ? data.interviewPlans.get(interviewPlanId) : undefined;
        const stage = stageInPlan(ashby, found(plan, 'interview_plan').id, interviewStageId);
        return { ...inStage(ashby, before, stage), jobId, hiringTeam, openingIds: [] };
      },
    ),
    // The array is the whole history, so other entries are deleted.
    'application.updateHistory': endpoint(
      { applicationId: uuid, applicationHistory: listOf(changedStage, 1) },
      {},
      ({ applicationId, applicationHistory }) => {
        const before = find('applications', applicationId);
        const past = readHistory(ashby, planOf(before), applicationHistory, before.history);
        const current = past.at(-1);
        if (past[0]?.event.id !== before.history[0]?.id || current === undefined) {
          throw invalidInput('applicationHistory: The first event cannot be deleted');
        }
        const { stage, event, archiveReasonId = before.archiveReasonId } = current;
        const isArchived = stage.type === 'Archived';
        const after = save('applications', {
          ...before,
          status: statusInStage(stage.type),
          stageId: stage.id,
          archivedAt: isArchived ? event.enteredStageAt : undefined,
          archiveReasonId: isArchived ? archiveReasonId : undefined,
          history: past.map((one) => one.event),
        });
        const { resumeFileHandle: _onlyInInfo, ...results } = applicationDetail(ashby, after);
        return results;
      },
    ),
  };
}
