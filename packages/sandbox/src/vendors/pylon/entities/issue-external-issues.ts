import { inputOf } from '../input.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import { type ExternalIssue, type IssueRecord, issueView } from '../records/issue.ts';
import { invalid } from '../rejection.ts';
import type { PylonStore } from '../store.ts';
import { findIssue } from './find-issue.ts';

export function issueExternalIssueRoutes(store: PylonStore): PylonRoutes {
  return {
    'POST /issues/{id}/external-issues': (request) => {
      const issue = findIssue(store, request.params.id);
      const input = inputOf(request);
      const source = input.required('source');
      const external_id = input.required('external_issue_id');
      const operation = input.text('operation') || 'link';
      if (operation !== 'link' && operation !== 'unlink') throw invalid('operation must be "link" or "unlink"');
      const rest = issue.external_issues.filter(
        (other) => other.source !== source || other.external_id !== external_id,
      );
      const changed: IssueRecord = {
        ...issue,
        external_issues: operation === 'link' ? [...rest, externalIssue(source, external_id)] : rest,
        updated_at: store.now(),
      };
      store.issues.update(issue.id, changed);
      return { data: issueView(changed, store) };
    },
  };
}

/** What is known of an issue in another system once it is linked. */
export function externalIssue(source: string, external_id: string): ExternalIssue {
  return {
    external_id,
    link: `https://${encodeURIComponent(source)}.example/issues/${encodeURIComponent(external_id)}`,
    source,
  };
}
