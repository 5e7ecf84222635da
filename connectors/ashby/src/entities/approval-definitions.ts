import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id } from '../fields.ts';

const approver = record({}, { userId: v.string(), type: v.string() });

const schema = record(
  {},
  {
    id: doc(v.string(), 'ID of the approval definition.'),
    entityType: v.string(),
    entityId: v.string(),
    approvalStepDefinitions: v.array(record({}, { approvalsRequired: v.number(), approvers: v.array(approver) })),
  },
);

/** The approval steps and approvers of an offer. */
export interface ApprovalDefinition extends v.InferOutput<typeof schema> {}
export const ApprovalDefinition: v.GenericSchema<unknown, ApprovalDefinition> = schema;

const step = v.strictObject({
  approvalsRequired: doc(
    v.pipe(v.number(), v.integer(), v.minValue(1)),
    'Number of approvals required before the next step, from 1 to the number of approvers.',
  ),
  approvers: doc(
    v.array(
      v.strictObject({
        userId: doc(Id, 'ID of a user who can approve.'),
        type: doc(v.picklist(['user']), 'Always user.'),
      }),
    ),
    'Approvers of this step, in no particular order.',
  ),
});

/** Approval definitions. */
export const approvalDefinitions = entity(
  {
    summary: 'Approval definitions: the approval steps and approvers of an offer.',
    also: ['approval chains', 'approval workflows', 'approvers'],
    key: 'id',
  },
  () => ({
    update: operation('POST /approvalDefinition.update', {
      summary:
        'Replace the approval steps of an offer. An empty list skips the approval, and the offer proceeds. Works only if the approval is set in Ashby to be managed by the API.',
      also: ['skip approval', 'set approvers'],
      example: {
        entityType: 'offer',
        entityId: '9eab3205-0eff-403c-a395-3d3df79004ca',
        approvalStepDefinitions: [
          { approvalsRequired: 1, approvers: [{ userId: '7a0e2d9d-66f6-4832-8ed2-ffdf0e627eb9', type: 'user' }] },
        ],
        submitApprovalRequest: true,
      },
      docs: docs('approvaldefinitionupdate'),
      // Destructive: a skipped approval cannot be restored.
      effect: 'destructive',
      scopes: ['approvalsWrite'],
      input: v.strictObject({
        entityType: doc(v.picklist(['offer']), 'Type of the entity to approve. Always offer.'),
        entityId: doc(Id, 'ID of the offer version: latestVersion.id of the offer.'),
        approvalStepDefinitions: doc(v.array(step), 'Approval steps in order. An empty list skips the approval.'),
        submitApprovalRequest: doc(
          v.optional(v.boolean()),
          'Whether to submit the approval request immediately. If false, someone must submit it in Ashby. Default: false.',
        ),
      }),
      output: ApprovalDefinition,
    }),
  }),
);
