import type { Meta, Page, PagePromise, Result } from '@agent-connectors/core';
import {
  createLinear,
  createLinearWith,
  type Issue,
  type IssueFilter,
  issues,
  type Linear,
  type Project,
  type User,
  type UserReference,
  viewer,
} from './index.ts';
import type { CommentEventData, IssueEventData, LinearWebhook } from './webhooks.ts';

// Not executed: `tsc --noEmit` checks the inferred types below.

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** Fails to compile unless both types are identical. */
declare function same<A, B>(..._: Same<A, B> extends true ? [] : ['not the same type', A, B]): void;

declare const linear: Linear;

export async function results() {
  same<Awaited<ReturnType<typeof linear.issues.get<never, false>>>, Result<Issue>>();
  const issue = await linear.issues.get({ id: 'ENG-123' });
  same<typeof issue.data, Issue>();
  same<typeof issue.meta, Meta>();
  same<typeof issue.data.title, string | null | undefined>();
  same<typeof issue.data.assignee, UserReference | null | undefined>();

  const list = linear.projects.list();
  same<typeof list, PagePromise<Project>>();
  same<Awaited<typeof list>, Page<Project>>();
  for await (const project of list) same<typeof project, Project>();

  const many = await linear.issues.batchUpdate({ ids: [], priority: 1 });
  same<typeof many.data, Issue[]>();
  const found = await linear.issues.findByBranch({ branchName: 'main' });
  same<typeof found.data, Issue | null>();
}

export async function parameters() {
  const filter: IssueFilter = { state: { type: { in: ['started'] } }, priority: { lte: 2 }, assignee: { null: true } };
  await linear.issues.list({ filter: { and: [filter], updatedAt: { gte: '-P1W' } } });
  await linear.issues.update({ id: 'ENG-1', assigneeId: null });
  // @ts-expect-error -- a team is required.
  await linear.issues.create({ title: 'A' });
  // @ts-expect-error -- misspelled.
  await linear.issues.create({ teamId: 't', titel: 'A' });
  // @ts-expect-error -- a priority is a number.
  await linear.issues.list({ filter: { priority: { eq: 'urgent' } } });
  // @ts-expect-error -- Linear calls it orderBy.
  await linear.issues.list({ sort: 'updatedAt' });
  // @ts-expect-error -- misspelled field.
  await linear.issues.get({ id: 'ENG-123' }, { fields: ['titel'] });
}

export function clients() {
  same<ReturnType<typeof createLinear>, Linear>();
  createLinear({ apiKey: async () => 'lin_api_1', timeout: 5000 });
  // @ts-expect-error -- misspelled option.
  createLinear({ apiToken: 'lin_api_1' });
  const some = createLinearWith({ issues, viewer });
  same<ReturnType<typeof some.viewer.get<never, false>>, Promise<Result<User>>>();
  // @ts-expect-error -- not passed to createLinearWith.
  some.projects;
}

export function webhooks(event: LinearWebhook) {
  if (event.type === 'Issue') same<typeof event.data, IssueEventData>();
  if (event.type === 'Comment') same<typeof event.data, CommentEventData>();
  if (event.type === 'IssueSLA') same<typeof event.issueData, IssueEventData>();
}
