import { doc, entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, limits } from '../fields.ts';

const page = docs('issues');
const id = doc(Id, 'ID of the issue group.');

/** Issue groups. */
// Not in the July 2026 API description: bodies, responses and rate limits are unknown. Uses the lowest limit.
export const issueGroups = entity(
  {
    summary: 'Issue groups: issues that have other issues as children.',
    also: ['parent issues', 'grouped tickets', 'incidents'],
    from: { id: 'issues.search' },
  },
  () => ({
    create: operation('POST /issue-groups', {
      summary:
        "Create an issue group. Pylon's July 2026 API description does not document the body. All parameters are sent in the body unchanged.",
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.objectWithRest({}, v.unknown()),
      output: v.unknown(),
    }),

    addChildren: operation('POST /issue-groups/{id}/children', {
      summary:
        "Add issues to an issue group. Pylon's July 2026 API description does not document the body, which names the issues. All parameters except id are sent in the body unchanged.",
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.objectWithRest({ id }, v.unknown()),
      output: v.unknown(),
    }),

    removeChild: operation('DELETE /issue-groups/{id}/children/{child_id}', {
      summary: 'Remove an issue from an issue group. The issue itself is kept.',
      also: ['ungroup', 'detach'],
      from: { child_id: 'issues.get:child_issues' },
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.strictObject({ id, child_id: doc(Id, 'ID of the issue to remove.') }),
      output: v.unknown(),
    }),
  }),
);
