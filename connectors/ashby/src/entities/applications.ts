import { changesSomething, doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { atLeastOne, docs, Id, Millis, Page, SyncPage, Time } from '../fields.ts';
import { HiringTeamMember } from '../shared-records.ts';
import { HistoryEvent } from './application-history-record.ts';
import { Application } from './application-record.ts';
import { CriteriaEvaluation } from './criteria-evaluation-record.ts';

const read = ['candidatesRead'];
const write = ['candidatesWrite'];
const applicationId = doc(Id, 'Id of the application.');

const pastStage = v.strictObject({
  stageId: doc(Id, "Id of the stage; one of the application's interview plan."),
  stageNumber: doc(v.pipe(v.number(), v.integer(), v.minValue(0)), 'Its place: 0 is the first, the highest is now.'),
  enteredStageAt: doc(Time, 'When it was entered, ISO 8601.'),
  archiveReasonId: doc(v.optional(Id), 'Why it was archived; needed when the stage is of type Archived.'),
});

const keptStage = v.strictObject({
  applicationHistoryId: doc(v.optional(Id), 'Id of the event, from listHistory; none for an event that is new.'),
  stageId: doc(Id, 'Id of the stage.'),
  stageNumber: doc(v.pipe(v.number(), v.integer(), v.minValue(0)), 'Its place in the history; 0 is the first.'),
  enteredStageAt: doc(Time, 'When it was entered, ISO 8601.'),
  archiveReasonId: doc(v.optional(Id), 'Why it was archived; for a stage of type Archived.'),
});

const member = {
  applicationId,
  teamMemberId: doc(Id, 'Id of the user.'),
  roleId: doc(Id, 'Id of the role, from applicationHiringTeamRoles.list.'),
};

const deleted = record({ applicationId: doc(v.string(), 'Id of the application that is gone.') }, {});

/** What is left of an application that was deleted. */
export interface DeletedApplication extends v.InferOutput<typeof deleted> {}
export const DeletedApplication: v.GenericSchema<unknown, DeletedApplication> = deleted;

const archiveEmail = v.strictObject({
  communicationTemplateId: doc(Id, 'Template of the mail; its intended types must include email.'),
  sendAt: doc(
    v.optional(Time),
    "When to send it, ISO 8601; a time that is past sends it at once. Default: 9:32 the next morning in the organization's time zone.",
  ),
});

/** Candidates considered for jobs. */
export const applications = entity(
  {
    summary: 'Applications: a candidate considered for a job, in one stage of its interview plan.',
    key: 'id',
    sync: { operation: 'list', by: 'syncToken' },
  },
  () => ({
    list: list('POST /application.list', {
      summary: 'List applications, by status or job; with a sync token only those that changed since.',
      docs: docs('applicationlist'),
      scopes: read,
      input: v.strictObject({
        status: doc(v.optional(v.picklist(['Lead', 'Active', 'Hired', 'Archived'])), 'Only those with this status.'),
        jobId: doc(v.optional(Id), 'Only those for this job.'),
        createdAfter: doc(v.optional(Millis), 'Only those created after this time, in milliseconds since 1970.'),
        createdBefore: doc(v.optional(Millis), 'Only those created before this time, in milliseconds since 1970.'),
        expand: doc(v.optional(v.array(v.picklist(['openings']))), 'What else to put into each record.'),
        ...SyncPage,
      }),
      item: Application,
    }),

    get: operation('POST /application.info', {
      summary: 'Get one application with its stage history, by its id or by the id of the form it was submitted with.',
      docs: docs('applicationinfo'),
      effect: 'read',
      scopes: read,
      input: v.pipe(
        v.strictObject({
          applicationId: doc(v.optional(Id), 'Id of the application. This or submittedFormInstanceId; it wins.'),
          submittedFormInstanceId: doc(v.optional(Id), 'Id that applicationForm.submit answered.'),
          expand: doc(
            v.optional(v.array(v.picklist(['openings', 'applicationFormSubmissions', 'referrals']))),
            'What else to put into the record; referrals go with applicationId only.',
          ),
        }),
        atLeastOne('applicationId', 'submittedFormInstanceId'),
      ),
      output: Application,
    }),

    create: operation('POST /application.create', {
      summary:
        'Consider an existing candidate for a job: puts them into a stage of its interview plan, by default the first Lead stage.',
      docs: docs('applicationcreate'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        candidateId: doc(Id, 'Id of the candidate.'),
        jobId: doc(Id, 'Id of the job.'),
        interviewPlanId: doc(v.optional(Id), "Interview plan to go through. Default: the job's own."),
        interviewStageId: doc(
          v.optional(Id),
          'Stage of that plan to start in, or FirstPreInterviewScreen for the first stage of that kind. Default: the first Lead stage.',
        ),
        sourceId: doc(v.optional(Id), 'Where the application came from.'),
        creditedToUserId: doc(v.optional(Id), 'User who gets the credit.'),
        createdAt: doc(v.optional(Time), 'When it was made, ISO 8601. Default: now.'),
        applicationHistory: doc(v.optional(v.array(pastStage)), 'The stages it went through, for data from elsewhere.'),
      }),
      output: Application,
    }),

    update: operation('POST /application.update', {
      summary: 'Change the source, the credited user or the creation time of an application; not its stage.',
      docs: docs('applicationupdate'),
      effect: 'write',
      scopes: write,
      input: v.pipe(
        v.strictObject({
          applicationId,
          sourceId: doc(v.optional(Id), 'Where the application came from.'),
          creditedToUserId: doc(v.optional(Id), 'User who gets the credit.'),
          createdAt: doc(v.optional(Time), 'When it was made, ISO 8601.'),
          sendNotifications: doc(
            v.optional(v.boolean()),
            'Whether users who follow it are told; they are unless false.',
          ),
        }),
        changesSomething('applicationId'),
      ),
      output: Application,
    }),

    delete: operation('POST /application.delete', {
      summary:
        'Delete an application for good; to end one, archive it with changeStage. What else goes with it is not documented.',
      docs: docs('applicationdelete'),
      effect: 'destructive',
      scopes: ['candidatesDelete'],
      input: v.strictObject({ applicationId }),
      output: DeletedApplication,
    }),

    changeStage: operation('POST /application.changeStage', {
      summary:
        'Move an application to another stage of its interview plan. To archive it, name a stage of type Archived and a reason; the candidate is mailed only when archiveEmail is given.',
      docs: docs('applicationchangestage'),
      effect: 'write',
      sendsWhen: { archiveEmail: 'given' },
      scopes: write,
      input: v.strictObject({
        applicationId,
        interviewStageId: doc(Id, 'Stage to move it to.'),
        archiveReasonId: doc(v.optional(Id), 'Why; needed when the stage is of type Archived.'),
        archiveEmail: doc(
          v.optional(archiveEmail),
          'Mails the candidate. Only for a move to a stage of type Archived; nothing is sent when it was archived before. If the mail fails, the stage stays.',
        ),
      }),
      output: Application,
    }),

    changeSource: operation('POST /application.changeSource', {
      summary: 'Set or clear where an application came from.',
      docs: docs('applicationchangesource'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        applicationId,
        sourceId: doc(v.nullable(Id), 'The source; null for none.'),
      }),
      output: Application,
    }),

    transfer: operation('POST /application.transfer', {
      summary:
        'Move an application to another job, into a stage of an interview plan there. Activities set on that stage start, mails to the candidate among them, unless startAutomaticActivities is false.',
      docs: docs('applicationtransfer'),
      effect: 'write',
      sendsWhen: { startAutomaticActivities: [true, null] },
      scopes: write,
      input: v.strictObject({
        applicationId,
        jobId: doc(Id, 'Job to move it to.'),
        interviewPlanId: doc(Id, 'Interview plan of that job.'),
        interviewStageId: doc(Id, 'Stage of that plan.'),
        startAutomaticActivities: doc(
          v.optional(v.boolean()),
          'Whether the automatic activities of that stage start; they do unless false.',
        ),
      }),
      output: Application,
    }),

    listHistory: list('POST /application.listHistory', {
      summary: 'List the stages that an application went through, with when it entered and left each.',
      docs: docs('applicationlisthistory'),
      scopes: read,
      input: v.strictObject({ applicationId, ...Page }),
      item: HistoryEvent,
    }),

    updateHistory: operation('POST /application.updateHistory', {
      summary:
        'Rewrite the stage history of an application: correct times, or delete events by leaving them out. Send the whole history, from listHistory. The key needs the setting "Allow updating application history?" too.',
      docs: docs('applicationupdatehistory'),
      effect: 'destructive',
      scopes: write,
      input: v.strictObject({
        applicationId,
        applicationHistory: doc(
          v.array(keptStage),
          'Every event of the history, those that stay as they are too. Their allowedActions say what may be done.',
        ),
      }),
      output: Application,
    }),

    listCriteriaEvaluations: list('POST /application.listCriteriaEvaluations', {
      summary:
        "List what Ashby's AI made of an application, criterion by criterion. Only with AI Application Review switched on.",
      docs: docs('applicationlistcriteriaevaluations'),
      scopes: read,
      input: v.strictObject({ applicationId, ...Page }),
      item: CriteriaEvaluation,
    }),

    addHiringTeamMember: operation('POST /application.addHiringTeamMember', {
      summary: 'Put a user on the hiring team of one application, in a role.',
      docs: docs('applicationaddhiringteammember-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject(member),
      output: HiringTeamMember,
    }),

    removeHiringTeamMember: operation('POST /application.removeHiringTeamMember', {
      summary: 'Take a user in a role off the hiring team of one application.',
      docs: docs('applicationremovehiringteammember-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject(member),
      output: HiringTeamMember,
    }),
  }),
);
