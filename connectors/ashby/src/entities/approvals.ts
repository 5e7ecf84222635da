import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, SyncPage } from '../fields.ts';
import { byToken } from '../sync.ts';

const approver = record(
  {},
  {
    id: v.string(),
    userId: v.string(),
    decision: doc(v.string(), 'approve, reject or pending.'),
    decidedAt: doc(v.string(), 'Time of the decision, ISO 8601.'),
    requestedAt: doc(v.string(), 'Time when the approver was asked, ISO 8601.'),
  },
);

const step = record(
  {},
  {
    id: v.string(),
    approvalsRequired: doc(v.number(), 'Number of approvals required before the next step.'),
    completedAt: doc(v.string(), 'Completion time of the step, ISO 8601.'),
    approvers: v.array(approver),
  },
);

const schema = record(
  { id: doc(v.string(), 'ID of the approval.') },
  {
    approvalDefinitionId: v.string(),
    entityType: doc(v.string(), 'offer, job or opening.'),
    entityId: doc(v.string(), 'ID of the job, opening or offer version.'),
    createdAt: doc(v.string(), 'Creation time, ISO 8601.'),
    submittedAt: doc(v.string(), 'Time when the approval was sent to the approvers, ISO 8601.'),
    completedAt: doc(v.string(), 'Time when the approval was completed, ISO 8601.'),
    steps: doc(v.array(step), 'Approval steps in order.'),
  },
);

/** The approval of an offer, job or opening. */
export interface Approval extends v.InferOutput<typeof schema> {}
export const Approval: v.GenericSchema<unknown, Approval> = schema;

/** Approvals. */
export const approvals = entity(
  {
    summary: 'Approvals of offers, jobs and openings: the steps, the approvers and their decisions.',
    also: ['sign-offs', 'approvers', 'decisions'],
    key: 'id',
    brief: [
      'id',
      'entityType',
      'entityId',
      'submittedAt',
      'completedAt',
      'steps.id',
      'steps.approvers.userId',
      'steps.approvers.decision',
    ],
    sync: byToken(),
  },
  () => ({
    list: list('POST /approval.list', {
      summary: 'List approvals with their steps, for all entities or for one offer version, job or opening.',
      also: ['awaiting approval', 'pending approval'],
      docs: docs('approvallist'),
      scopes: ['approvalsRead'],
      input: v.strictObject({
        entityType: doc(
          v.optional(v.picklist(['offer', 'job', 'opening'])),
          'Return only approvals of entities of this type.',
        ),
        entityId: doc(
          v.optional(Id),
          'Return only approvals of this job (id from jobs.search), opening (id from openings.search) or offer version (latestVersion.id from offers.list).',
        ),
        ...SyncPage,
      }),
      item: Approval,
    }),
  }),
);
