import type { Ashby } from '../ashby.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { entityOf } from '../entity.ts';
import { flag, integer, listOf, object, oneOf, text, uuid } from '../fields.ts';
import {
  approved,
  approvedBy,
  completed,
  definitionOf,
  offerOfVersion,
  runningApproval,
  submitApproval,
  waitingOnApproval,
} from '../offer-approval.ts';
import { invalidInput } from '../rejection.ts';
import { offerDetail } from '../views/offer.ts';

const approver = object({ userId: uuid, type: oneOf(['user']) });
const step = object({ approvalsRequired: integer, approvers: listOf(approver) });

export function approvalEndpoints(ashby: Ashby): Endpoints {
  const { idOf, newId, save, timestamp } = ashby;

  return {
    'approval.list': entityOf(ashby, 'approvals').list({
      entityType: oneOf(['offer', 'job', 'opening']),
      entityId: uuid,
    }),
    // Without steps no approval is required, and the offer is approved at once.
    'approvalDefinition.update': endpoint(
      { entityType: oneOf(['offer']), entityId: uuid, approvalStepDefinitions: listOf(step) },
      { submitApprovalRequest: flag },
      ({ entityId, approvalStepDefinitions, submitApprovalRequest = false }) => {
        const offer = offerOfVersion(ashby, entityId);
        const steps = approvalStepDefinitions.map(({ approvalsRequired, approvers }, index) => {
          if (approvalsRequired < 1 || approvalsRequired > approvers.length) {
            throw invalidInput(`approvalStepDefinitions[${index}].approvalsRequired: Must be 1 to ${approvers.length}`);
          }
          return { approvalsRequired, userIds: approvers.map(({ userId }) => idOf('users', userId)) };
        });
        const id = definitionOf(ashby, entityId)?.id ?? newId();
        const definition = save('approvalDefinitions', { id, entityId, steps });
        if (steps.length === 0) save('offers', approved(offer));
        else if (submitApprovalRequest) {
          submitApproval(ashby, definition);
          save('offers', waitingOnApproval(offer));
        }
        return { id, entityType: 'Offer', entityId, approvalStepDefinitions };
      },
    ),
    'offer.startApprovalProcess': endpoint(
      { offerVersionId: uuid },
      { note: text, excludeFormDefinition: flag },
      ({ offerVersionId, excludeFormDefinition }) => {
        const offer = offerOfVersion(ashby, offerVersionId);
        if (offer.offerStatus !== 'WaitingOnApprovalStart') {
          throw invalidInput('offerVersionId: The offer is not waiting on the start of its approval');
        }
        runningApproval(ashby, offer, offerVersionId);
        return offerDetail(ashby, save('offers', waitingOnApproval(offer)), excludeFormDefinition);
      },
    ),
    // As with "force approve" in the app, no approvers are involved.
    'offer.approve': endpoint(
      { offerVersionId: uuid },
      { approvalStepId: uuid, userId: uuid, excludeFormDefinition: flag },
      ({ offerVersionId, approvalStepId, userId, excludeFormDefinition }) => {
        if ((approvalStepId === undefined) !== (userId === undefined)) {
          throw invalidInput('body: approvalStepId and userId go together');
        }
        const offer = offerOfVersion(ashby, offerVersionId);
        if (!offer.offerStatus.startsWith('WaitingOn') || offer.offerStatus === 'WaitingOnCandidateResponse') {
          throw invalidInput('offerVersionId: The offer is not waiting on approval');
        }
        const running = runningApproval(ashby, offer, offerVersionId);
        const approval =
          approvalStepId === undefined || userId === undefined
            ? completed(running, timestamp())
            : approvedBy(running, approvalStepId, userId, timestamp());
        save('approvals', approval);
        const after = approval.completedAt === undefined ? waitingOnApproval(offer) : approved(offer);
        return offerDetail(ashby, save('offers', after), excludeFormDefinition);
      },
    ),
  };
}
