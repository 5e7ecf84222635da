import * as v from 'valibot';
import { invalid } from './errors.ts';
import { integer, names, text } from './input.ts';
import type { IssueRecord, RepoRecord } from './records.ts';
import { type Store, same } from './store.ts';

/** Fields that a new issue and a changed one have in common. `null` clears the milestone. */
export const issueFields = {
  body: v.optional(v.nullable(text)),
  assignee: v.optional(v.nullable(text)),
  assignees: v.optional(names),
  labels: v.optional(names),
  milestone: v.optional(v.nullable(v.union([text, integer]))),
};

type Fields = v.InferOutput<v.ObjectSchema<typeof issueFields, undefined>>;

/** Returns the fields of an issue from a request's. They replace the current labels and assignees. */
export function issueChanges(store: Store, repo: RepoRecord, fields: Fields): Partial<IssueRecord> {
  const { body, labels, milestone } = fields;
  const people =
    fields.assignees ?? (fields.assignee === undefined ? undefined : [fields.assignee ?? ''].filter(Boolean));
  return {
    ...(body !== undefined && { body }),
    ...(people && { assignees: assignable(store, people) }),
    ...(labels && { labels: labelNames(store, repo, labels) }),
    ...(milestone !== undefined && { milestone: milestoneNumber(store, repo, milestone) }),
  };
}

/** Returns the logins that can be assigned. GitHub drops people without push access silently. */
export function assignable(store: Store, logins: readonly string[]): string[] {
  const members = store.members.filter((member) => logins.some((login) => same(login, member)));
  return members.slice(0, 10);
}

/** Returns the names of labels as they are written in the repository, and creates unknown labels. */
export function labelNames(store: Store, repo: RepoRecord, given: readonly string[]): string[] {
  const all = given.map((name) => {
    const known = store.labels.find((label) => label.repo === repo.id && same(label.name, name));
    if (known) return known.name;
    const id = store.labels.nextNumber();
    return store.labels.put({ id, repo: repo.id, name, color: 'ededed', description: null, default: false }).name;
  });
  return [...new Set(all)];
}

function milestoneNumber(store: Store, repo: RepoRecord, given: string | number | null): number | null {
  if (given === null || given === '') return null;
  const found = store.milestones.find(({ repo: of, number }) => of === repo.id && number === Number(given));
  if (!found) throw invalid({ resource: 'Issue', field: 'milestone', code: 'invalid', value: given });
  return found.number;
}
