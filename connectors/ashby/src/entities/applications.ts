import { changesSomething, doc, EpochMilliseconds, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { atLeastOne, docs, Id, Page, SyncPage, Time } from '../fields.ts';
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
  applicationHistoryId: doc(v.optional(Id), 'ID of the event, from applications.list_history. Omit for a new event.'),
  stageId: doc(Id, 'ID of the stage.'),
  stageNumber: doc(v.pipe(v.number(), v.integer(), v.minValue(0)), 'Position in the history; 0 is the first event.'),
  enteredStageAt: doc(Time, 'Time when the application entered the stage, ISO 8601.'),
  archiveReasonId: doc(v.optional(Id), 'ID of the archive reason, for a stage of type Archived.'),
});

const member = {
  applicationId,
  teamMemberId: doc(Id, 'ID of the user.'),
  roleId: doc(Id, 'ID of the role, from application_hiring_team_roles.list.'),
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
    also: ['candidacies', 'pipeline', 'applicants', 'funnel'],
    key: 'id',
    brief: [
      'id',
      'status',
      'candidate.id',
      'candidate.name',
      'job.id',
      'job.title',
      'currentInterviewStage.title',
      'createdAt',
      'updatedAt',
    ],
    from: { roleId: 'application_hiring_team_roles.list' },
    sync: byToken(),
  },
  () => ({
    list: list('POST /application.list', {
      summary:
        'List applications, optionally by status or job. For those of one candidate, use applicationIds of candidates.search. With a sync token, lists only those changed since the last sync.',
      also: ['in the pipeline', 'who applied', 'hired', 'rejected', 'shortlisted'],
      docs: docs('applicationlist'),
      scopes: read,
      input: v.strictObject({
        status: doc(
          v.optional(v.picklist(['Lead', 'Active', 'Hired', 'Archived'])),
          'Return only applications with this status.',
        ),
        jobId: doc(v.optional(Id), 'Return only applications for this job.'),
        createdAfter: doc(
          v.optional(EpochMilliseconds),
          'Return only applications created after this time (RFC 3339, or Unix milliseconds).',
        ),
        createdBefore: doc(
          v.optional(EpochMilliseconds),
          'Return only applications created before this time (RFC 3339, or Unix milliseconds).',
        ),
        expand: doc(v.optional(v.array(v.picklist(['openings']))), 'Related data to include in each record.'),
        ...SyncPage,
      }),
      item: Application,
    }),

    get: operation('POST /application.info', {
      summary: 'Get an application with its stage history, by its ID or by the ID of its submitted form.',
      also: ['status', 'current stage'],
      example: { applicationId: '29490bb8-baa5-4031-a528-4d84380c3619' },
      docs: docs('applicationinfo'),
      effect: 'read',
      scopes: read,
      input: v.pipe(
        v.strictObject({
          applicationId: doc(
            v.optional(Id),
            'ID of the application. Either this or submittedFormInstanceId is required; this takes precedence.',
          ),
          submittedFormInstanceId: doc(v.optional(Id), 'ID of the submitted form, from application_forms.submit.'),
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
      also: ['consider', 'put forward', 'apply', 'add to the pipeline'],
      example: {
        candidateId: '8057070b-8319-4242-8631-32353fcdb544',
        jobId: '61ca104a-91cc-4c83-beb8-6fe7a450ee17',
        applicationHistory: [
          { stageId: 'e19098bf-4111-46a5-b195-7c78c2093209', stageNumber: 0, enteredStageAt: '2026-10-01T09:00:00Z' },
          { stageId: '097482db-040f-4f04-b65d-0d3ded0a6d71', stageNumber: 1, enteredStageAt: '2026-10-08T09:00:00Z' },
        ],
      },
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
        'Update the source, credited user or creation time of an application. Notifies users who follow it unless sendNotifications is false. To change its stage, use applications.change_stage.',
      also: ['credit', 'edit'],
      brief: [
        'id',
        'candidate.name',
        'job.title',
        'source.title',
        'creditedToUser.id',
        'creditedToUser.email',
        'createdAt',
      ],
      example: {
        applicationId: '29490bb8-baa5-4031-a528-4d84380c3619',
        sourceId: '51cda955-b6d5-41e1-9ca2-da59f4acfd98',
      },
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
        'Delete an application permanently. To reject or close one, archive it with applications.change_stage instead. What else is deleted with it is not documented.',
      also: ['remove', 'erase'],
      brief: [],
      docs: docs('applicationdelete'),
      effect: 'destructive',
      scopes: ['candidatesDelete'],
      input: v.strictObject({ applicationId }),
      output: DeletedApplication,
    }),

    changeStage: operation('POST /application.changeStage', {
      summary:
        'Move an application to another stage of its interview plan. To archive it, pass a stage of type Archived and an archive reason. Emails the candidate only if archiveEmail is given.',
      also: [
        'move',
        'advance',
        'reject',
        'archive',
        'hire',
        'disposition',
        'decline',
        'turn down',
        'disqualify',
        'pass on',
        'next round',
        'withdraw',
        'progress',
        'move forward',
        'hired',
        'go ahead',
        'rejection',
        'final round',
      ],
      brief: [
        'id',
        'status',
        'candidate.name',
        'job.title',
        'currentInterviewStage.title',
        'archiveReason.text',
        'archivedAt',
      ],
      example: {
        applicationId: '29490bb8-baa5-4031-a528-4d84380c3619',
        interviewStageId: '7e608aba-0756-4785-ae36-8b8ec8767d57',
        archiveReasonId: '7ed72b8c-84c3-4495-9181-7406a43bfd6c',
        archiveEmail: { communicationTemplateId: '7cfd3f77-a1b7-4a4b-a136-c27f593a3509' },
      },
      docs: docs('applicationchangestage'),
      effect: 'write',
      sendsWhen: { archiveEmail: 'given' },
      scopes: write,
      input: v.strictObject({
        applicationId,
        interviewStageId: doc(
          Id,
          'ID of the stage to move the application to, from interview_stages.list for currentInterviewStage.interviewPlanId of the application.',
        ),
        archiveReasonId: doc(
          v.optional(Id),
          'ID of the archive reason, from archive_reasons.list. Required if the stage has type Archived.',
        ),
        archiveEmail: doc(
          v.optional(archiveEmail),
          'Email to send to the candidate. Only for a move to a stage of type Archived. Not sent if the application is already archived. If the email fails, the stage does not change.',
        ),
      }),
      output: Application,
    }),

    changeSource: operation('POST /application.changeSource', {
      summary: 'Set or clear the source of an application.',
      also: ['attribute', 'channel', 'source', 'referred by'],
      brief: ['id', 'candidate.name', 'job.title', 'source.id', 'source.title'],
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
      also: ['move to another job', 'switch job', 'move to another req'],
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
      also: ['timeline', 'time in stage'],
      brief: [],
      docs: docs('applicationlisthistory'),
      scopes: read,
      input: v.strictObject({ applicationId, ...Page }),
      item: HistoryEvent,
    }),

    updateHistory: operation('POST /application.updateHistory', {
      summary:
        'Replace the stage history of an application, to correct times or delete events. Pass all events from applications.list_history; events that you omit are deleted. The API key also needs the setting "Allow updating application history?".',
      also: ['correct dates', 'backdate'],
      brief: [
        'id',
        'candidate.name',
        'job.title',
        'applicationHistory.id',
        'applicationHistory.title',
        'applicationHistory.enteredStageAt',
      ],
      example: {
        applicationId: '29490bb8-baa5-4031-a528-4d84380c3619',
        applicationHistory: [
          {
            applicationHistoryId: '08c9eda6-4a6e-4c00-a3ec-e899ca28a837',
            stageId: 'e19098bf-4111-46a5-b195-7c78c2093209',
            stageNumber: 0,
            enteredStageAt: '2026-10-01T09:00:00Z',
          },
          {
            applicationHistoryId: 'bc3e4bfd-2c5a-4f9b-a4b6-e75f836907b5',
            stageId: '097482db-040f-4f04-b65d-0d3ded0a6d71',
            stageNumber: 1,
            enteredStageAt: '2026-10-08T09:00:00Z',
          },
          {
            applicationHistoryId: '2ec49380-c342-4f1d-8419-cf391ed897cd',
            stageId: '77a84e58-7b9f-430a-822e-567e75380d1d',
            stageNumber: 2,
            enteredStageAt: '2026-10-14T09:00:00Z',
          },
          {
            applicationHistoryId: '4fe1c483-3e12-4d47-b59f-3ef937d373d2',
            stageId: 'b4cd1ac8-783b-4261-bae7-b6ef92019d30',
            stageNumber: 3,
            enteredStageAt: '2026-10-20T09:00:00Z',
          },
        ],
      },
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
      also: ['AI review', 'AI screening', 'resume score'],
      brief: ['id', 'criterion.title', 'status', 'outcome', 'outcomeNumber', 'skipReason', 'evaluatedAt'],
      docs: docs('applicationlistcriteriaevaluations'),
      scopes: read,
      input: v.strictObject({ applicationId, ...Page }),
      item: CriteriaEvaluation,
    }),

    addHiringTeamMember: operation('POST /application.addHiringTeamMember', {
      summary: 'Add a user to the hiring team of an application, in a role.',
      also: ['assign', 'recruiter', 'coordinator'],
      brief: [],
      docs: docs('applicationaddhiringteammember-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject(member),
      output: HiringTeamMember,
    }),

    removeHiringTeamMember: operation('POST /application.removeHiringTeamMember', {
      summary: "Remove a user's role on the hiring team of an application.",
      also: ['unassign'],
      brief: [],
      docs: docs('applicationremovehiringteammember-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject(member),
      output: HiringTeamMember,
    }),
  }),
);
