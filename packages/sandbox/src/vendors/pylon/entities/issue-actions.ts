import * as v from 'valibot';
import { given } from '../../../engine/crud.ts';
import { changedFields, customFields } from '../custom-fields.ts';
import { optionalOneOf, optionalText, required, texts, time, uniqueTexts } from '../fields.ts';
import { requireKnown } from '../lookup.ts';
import { type Actor, externalIssue } from '../records/base.ts';
import type { IssueRecord } from '../records/issue.ts';
import { invalid } from '../rejection.ts';
import type { PylonRoutes, PylonStore } from '../store.ts';
import { assignmentFields, stateChange } from './issue-fields.ts';
import { issueView } from './issue-view.ts';

const snooze = v.object({ snooze_until: time });
const follow = v.object({
  user_ids: v.optional(texts, []),
  contact_ids: v.optional(texts, []),
  operation: optionalOneOf(['add', 'remove']),
});
const link = v.object({
  source: required,
  external_issue_id: required,
  operation: optionalOneOf(['link', 'unlink']),
});

export function issueActionRoutes(store: PylonStore): PylonRoutes {
  const { issues } = store;
  const change = (issue: IssueRecord, changes: Partial<IssueRecord>) =>
    issues.put({ ...issue, ...changes, updated_at: store.now() });
  const changed = (issue: IssueRecord, changes: Partial<IssueRecord>) => ({
    data: issueView(change(issue, changes), store),
  });
  return {
    'POST /issues/{id}/snooze': (request) => {
      const issue = store.findIssue(request.params.id);
      return changed(issue, { snoozed_until_time: store.style.input(request, snooze).snooze_until });
    },
    'GET /issues/{id}/followers': ({ params }) => ({ data: store.findIssue(params.id).followers }),
    'POST /issues/{id}/followers': (request) => {
      const issue = store.findIssue(request.params.id);
      const { user_ids, contact_ids, operation = 'add' } = store.style.input(request, follow);
      const named: Actor[] = [
        ...user_ids.map((id) => ({ id, type: 'user' as const })),
        ...contact_ids.map((id) => ({ id, type: 'contact' as const })),
      ];
      const rest = issue.followers.filter(({ id }) => !named.some((follower) => follower.id === id));
      if (operation === 'remove') return { data: change(issue, { followers: rest }).followers };
      for (const id of user_ids) requireKnown(store.users, id, 'User');
      for (const id of contact_ids) requireKnown(store.contacts, id, 'Contact');
      return { data: change(issue, { followers: [...rest, ...named] }).followers };
    },
    'POST /issues/{id}/external-issues': (request) => {
      const issue = store.findIssue(request.params.id);
      const { source, external_issue_id: id, operation } = store.style.input(request, link);
      const rest = issue.external_issues.filter((other) => other.source !== source || other.external_id !== id);
      return changed(issue, {
        external_issues: operation === 'unlink' ? rest : [...rest, externalIssue(source, id)],
      });
    },
    'PATCH /issues': bulkUpdate(store),
  };
}

/**
 * Updates several issues. Added after July 2026: the documents name the limit, the three fields besides tags, team and
 * state, and `skipped_issues` for omitted issues. They do not name the list of ids, and the response is assumed to be that
 * of `PATCH /accounts`, without `data`.
 */
function bulkUpdate(store: PylonStore): PylonRoutes[string] {
  const { issues } = store;
  const schema = v.object({
    ...assignmentFields(store),
    issue_ids: v.optional(uniqueTexts, []),
    ids: v.optional(uniqueTexts),
    state: optionalText,
    custom_fields: customFields(store, 'issue'),
  });
  return (request) => {
    const { issue_ids, ids = issue_ids, state, custom_fields = {}, ...assignment } = store.style.input(request, schema);
    // The name of the list is an assumption, so the error says that it is not documented.
    if (ids.length < 1 || ids.length > 100) {
      const unknown = 'Which name Pylon itself reads is not documented: try it with one issue first';
      throw invalid(`issue_ids (or ids) must have between 1 and 100 entries. ${unknown}`);
    }
    if (Object.values(custom_fields).includes(undefined)) {
      throw invalid('Custom fields cannot be cleared for several issues at once');
    }
    const now = store.now();
    const known = ids.map((id) => issues.get(id)).filter((issue) => issue !== undefined);
    for (const issue of known) {
      issues.put({
        ...issue,
        ...given(assignment),
        ...stateChange(state, issue, now),
        custom_fields: changedFields(issue.custom_fields, custom_fields),
        updated_at: now,
      });
    }
    return { success: true, skipped_issues: ids.filter((id) => !issues.get(id)) };
  };
}
