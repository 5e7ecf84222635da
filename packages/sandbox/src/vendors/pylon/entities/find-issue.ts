import type { IssueRecord } from '../records/issue.ts';
import { missing } from '../rejection.ts';
import type { PylonStore } from '../store.ts';

/** Finds an issue by its ID or its number. */
export function findIssue(store: PylonStore, idOrNumber: string | undefined): IssueRecord {
  const text = idOrNumber ?? '';
  const number = /^\d{1,9}$/.test(text) ? Number(text) : undefined;
  const issue = store.issues.get(text) ?? store.issues.find((other) => other.number === number);
  if (!issue) throw missing('Issue');
  return issue;
}
