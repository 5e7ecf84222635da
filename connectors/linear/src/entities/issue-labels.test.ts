import { describe, it } from 'vitest';
import { issue, label } from '../../test/records.ts';
import { exchange } from '../../test/wire.ts';

const params = { id: 'ENG-123', labelId: label.id };

describe('issue labels', () => {
  it('adds one', () =>
    exchange({
      call: (linear) => linear.issueLabels.create(params),
      asks: 'mutation issueAddLabel(id: $id, labelId: $labelId)',
      variables: params,
      response: { issueAddLabel: { success: true, issue } },
      data: issue,
    }));

  it('removes one', () =>
    exchange({
      call: (linear) => linear.issueLabels.delete(params),
      asks: 'mutation issueRemoveLabel(id: $id, labelId: $labelId)',
      variables: params,
      response: { issueRemoveLabel: { success: true, issue: { ...issue, labelIds: [], labels: { nodes: [] } } } },
      data: { ...issue, labelIds: [], labels: { nodes: [] } },
    }));
});
