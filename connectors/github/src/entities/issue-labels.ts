import { doc, entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, InIssue, Name } from '../fields.ts';
import { limits } from '../limits.ts';
import { suggestion } from './issue-input.ts';
import { Label } from './label-record.ts';

/** Labels of an issue. */
export const issueLabels = entity(
  { summary: 'Labels on an issue or pull request.', also: ['tags of an issue'] },
  () => ({
    create: operation('POST /repos/{owner}/{repo}/issues/{issue_number}/labels', {
      summary:
        'Add labels to an issue or pull request. Existing labels remain, and new names become new labels. Returns all labels of the issue.',
      also: ['label', 'tag', 'add label', 'mark as'],
      docs: docs('issues/labels', 'add-labels-to-an-issue'),
      effect: 'write',
      idempotent: true,
      scopes: ['issues:write'],
      rateLimit: limits.write,
      input: v.strictObject({
        ...InIssue,
        // Optional in the vendor's document, but a call without it does nothing.
        labels: doc(
          v.pipe(
            v.array(v.union([Name, v.strictObject({ name: doc(Name, 'Name of the label.'), ...suggestion() })])),
            v.minLength(1),
          ),
          'Names of the labels, at least one.',
        ),
      }),
      output: v.array(Label),
      example: { owner: 'kestrelcloud', repo: 'platform', issue_number: 42, labels: ['bug'] },
    }),

    delete: operation('DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}', {
      summary:
        'Remove a label from an issue or pull request. The label itself remains. Returns the remaining labels; fails with 404 if the issue lacks the label.',
      also: ['unlabel', 'remove label', 'untag', 'drop'],
      from: { name: 'labels.list' },
      docs: docs('issues/labels', 'remove-a-label-from-an-issue'),
      effect: 'write',
      scopes: ['issues:write'],
      rateLimit: limits.write,
      input: v.strictObject({ ...InIssue, name: doc(Name, 'Name of the label.') }),
      output: v.array(Label),
    }),
  }),
);
