import { findRecord } from '../changes.ts';
import { inputOf } from '../input.ts';
import { firstText, recordsWithin } from '../named-ids.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import { type TaskRecord, taskView } from '../records/task.ts';
import type { PylonStore } from '../store.ts';
import { externalIssue } from './issue-external-issues.ts';

/**
 * Links of a task to issues here and elsewhere. Added after July 2026: their bodies are not documented, so any object is
 * taken, links what it names, and is answered by the task, as the same operation is for issues.
 */
export function taskLinkRoutes(store: PylonStore): PylonRoutes {
  const changed = (task: TaskRecord, changes: Partial<TaskRecord>) => {
    const result: TaskRecord = { ...task, ...changes, updated_at: store.now() };
    store.work.tasks.update(task.id, result);
    return { data: taskView(result, store) };
  };
  return {
    'POST /tasks/{id}/issues': (request) => {
      const task = findRecord(store.work.tasks, request.params.id, 'Task');
      const { raw } = inputOf(request);
      const named = recordsWithin(raw, (id) => store.issues.get(id)).map(({ id }) => id);
      const rest = task.issue_ids.filter((id) => !named.includes(id));
      return changed(task, { issue_ids: raw.operation === 'unlink' ? rest : [...rest, ...named] });
    },
    'POST /tasks/{id}/external-issues': (request) => {
      const task = findRecord(store.work.tasks, request.params.id, 'Task');
      const { raw } = inputOf(request);
      const id = firstText(raw, ['external_issue_id', 'external_id', 'id']);
      if (id === undefined) return changed(task, {});
      const link = externalIssue(firstText(raw, ['source']) ?? 'linear', id);
      const rest = task.external_issues.filter(({ external_id }) => external_id !== id);
      return changed(task, { external_issues: raw.operation === 'unlink' ? rest : [...rest, link] });
    },
  };
}
