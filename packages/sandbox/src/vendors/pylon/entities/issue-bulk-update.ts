import { withCustomFields } from '../custom-field-input.ts';
import { inputOf } from '../input.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import type { IssueRecord } from '../records/issue.ts';
import { invalid } from '../rejection.ts';
import type { PylonStore } from '../store.ts';
import { assignmentChanges, stateChange } from './issue-input.ts';

/** The emulator has to read the list from somewhere; it must not pass for knowing better than the documents. */
const unnamed =
  'issue_ids (or ids) must have between 1 and 100 entries. Which name Pylon itself reads is not documented: try it with one issue first';

/**
 * Changes several issues. Added after July 2026: documented are the limit, the three fields below that are not tags, team
 * or state, and that issues left out are listed in `skipped_issues`. The name of the list of IDs is not, and the answer is
 * taken to be that of `PATCH /accounts`, without `data`.
 */
export function issueBulkUpdateRoutes(store: PylonStore): PylonRoutes {
  return {
    'PATCH /issues': (request) => {
      const input = inputOf(request);
      const ids = [...new Set(input.texts('issue_ids') ?? input.texts('ids') ?? [])];
      if (ids.length < 1 || ids.length > 100) throw invalid(unnamed);
      for (const field of input.objects('custom_fields') ?? []) {
        if (!field.text('value') && !field.texts('values')?.length) {
          throw invalid('Custom fields cannot be cleared for several issues at once');
        }
      }
      // Everything is checked before anything is changed.
      const assignment = assignmentChanges(input, store);
      const updates = ids.flatMap((id): IssueRecord[] => {
        const issue = store.issues.get(id);
        if (!issue) return [];
        const custom_fields = withCustomFields(issue.custom_fields, input, 'issue', store);
        const state = stateChange(input.text('state'), issue, store.now());
        return [{ ...issue, ...assignment, ...state, custom_fields, updated_at: store.now() }];
      });
      for (const update of updates) store.issues.update(update.id, update);
      return { success: true, skipped_issues: ids.filter((id) => !store.issues.get(id)) };
    },
  };
}
