import type { Ashby } from '../ashby.ts';
import { invalidInput } from '../ashby-failure.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { flag, integer, listOf, oneOf, text, uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import {
  approved,
  approvedBy,
  completed,
  definitionOf,
  offerOfVersion,
  submitApproval,
  usualDefinition,
  waitingOnApproval,
} from '../offer-approval.ts';
import { syncInput } from '../paging.ts';
import type { Approval } from '../records/approval.ts';
import { recordsOf } from '../records-of.ts';
import { offerDetail } from '../views/offer.ts';

const definitionInput = object(
  {
    entityType: oneOf(['offer']),
    entityId: uuid,
    approvalStepDefinitions: listOf(
      object(
        { approvalsRequired: integer, approvers: listOf(object({ userId: uuid, type: oneOf(['user']) }, {})) },
        {},
      ),
    ),
  },
  { submitApprovalRequest: flag },
);

const approveInput = object(
  { offerVersionId: uuid },
  { approvalStepId: uuid, userId: uuid, excludeFormDefinition: flag },
);

export function approvalEndpoints(ashby: Ashby): Endpoints {
  const { data, page, newId, timestamp } = ashby;
  const records = recordsOf(ashby);

  /** The approval that a version is waiting on; asked for now where nobody was asked yet. */
  function runningApproval(versionId: string): Approval {
    const running = data.approvals.find(
      ({ entityId, completedAt }) => entityId === versionId && completedAt === undefined,
    );
    if (running !== undefined) return running;
    const offer = offerOfVersion(ashby, versionId);
    return submitApproval(ashby, definitionOf(ashby, versionId) ?? usualDefinition(ashby, offer, versionId));
  }

  return {
    'approval.list': endpoint(
      'approvalsRead',
      object({}, { entityType: oneOf(['offer', 'job', 'opening']), entityId: uuid, ...syncInput }),
      ({ entityType, entityId, ...params }) =>
        page({
          list: 'approval.list',
          table: data.approvals,
          params,
          where: (approval) =>
            (entityType === undefined || approval.entityType === entityType) &&
            (entityId === undefined || approval.entityId === entityId),
          view: (approval) => approval,
        }),
    ),
    // Without steps nobody has to approve, and the offer goes on at once.
    'approvalDefinition.update': endpoint('approvalsWrite', definitionInput, (params) => {
      const { entityId, approvalStepDefinitions, submitApprovalRequest = false } = params;
      const offer = offerOfVersion(ashby, entityId);
      const steps = approvalStepDefinitions.map(({ approvalsRequired, approvers }, index) => {
        if (approvalsRequired < 1 || approvalsRequired > approvers.length) {
          throw invalidInput(`approvalStepDefinitions[${index}].approvalsRequired: Must be 1 to ${approvers.length}`);
        }
        return { approvalsRequired, userIds: approvers.map(({ userId }) => records.user(userId).id) };
      });
      const id = definitionOf(ashby, entityId)?.id ?? newId();
      const definition = data.approvalDefinitions.put({ id, entityId, steps });
      if (steps.length === 0) data.offers.put(approved(offer));
      else if (submitApprovalRequest) {
        submitApproval(ashby, definition);
        data.offers.put(waitingOnApproval(offer));
      }
      return { results: { id, entityType: 'Offer', entityId, approvalStepDefinitions } };
    }),
    'offer.startApprovalProcess': endpoint(
      'offersWrite',
      object({ offerVersionId: uuid }, { note: text, excludeFormDefinition: flag }),
      ({ offerVersionId, excludeFormDefinition }) => {
        const offer = offerOfVersion(ashby, offerVersionId);
        if (offer.offerStatus !== 'WaitingOnApprovalStart') {
          throw invalidInput('offerVersionId: The offer is not waiting on the start of its approval');
        }
        runningApproval(offerVersionId);
        return { results: offerDetail(ashby, data.offers.put(waitingOnApproval(offer)), excludeFormDefinition) };
      },
    ),
    // Like "force approve" in the app: nobody is asked.
    'offer.approve': endpoint('offersWrite', approveInput, (params) => {
      const { offerVersionId, approvalStepId, userId } = params;
      if ((approvalStepId === undefined) !== (userId === undefined)) {
        throw invalidInput('body: approvalStepId and userId go together');
      }
      const offer = offerOfVersion(ashby, offerVersionId);
      if (!offer.offerStatus.startsWith('WaitingOn') || offer.offerStatus === 'WaitingOnCandidateResponse') {
        throw invalidInput('offerVersionId: The offer is not waiting on approval');
      }
      const running = runningApproval(offerVersionId);
      const changed =
        approvalStepId === undefined || userId === undefined
          ? completed(running, timestamp())
          : approvedBy(running, approvalStepId, userId, timestamp());
      data.approvals.put(changed);
      const after = changed.completedAt === undefined ? waitingOnApproval(offer) : approved(offer);
      return { results: offerDetail(ashby, data.offers.put(after), params.excludeFormDefinition) };
    }),
  };
}
