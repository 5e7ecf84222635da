import { anyBody } from '../fields.ts';
import { firstText, recordsWithin } from '../named-ids.ts';
import type { IssueRecord } from '../records/issue.ts';
import { missing } from '../rejection.ts';
import type { PylonRoutes, PylonStore } from '../store.ts';
import { newIssue } from './issue-fields.ts';
import { issueView } from './issue-view.ts';

/**
 * A group is an issue with other issues in it. Added after July 2026: the bodies are not documented, so any object is
 * accepted, and the issues are those that it names. The response is the group, because writes on issues return the issue.
 */
export function issueGroupRoutes(store: PylonStore): PylonRoutes {
  const { issues } = store;
  const update = (id: string, changes: Partial<IssueRecord>) =>
    issues.update(id, { ...changes, updated_at: store.now() });
  const childrenOf = (group: IssueRecord): readonly string[] => {
    if (!group.child_ids) throw missing('Issue group');
    return group.child_ids;
  };
  const removeFrom = (group: IssueRecord, childId: string) =>
    update(group.id, { child_ids: childrenOf(group).filter((id) => id !== childId) });
  const addTo = (group: IssueRecord, children: readonly IssueRecord[]) => {
    const added = children.filter(({ id }) => id !== group.id);
    for (const { id, parent_group_id } of added) {
      const former = issues.get(parent_group_id ?? '');
      if (former) removeFrom(former, id);
      update(id, { parent_group_id: group.id });
    }
    const child_ids = [...new Set([...childrenOf(group), ...added.map(({ id }) => id)])];
    return { data: issueView(issues.put({ ...group, child_ids, updated_at: store.now() }), store) };
  };
  return {
    'POST /issue-groups': (request) => {
      const body = store.style.input(request, anyBody);
      const children = recordsWithin(body, issues.get);
      const title = firstText(body, ['title', 'name']) ?? 'Issue group';
      const body_html = firstText(body, ['body_html', 'description_html', 'description']) ?? '';
      return addTo(issues.insert(newIssue(store, { title, body_html, child_ids: [] })), children);
    },
    'POST /issue-groups/{id}/children': (request) => {
      const group = store.findIssue(request.params.id);
      childrenOf(group);
      return addTo(group, recordsWithin(store.style.input(request, anyBody), issues.get));
    },
    'DELETE /issue-groups/{id}/children/{child_id}': ({ params }) => {
      const group = store.findIssue(params.id);
      const children = childrenOf(group);
      const child = store.findIssue(params.child_id);
      if (!children.includes(child.id)) throw missing('Issue');
      removeFrom(group, child.id);
      update(child.id, { parent_group_id: null });
      return {};
    },
  };
}
