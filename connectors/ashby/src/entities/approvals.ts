import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, SyncPage } from '../fields.ts';

const approver = record(
  {},
  {
    id: v.string(),
    userId: v.string(),
    decision: doc(v.string(), 'approve, reject or pending.'),
    decidedAt: doc(v.string(), 'ISO 8601.'),
    requestedAt: doc(v.string(), 'ISO 8601.'),
  },
);

const step = record(
  {},
  {
    id: v.string(),
    approvalsRequired: doc(v.number(), 'How many of the approvers must approve before the next step.'),
    completedAt: doc(v.string(), 'ISO 8601.'),
    approvers: v.array(approver),
  },
);

const schema = record(
  { id: doc(v.string(), 'Id of the approval.') },
  {
    approvalDefinitionId: v.string(),
    entityType: doc(v.string(), 'offer, job or opening.'),
    entityId: doc(v.string(), 'What is approved; of an offer, its version.'),
    createdAt: doc(v.string(), 'When it was created, ISO 8601.'),
    submittedAt: doc(v.string(), 'When users were asked.'),
    completedAt: doc(v.string(), 'When everyone had approved.'),
    steps: doc(v.array(step), 'In order.'),
  },
);

/** The approval of an offer, a job or an opening. */
export interface Approval extends v.InferOutput<typeof schema> {}
export const Approval: v.GenericSchema<unknown, Approval> = schema;

/** Approvals. */
export const approvals = entity(
  {
    summary: 'Approvals of offers, jobs and openings: who must approve, and what they decided.',
    key: 'id',
    sync: { operation: 'list', by: 'syncToken' },
  },
  () => ({
    list: list('POST /approval.list', {
      summary: 'List approvals with their steps, of all things or of one offer version, job or opening.',
      docs: docs('approvallist'),
      scopes: ['approvalsRead'],
      input: v.strictObject({
        entityType: doc(v.optional(v.picklist(['offer', 'job', 'opening'])), 'Only approvals of this kind of thing.'),
        entityId: doc(v.optional(Id), 'Only approvals of this one; of an offer, the id of its version.'),
        ...SyncPage,
      }),
      item: Approval,
    }),
  }),
);
