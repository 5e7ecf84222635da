import { byAnyId } from '../lookup.ts';
import type { AccountRecord } from '../records/account.ts';
import type { IssueRecord } from '../records/issue.ts';
import { missing } from '../rejection.ts';
import type { PylonStore } from '../store.ts';

/** Finds an account by its id or by one of its external ids. */
export function findAccount(store: PylonStore, id = ''): AccountRecord {
  const account = byAnyId(store.accounts, id);
  if (!account) throw missing('Account');
  return account;
}

/** Finds an issue by its id or its number. */
export function issueById({ issues }: PylonStore, id: string): IssueRecord | undefined {
  return issues.get(id) ?? issues.find(({ number }) => String(number) === id);
}

export function findIssue(store: PylonStore, id = ''): IssueRecord {
  const issue = issueById(store, id);
  if (!issue) throw missing('Issue');
  return issue;
}
