import { inputOf } from '../input.ts';
import { firstText, recordsWithin } from '../named-ids.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import { type IssueRecord, issueView } from '../records/issue.ts';
import { missing } from '../rejection.ts';
import type { PylonStore } from '../store.ts';
import { findIssue } from './find-issue.ts';
import { newIssue } from './issue-input.ts';

/**
 * A group is an issue with other issues in it. Added after July 2026: the bodies are not documented, so any object is
 * taken, the issues are those that it names, and the answer is the group, as writes on issues answer the issue.
 */
export function issueGroupRoutes(store: PylonStore): PylonRoutes {
  const findGroup = (id: string | undefined): IssueRecord & { readonly child_ids: readonly string[] } => {
    const { child_ids, ...issue } = findIssue(store, id);
    if (!child_ids) throw missing('Issue group');
    return { ...issue, child_ids };
  };
  const addTo = (group: IssueRecord, children: readonly IssueRecord[]) => {
    const added = children.filter(({ id }) => id !== group.id).map(({ id }) => id);
    for (const { id, parent_group_id } of children) {
      const former = parent_group_id ? store.issues.get(parent_group_id) : undefined;
      if (former) removeFrom(former, id);
      if (id !== group.id) store.issues.update(id, { parent_group_id: group.id, updated_at: store.now() });
    }
    const child_ids = [...new Set([...(group.child_ids ?? []), ...added])];
    const changed: IssueRecord = { ...group, child_ids, updated_at: store.now() };
    store.issues.update(group.id, changed);
    return { data: issueView(changed, store) };
  };
  const removeFrom = (group: IssueRecord, childId: string) => {
    const child_ids = group.child_ids?.filter((id) => id !== childId) ?? [];
    store.issues.update(group.id, { child_ids, updated_at: store.now() });
  };
  const issuesIn = (raw: unknown) => recordsWithin(raw, (id) => store.issues.get(id));
  return {
    'POST /issue-groups': (request) => {
      const { raw } = inputOf(request);
      const children = issuesIn(raw);
      const group = newIssue(store, {
        title: firstText(raw, ['title', 'name']) ?? 'Issue group',
        body_html: firstText(raw, ['body_html', 'description_html', 'description']) ?? '',
        source: 'manual',
        child_ids: [],
      });
      return addTo(store.issues.insert(group), children);
    },
    'POST /issue-groups/{id}/children': (request) => {
      const group = findGroup(request.params.id);
      return addTo(group, issuesIn(inputOf(request).raw));
    },
    'DELETE /issue-groups/{id}/children/{child_id}': ({ params }) => {
      const group = findGroup(params.id);
      const child = findIssue(store, params.child_id);
      if (!group.child_ids.includes(child.id)) throw missing('Issue');
      removeFrom(group, child.id);
      store.issues.update(child.id, { parent_group_id: null, updated_at: store.now() });
      return {};
    },
  };
}
