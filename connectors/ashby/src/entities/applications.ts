import { changesSomething, doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { atLeastOne, docs, Id, Millis, Page, SyncPage, Time } from '../fields.ts';
import { HiringTeamMember } from '../shared-records.ts';
import { byToken } from '../sync.ts';
import { HistoryEvent } from './application-history-record.ts';
import { Application } from './application-record.ts';
import { CriteriaEvaluation } from './criteria-evaluation-record.ts';

const read = ['candidatesRead'];
const write = ['candidatesWrite'];
const applicationId = doc(Id, 'ID of the application.');

const pastStage = v.strictObject({
  stageId: doc(Id, "ID of the stage, from the application's interview plan."),
  stageNumber: doc(
    v.pipe(v.number(), v.integer(), v.minValue(0)),
    'Position in the history: 0 is the first stage, the highest is the current one.',
  ),
  enteredStageAt: doc(Time, 'Time when the application entered the stage, ISO 8601.'),
  archiveReasonId: doc(v.optional(Id), 'ID of the archive reason. Required if the stage has type Archived.'),
});

const keptStage = v.strictObject({
  applicationHistoryId: doc(v.optional(Id), 'ID of the event, from applications.listHistory. Omit for a new event.'),
  stageId: doc(Id, 'ID of the stage.'),
  stageNumber: doc(v.pipe(v.number(), v.integer(), v.minValue(0)), 'Position in the history; 0 is the first event.'),
  enteredStageAt: doc(Time, 'Time when the application entered the stage, ISO 8601.'),
  archiveReasonId: doc(v.optional(Id), 'ID of the archive reason, for a stage of type Archived.'),
});

const member = {
  applicationId,
  teamMemberId: doc(Id, 'ID of the user.'),
  roleId: doc(Id, 'ID of the role, from applicationHiringTeamRoles.list.'),
};

const deleted = record({ applicationId: doc(v.string(), 'ID of the deleted application.') }, {});

/** Response to the deletion of an application. */
export interface DeletedApplication extends v.InferOutput<typeof deleted> {}
export const DeletedApplication: v.GenericSchema<unknown, DeletedApplication> = deleted;

const archiveEmail = v.strictObject({
  communicationTemplateId: doc(Id, 'ID of the communication template. Its intendedTypes must include email.'),
  sendAt: doc(
    v.optional(Time),
    "Time to send the email, ISO 8601. A past time sends it immediately. Default: 9:32 the next morning in the organization's time zone.",
  ),
});

/** Candidates' applications to jobs. */
export const applications = entity(
  {
    summary: 'Applications: candidates considered for a job, each in one stage of its interview plan.',
    also: ['candidacies', 'pipeline', 'job applications'],
    key: 'id',
    sync: byToken(),
  },
  () => ({
    list: list('POST /application.list', {
      summary:
        'List applications, optionally by status or job. With a sync token, lists only those changed since the last sync.',
      docs: docs('applicationlist'),
      scopes: read,
      input: v.strictObject({
        status: doc(
          v.optional(v.picklist(['Lead', 'Active', 'Hired', 'Archived'])),
          'Return only applications with this status.',
        ),
        jobId: doc(v.optional(Id), 'Return only applications for this job.'),
        createdAfter: doc(
          v.optional(Millis),
          'Return only applications created after this time, in milliseconds since the Unix epoch.',
        ),
        createdBefore: doc(
          v.optional(Millis),
          'Return only applications created before this time, in milliseconds since the Unix epoch.',
        ),
        expand: doc(v.optional(v.array(v.picklist(['openings']))), 'Related data to include in each record.'),
        ...SyncPage,
      }),
      item: Application,
    }),

    get: operation('POST /application.info', {
      summary: 'Get an application with its stage history, by its ID or by the ID of its submitted form.',
      docs: docs('applicationinfo'),
      effect: 'read',
      scopes: read,
      input: v.pipe(
        v.strictObject({
          applicationId: doc(
            v.optional(Id),
            'ID of the application. Either this or submittedFormInstanceId is required; this takes precedence.',
          ),
          submittedFormInstanceId: doc(v.optional(Id), 'ID of the submitted form, from applicationForms.submit.'),
          expand: doc(
            v.optional(v.array(v.picklist(['openings', 'applicationFormSubmissions', 'referrals']))),
            'Related data to include in the record. referrals requires applicationId.',
          ),
        }),
        atLeastOne('applicationId', 'submittedFormInstanceId'),
      ),
      output: Application,
    }),

    create: operation('POST /application.create', {
      summary:
        'Create an application for an existing candidate, to consider them for a job. It starts in the first Lead stage by default.',
      docs: docs('applicationcreate'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        candidateId: doc(Id, 'ID of the candidate.'),
        jobId: doc(Id, 'ID of the job.'),
        interviewPlanId: doc(v.optional(Id), "ID of the interview plan. Default: the job's default plan."),
        interviewStageId: doc(
          v.optional(Id),
          "ID of the stage to start in, or FirstPreInterviewScreen for the plan's first stage of that type. Default: the first Lead stage.",
        ),
        sourceId: doc(v.optional(Id), 'ID of the source of the application.'),
        creditedToUserId: doc(v.optional(Id), 'ID of the user to credit.'),
        createdAt: doc(v.optional(Time), 'Creation time, ISO 8601. Default: now.'),
        applicationHistory: doc(
          v.optional(v.array(pastStage)),
          'Past stages of the application, for data imported from another system.',
        ),
      }),
      output: Application,
    }),

    update: operation('POST /application.update', {
      summary:
        'Update the source, credited user or creation time of an application. Notifies users who follow it unless sendNotifications is false. To change its stage, use applications.changeStage.',
      docs: docs('applicationupdate'),
      effect: 'write',
      scopes: write,
      input: v.pipe(
        v.strictObject({
          applicationId,
          sourceId: doc(v.optional(Id), 'ID of the source of the application.'),
          creditedToUserId: doc(v.optional(Id), 'ID of the user to credit.'),
          createdAt: doc(v.optional(Time), 'Creation time, ISO 8601.'),
          sendNotifications: doc(
            v.optional(v.boolean()),
            'Whether to notify users who follow the application. Default: true.',
          ),
        }),
        changesSomething('applicationId'),
      ),
      output: Application,
    }),

    delete: operation('POST /application.delete', {
      summary:
        'Delete an application permanently. To reject or close one, archive it with applications.changeStage instead. What else is deleted with it is not documented.',
      docs: docs('applicationdelete'),
      effect: 'destructive',
      scopes: ['candidatesDelete'],
      input: v.strictObject({ applicationId }),
      output: DeletedApplication,
    }),

    changeStage: operation('POST /application.changeStage', {
      summary:
        'Move an application to another stage of its interview plan. To archive it, pass a stage of type Archived and an archive reason. Emails the candidate only if archiveEmail is given.',
      docs: docs('applicationchangestage'),
      effect: 'write',
      sendsWhen: { archiveEmail: 'given' },
      scopes: write,
      input: v.strictObject({
        applicationId,
        interviewStageId: doc(Id, 'ID of the stage to move the application to.'),
        archiveReasonId: doc(v.optional(Id), 'ID of the archive reason. Required if the stage has type Archived.'),
        archiveEmail: doc(
          v.optional(archiveEmail),
          'Email to send to the candidate. Only for a move to a stage of type Archived. Not sent if the application is already archived. If the email fails, the stage does not change.',
        ),
      }),
      output: Application,
    }),

    changeSource: operation('POST /application.changeSource', {
      summary: 'Set or clear the source of an application.',
      docs: docs('applicationchangesource'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        applicationId,
        sourceId: doc(v.nullable(Id), 'ID of the source. null clears it.'),
      }),
      output: Application,
    }),

    transfer: operation('POST /application.transfer', {
      summary:
        'Transfer an application to another job, into a stage of an interview plan of that job. Starts the automatic activities of the stage, which can email the candidate, unless startAutomaticActivities is false.',
      docs: docs('applicationtransfer'),
      effect: 'write',
      sendsWhen: { startAutomaticActivities: [true, null] },
      scopes: write,
      input: v.strictObject({
        applicationId,
        jobId: doc(Id, 'ID of the job to transfer to.'),
        interviewPlanId: doc(Id, 'ID of an interview plan of that job.'),
        interviewStageId: doc(Id, 'ID of a stage of that plan.'),
        startAutomaticActivities: doc(
          v.optional(v.boolean()),
          'Whether to start the automatic activities of the stage, including emails to the candidate. Default: true.',
        ),
      }),
      output: Application,
    }),

    listHistory: list('POST /application.listHistory', {
      summary: "List the stages of an application's history, with the times when it entered and left each.",
      docs: docs('applicationlisthistory'),
      scopes: read,
      input: v.strictObject({ applicationId, ...Page }),
      item: HistoryEvent,
    }),

    updateHistory: operation('POST /application.updateHistory', {
      summary:
        'Replace the stage history of an application, to correct times or delete events. Pass all events from applications.listHistory; events that you omit are deleted. The API key also needs the setting "Allow updating application history?".',
      docs: docs('applicationupdatehistory'),
      effect: 'destructive',
      scopes: write,
      input: v.strictObject({
        applicationId,
        applicationHistory: doc(
          v.array(keptStage),
          'All events of the history, including unchanged ones. allowedActions lists the changes that an event permits.',
        ),
      }),
      output: Application,
    }),

    listCriteriaEvaluations: list('POST /application.listCriteriaEvaluations', {
      summary:
        'List the AI evaluations of an application, one per criterion. Requires the AI Application Review feature.',
      docs: docs('applicationlistcriteriaevaluations'),
      scopes: read,
      input: v.strictObject({ applicationId, ...Page }),
      item: CriteriaEvaluation,
    }),

    addHiringTeamMember: operation('POST /application.addHiringTeamMember', {
      summary: 'Add a user to the hiring team of an application, in a role.',
      docs: docs('applicationaddhiringteammember-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject(member),
      output: HiringTeamMember,
    }),

    removeHiringTeamMember: operation('POST /application.removeHiringTeamMember', {
      summary: "Remove a user's role on the hiring team of an application.",
      docs: docs('applicationremovehiringteammember-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject(member),
      output: HiringTeamMember,
    }),
  }),
);
