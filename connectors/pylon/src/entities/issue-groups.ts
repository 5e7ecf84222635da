import { doc, entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, limits } from '../fields.ts';

const page = docs('issues');
const id = doc(Id, 'Id of the issue group.');

/** Issues that hold others together. */
// Newer than the documents that this was made from: neither bodies, answers nor limits are known (the lowest is kept).
export const issueGroups = entity({ summary: 'Issues that hold other issues together as their children.' }, () => ({
  create: operation('POST /issue-groups', {
    summary:
      'Create an issue group. The body is not documented in the July 2026 API description: what is passed goes into it as it is.',
    docs: page,
    effect: 'write',
    rateLimit: limits.low,
    input: v.objectWithRest({}, v.unknown()),
    output: v.unknown(),
  }),

  addChildren: operation('POST /issue-groups/{id}/children', {
    summary:
      'Put issues into an issue group. The body, which names the issues, is not documented in the July 2026 API description: what is passed besides id goes into it as it is.',
    docs: page,
    effect: 'write',
    rateLimit: limits.low,
    input: v.objectWithRest({ id }, v.unknown()),
    output: v.unknown(),
  }),

  removeChild: operation('DELETE /issue-groups/{id}/children/{child_id}', {
    summary: 'Take an issue out of an issue group; the issue itself stays.',
    docs: page,
    effect: 'write',
    rateLimit: limits.low,
    input: v.strictObject({ id, child_id: doc(Id, 'Id of the issue to take out.') }),
    output: v.unknown(),
  }),
}));
