import { assign } from '../assign.ts';
import { change } from '../events.ts';
import { getOf, listOf } from '../lists.ts';
import type { Operations } from '../operation.ts';
import { invalid } from '../rejection.ts';
import type { Store } from '../store.ts';
import { viewOf } from '../views.ts';

export function disputeOperations(store: Store): Operations {
  const path = '/v1/disputes/{id}';
  const pending = (id: string) => {
    const dispute = store.need('dispute', id);
    if (!dispute.status.endsWith('needs_response'))
      throw invalid(`This dispute is already ${dispute.status} and can no longer be changed.`);
    return dispute;
  };
  return {
    ...listOf(store, 'dispute', 'GET /v1/disputes'),
    ...getOf(store, 'dispute', `GET ${path}`),
    [`POST ${path}`]: ({ params, id }) => {
      const changesEvidence = params.object('evidence') !== undefined || params.flag('submit') === true;
      const dispute = changesEvidence ? pending(id) : store.need('dispute', id);
      const details = dispute.evidence_details;
      const has_evidence = params.object('evidence') !== undefined || details.has_evidence === true;
      const submitted = params.flag('submit') === true && {
        status: 'under_review',
        evidence_details: { ...details, has_evidence, submission_count: 1, submission_method: 'manual' },
      };
      const changes = { evidence_details: { ...details, has_evidence }, ...assign('dispute', params, dispute) };
      return viewOf(store, change(store, dispute, { ...changes, ...submitted }, 'updated'));
    },
    [`POST ${path}/close`]: ({ id }) => viewOf(store, change(store, pending(id), { status: 'lost' }, 'closed')),
  };
}
