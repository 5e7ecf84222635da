import type { Random } from '../../../engine/random.ts';
import type { ContactRecord } from '../records/account.ts';
import type { IssueRecord } from '../records/issue.ts';

const groups = 4;

/** Turns some of the notes from calls into phone issues. */
export function withCalls(random: Random, issues: readonly IssueRecord[], contacts: readonly ContactRecord[]) {
  const callers = new Set(contacts.filter((contact) => contact.primary_phone_number).map(({ id }) => id));
  return issues.map((issue) => {
    const isCall = issue.source === 'manual' && callers.has(issue.requester_id ?? '') && random.chance(0.6);
    return isCall ? { ...issue, source: 'phone' } : issue;
  });
}

/** Groups some open issues about the same topic. */
export function withGroups(issues: readonly IssueRecord[]): IssueRecord[] {
  const open = issues.filter(({ state }) => state !== 'closed');
  const byTitle = [...Map.groupBy(open, ({ title }) => title).values()].sort((a, b) => b.length - a.length);
  const changed = new Map<string, Partial<IssueRecord>>();
  for (const [parent, ...others] of byTitle.slice(0, groups)) {
    if (!parent || others.length === 0) continue;
    const child_ids = others.slice(0, 5).map(({ id }) => id);
    changed.set(parent.id, { child_ids });
    for (const id of child_ids) changed.set(id, { parent_group_id: parent.id });
  }
  return issues.map((issue) => ({ ...issue, ...changed.get(issue.id) }));
}
