import type { Asks } from '@agent-connectors/core';
import type * as entities from '../entities/index.ts';

type Of = 'approvalDefinitions' | 'approvals' | 'offerProcesses' | 'offers';

export const offerAsks: Asks<Pick<typeof entities, Of>> = {
  approvalDefinitions: {
    update: [
      'set who has to approve this offer',
      'change the approvers of the offer',
      'let this offer go out without any approval',
      'add the CFO as second approval step',
    ],
  },
  approvals: {
    list: [
      'which offers still need sign-off',
      'who must still approve this headcount',
      'did finance approve the offer',
      'pending approvals for jobs',
      'offers awaiting approval',
    ],
  },
  offerProcesses: {
    start: [
      'begin the offer process for this applicant',
      'start the offer steps for her application',
      'kick off an offer',
    ],
  },
  offers: {
    list: [
      'which offers are still pending',
      'offers waiting for a signature',
      'how many offers were accepted this year',
      'declined offers',
      'was an offer made on this application',
    ],
    get: ['salary in the offer', 'all versions of this offer', 'start date in her contract', 'did she sign the offer'],
    create: [
      'offer her the job with salary and start date',
      'submit the filled in offer form',
      'draft an offer',
      'extend an offer with a signing bonus',
    ],
    update: [
      'raise the salary in the offer',
      'change the start date in the offer',
      'revise the terms of her offer',
      'she negotiated, amend the offer',
    ],
    start: ['which fields does the offer form have', 'get a blank offer form', 'open the form for the offer we began'],
    startApprovalProcess: [
      'send the offer for approval',
      'ask the approvers to sign off on the offer',
      'submit this offer to finance for a yes',
    ],
    approve: [
      'push the offer through without the approvers',
      'override the pending sign-off',
      'approve the offer on behalf of the CFO',
      'skip the queue and approve the offer now',
    ],
    setStatus: [
      'she accepted the offer',
      'he turned our offer down',
      'rescind the offer',
      'cancel an offer that was never sent',
      'mark the offer as signed',
    ],
    setDecidedAt: [
      'she decided on Monday, not today',
      'correct the decision date of the offer',
      'record when he gave us his answer',
    ],
  },
};
