import { doc, entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, limits } from '../fields.ts';

const page = docs('issues');
const id = doc(Id, 'ID of the issue group.');

/** Issue groups. */
// Added after the July 2026 API description: request bodies, responses and rate limits are not documented. Uses the lowest limit.
export const issueGroups = entity(
  { summary: 'Issue groups: issues that have other issues as children.', also: ['parent issues', 'grouped tickets'] },
  () => ({
    create: operation('POST /issue-groups', {
      summary:
        'Create an issue group. The July 2026 API description does not document the request body: all parameters are sent in it unchanged.',
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.objectWithRest({}, v.unknown()),
      output: v.unknown(),
    }),

    addChildren: operation('POST /issue-groups/{id}/children', {
      summary:
        'Add issues to an issue group. The July 2026 API description does not document the request body, which names the issues: parameters other than id are sent in it unchanged.',
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.objectWithRest({ id }, v.unknown()),
      output: v.unknown(),
    }),

    removeChild: operation('DELETE /issue-groups/{id}/children/{child_id}', {
      summary: 'Remove an issue from an issue group. The issue itself is kept.',
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.strictObject({ id, child_id: doc(Id, 'ID of the issue to remove.') }),
      output: v.unknown(),
    }),
  }),
);
