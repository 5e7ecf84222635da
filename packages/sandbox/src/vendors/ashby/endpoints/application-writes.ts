import type { Ashby } from '../ashby.ts';
import { AshbyFailure, found, invalidInput } from '../ashby-failure.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { flag, isoTime, uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import type { Application } from '../records/application.ts';
import { recordsOf } from '../records-of.ts';
import { inStage } from '../stage-change.ts';
import { stageInPlan } from '../stages-of-plan.ts';
import { applicationView } from '../views/application.ts';

const changeStageInput = object(
  { applicationId: uuid, interviewStageId: uuid },
  { archiveReasonId: uuid, archiveEmail: object({ communicationTemplateId: uuid }, { sendAt: isoTime }) },
);

export function applicationWriteEndpoints(ashby: Ashby): Endpoints {
  const { data, timestamp } = ashby;
  const records = recordsOf(ashby);
  const save = (application: Application) => ({
    results: applicationView(ashby, data.applications.put({ ...application, updatedAt: timestamp() })),
  });

  function checkTemplate(templateId: string): void {
    const template = found(data.communicationTemplates.get(templateId), 'communication_template');
    if (template.isArchived || !template.intendedTypes.includes('email')) {
      const why = template.isArchived ? 'is archived' : 'is not intended for e-mail';
      throw new AshbyFailure('communication_template_not_allowed', `The communication template ${why}`);
    }
  }

  const changeStage = endpoint('candidatesWrite', changeStageInput, (params) => {
    const { archiveReasonId, archiveEmail } = params;
    const application = records.application(params.applicationId);
    const planId = records.interviewStage(application.stageId).interviewPlanId;
    const stage = stageInPlan(ashby, planId, params.interviewStageId);
    if (stage.type !== 'Archived' && (archiveReasonId !== undefined || archiveEmail !== undefined)) {
      throw invalidInput('Archive fields are not allowed for non-archive stages');
    }
    if (stage.type === 'Archived' && archiveReasonId === undefined) {
      throw invalidInput('Archive reason ID is required for archive stages');
    }
    const reason = archiveReasonId === undefined ? undefined : records.archiveReason(archiveReasonId);
    if (archiveEmail !== undefined) checkTemplate(archiveEmail.communicationTemplateId);
    return save(inStage(ashby, application, stage, timestamp(), reason?.id));
  });
  const changeSource = endpoint(
    'candidatesWrite',
    object({ applicationId: uuid, sourceId: uuid }, {}),
    ({ applicationId, sourceId }) =>
      save({ ...records.application(applicationId), sourceId: records.source(sourceId).id }),
  );

  return {
    'application.update': endpoint(
      'candidatesWrite',
      object(
        { applicationId: uuid },
        { sourceId: uuid, creditedToUserId: uuid, createdAt: isoTime, sendNotifications: flag },
      ),
      ({ applicationId, sourceId, creditedToUserId, createdAt }) =>
        save({
          ...records.application(applicationId),
          ...(sourceId !== undefined && { sourceId: records.source(sourceId).id }),
          ...(creditedToUserId !== undefined && { creditedToUserId: records.user(creditedToUserId).id }),
          ...(createdAt !== undefined && { createdAt }),
        }),
    ),
    'application.changeStage': changeStage,
    'application.changeSource': changeSource,
    // The names from before the endpoints were renamed still answer.
    'application.change_stage': changeStage,
    'application.change_source': changeSource,
    'application.transfer': endpoint(
      'candidatesWrite',
      object(
        { applicationId: uuid, jobId: uuid, interviewPlanId: uuid, interviewStageId: uuid },
        { startAutomaticActivities: flag },
      ),
      ({ applicationId, jobId, interviewPlanId, interviewStageId }) => {
        const application = records.application(applicationId);
        const job = records.job(jobId);
        const plan = found(
          job.interviewPlanIds.includes(interviewPlanId) ? data.interviewPlans.get(interviewPlanId) : undefined,
          'interview_plan',
        );
        const stage = stageInPlan(ashby, plan.id, interviewStageId);
        const moved = inStage(ashby, application, stage, timestamp());
        return save({ ...moved, jobId: job.id, hiringTeam: job.hiringTeam, openingIds: [] });
      },
    ),
  };
}
