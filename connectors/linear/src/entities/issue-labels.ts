import { doc, entity, graphqlOperation } from '@agent-connectors/core';
import * as v from 'valibot';
import { Id, issueId, writes } from '../fields.ts';
import { Issue, issueFields } from './issue-record.ts';

const input = v.strictObject({
  id: issueId,
  labelId: doc(Id, 'UUID of the label. Look it up with labels.list.'),
});

/** The labels of an issue. */
export const issueLabels = entity(
  {
    summary: 'Labels on an issue. The labels themselves are in labels.',
    also: ['tagging', 'tags'],
    brief: ['id', 'identifier', 'title', 'labels.nodes.name', 'updatedAt'],
    from: { id: 'issues.search' },
  },
  () => ({
    create: graphqlOperation(
      `mutation issueAddLabel($id: String!, $labelId: String!) {
        issueAddLabel(id: $id, labelId: $labelId) { success issue { ${issueFields} } }
      }`,
      {
        ...writes,
        summary: 'Add a label to an issue and keep its other labels. Returns the issue.',
        also: ['tag', 'categorize', 'mark as', 'tag with', 'add label', 'label'],
        path: 'issueAddLabel.issue',
        input,
        output: Issue,
      },
    ),

    delete: graphqlOperation(
      `mutation issueRemoveLabel($id: String!, $labelId: String!) {
        issueRemoveLabel(id: $id, labelId: $labelId) { success issue { ${issueFields} } }
      }`,
      {
        ...writes,
        summary: 'Remove a label from an issue and keep its other labels. Returns the issue. The label itself is kept.',
        also: ['untag', 'unlabel', 'take off', 'remove label'],
        path: 'issueRemoveLabel.issue',
        input,
        output: Issue,
      },
    ),
  }),
);
