import type { Random } from '../../../engine/random.ts';
import type { ContactRecord } from '../records/contact.ts';
import type { IssueRecord } from '../records/issue.ts';

const groups = 4;

/** Makes some of what was noted after a call a phone issue, and collects some issues about the same thing in groups. */
export function withExtras(
  random: Random,
  issues: readonly IssueRecord[],
  contacts: readonly ContactRecord[],
): IssueRecord[] {
  const callers = new Set(contacts.filter((contact) => contact.primary_phone_number).map(({ id }) => id));
  const called = issues.map((issue) => {
    const isCall = issue.source === 'manual' && callers.has(issue.requester_id ?? '') && random.chance(0.6);
    return isCall ? { ...issue, source: 'phone' } : issue;
  });
  return withGroups(called);
}

function withGroups(issues: readonly IssueRecord[]): IssueRecord[] {
  const byTitle = Map.groupBy(
    issues.filter(({ state }) => state !== 'closed'),
    ({ title }) => title,
  );
  const parents = new Map<string, readonly string[]>();
  const children = new Map<string, string>();
  const largest = [...byTitle.values()].sort((a, b) => b.length - a.length).slice(0, groups);
  for (const [parent, ...others] of largest) {
    if (!parent || others.length === 0) continue;
    const ids = others.slice(0, 5).map(({ id }) => id);
    parents.set(parent.id, ids);
    for (const id of ids) children.set(id, parent.id);
  }
  return issues.map((issue) => {
    const child_ids = parents.get(issue.id);
    const parent_group_id = children.get(issue.id);
    return child_ids ? { ...issue, child_ids } : parent_group_id ? { ...issue, parent_group_id } : issue;
  });
}
