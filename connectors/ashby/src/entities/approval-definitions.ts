import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id } from '../fields.ts';

const approver = record({}, { userId: v.string(), type: v.string() });

const schema = record(
  {},
  {
    id: doc(v.string(), 'Id of the definition.'),
    entityType: v.string(),
    entityId: v.string(),
    approvalStepDefinitions: v.array(record({}, { approvalsRequired: v.number(), approvers: v.array(approver) })),
  },
);

/** Who must approve an offer. */
export interface ApprovalDefinition extends v.InferOutput<typeof schema> {}
export const ApprovalDefinition: v.GenericSchema<unknown, ApprovalDefinition> = schema;

const step = v.strictObject({
  approvalsRequired: doc(
    v.pipe(v.number(), v.integer(), v.minValue(1)),
    'How many of the approvers must approve before the next step; no more than there are.',
  ),
  approvers: doc(
    v.array(
      v.strictObject({
        userId: doc(Id, 'User who may approve.'),
        type: doc(v.picklist(['user']), 'Always user.'),
      }),
    ),
    'Who may approve this step, in no order.',
  ),
});

/** Definitions of approvals. */
export const approvalDefinitions = entity(
  { summary: 'Definitions of approvals: the steps and people that an offer needs.', key: 'id' },
  () => ({
    update: operation('POST /approvalDefinition.update', {
      summary:
        'Set who must approve an offer, in place of what was set before; with no steps at all the approval is skipped and the offer moves on. Only where Ashby lets the API manage the approval.',
      docs: docs('approvaldefinitionupdate'),
      // An offer that moved on without approval does not come back.
      effect: 'destructive',
      scopes: ['approvalsWrite'],
      input: v.strictObject({
        entityType: doc(v.picklist(['offer']), 'What is approved.'),
        entityId: doc(Id, 'Id of the version of the offer.'),
        approvalStepDefinitions: doc(v.array(step), 'The steps in order. An empty list skips the approval.'),
        submitApprovalRequest: doc(
          v.optional(v.boolean()),
          'Whether the approvers are asked at once; otherwise someone submits the request in Ashby. Not unless true.',
        ),
      }),
      output: ApprovalDefinition,
    }),
  }),
);
